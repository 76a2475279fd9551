import { afterEach, expect, it, describe as suite } from 'vitest';
import { BLOCK_BREAK, type Span, type TextIndex } from '../../../lib/dom/text-index';
import { describe } from '../../../lib/domain/anchoring/describe';
import {
  type AnchorPage,
  readPage as readForAnchoring,
} from '../../../lib/domain/anchoring/read-page';
import { resolveAll } from '../../../lib/domain/anchoring/resolve';
import type { Selectors } from '../../../lib/domain/anchoring/selectors';
import { takeSnapshot } from '../../../lib/domain/anchoring/take-snapshot';
import { Random } from '../../../scripts/eval/random';
import { readPage } from '../../support/read-page';

const PAGES = import.meta.glob<string>('../../fixtures/pages/*.{html,xhtml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Written to be hard: what the pages above do not have. */
const HARD = `
  <h1>Art.&nbsp;1<br>Water<br><br>and&shy;heat</h1>
  <p>The town<br>the town <b>t</b>he<i> to</i>wn, \u{1f6b0}\u{1f6b0} the&#8203;town the town.</p>
  <table><tr><th>the town</th><td>the town<br>the</td><td></td><td>town</td></tr>
  <tr><td><ul><li>the town</li><li>the town</li></ul></td><td>  the  town </td></tr></table>
  <div>the town<p>the town</p>the town<div hidden>the town</div><span>the</span> <span>town</span></div>
  <section id="host"><b slot="b">slotted town</b> and the rest</section><p>the town</p>
  <pre>the   town
the town</pre><p dir="rtl">المياه ملك عام the town للجميع</p><p>🇪🇺e\u0301e\u0301 the town</p>`;

const RANDOM_SPANS = 400;
const frames: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
  document.body.replaceChildren();
});

/** Open shadow trees, one in another, with slots in both. */
function buildHard(): Element {
  const parsed = new DOMParser().parseFromString(HARD, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  const fill = (host: Element | null | undefined, html: string) => {
    const root = host?.attachShadow({ mode: 'open' });
    root?.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    return root;
  };
  const outer = fill(
    document.querySelector('#host'),
    '<p>the town in <slot name="b"></slot> a shadow</p><div><slot></slot></div>',
  );
  fill(
    outer?.querySelector('div'),
    '<p>the town</p><slot></slot><table><tr><td>the town</td></tr></table>',
  );
  return document.body;
}

/** A page in a frame of its own, so that its scripts have built what they build. */
async function load(name: string, source: string): Promise<Document> {
  const type = name.endsWith('.xhtml') ? 'application/xhtml+xml' : 'text/html';
  const url = URL.createObjectURL(new Blob([source], { type: `${type};charset=utf-8` }));
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 900px; block-size: 700px';
  frames.push(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.src = url;
    document.body.append(frame);
  });
  URL.revokeObjectURL(url);
  if (!frame.contentDocument) throw new Error(`${name} cannot be read.`);
  return frame.contentDocument;
}

function anchorPage(index: TextIndex): AnchorPage {
  let start = 0;
  const blocks = index.blocks.map(({ text, kind }) => {
    const block = { start, end: start + text.length, kind };
    start = block.end + BLOCK_BREAK.length;
    return block;
  });
  return readForAnchoring({ text: index.text, blocks });
}

/** Every block, every run of blocks, every word and its neighbour, and spans that begin and end anywhere. */
function* spansOf(index: TextIndex): Generator<Span> {
  const blocks = index.blocks.map((block) => index.find(block) as Span);
  for (const [at, { start }] of blocks.entries()) {
    for (const { end } of blocks.slice(at, at + 8)) yield { start, end };
  }
  const words = [...index.text.matchAll(/\S+/g)].map(({ index: start, 0: word }) => ({
    start,
    end: start + word.length,
  }));
  for (const [at, { start, end }] of words.entries()) {
    yield { start, end };
    yield { start, end: words[at + 1]?.end ?? end };
  }
  const random = new Random(String(index.length));
  for (let count = 0; count < RANDOM_SPANS; count += 1) {
    const [a, b] = [random.below(index.length + 1), random.below(index.length + 1)];
    const [start, end] = [Math.min(a, b), Math.max(a, b)];
    yield { start, end };
    // Near ones too: most of the others are long.
    yield { start, end: Math.min(index.length, start + 1 + random.below(60)) };
  }
}

/** Without what nobody sees at its ends: a quote does not begin or end with space. */
function trim(index: TextIndex, { start, end }: Span): Span | undefined {
  const text = index.text.slice(start, end);
  const unseen = '[\\s\\u00ad\\u200b\\ufeff]*';
  const [head = ''] = new RegExp(`^${unseen}`).exec(text) ?? [];
  const [tail = ''] = new RegExp(`${unseen}$`).exec(text) ?? [];
  return head.length === text.length
    ? undefined
    : { start: start + head.length, end: end - tail.length };
}

/** From the text to the page and back, as a selection goes; where slots mix trees, over all of them. */
function throughPage(index: TextIndex, { start, end }: Span): Span {
  const ranges = index.findRanges(start, end);
  return {
    start: Math.min(
      ...ranges.map((range) => index.offsetFrom(range.startContainer, range.startOffset)),
    ),
    end: Math.max(...ranges.map((range) => index.offsetFrom(range.endContainer, range.endOffset))),
  };
}

suite('a passage that is described and looked for again', () => {
  // Not the document itself of a frame, which is none of this realm.
  const pages = Object.entries(PAGES).map(
    ([name, source]) => [name, async () => (await load(name, source)).documentElement] as const,
  );

  it.each([...pages, ['a page made to be hard', async () => buildHard()] as const])(
    'is found where it was, wherever it begins and ends, on %s',
    async (name, open) => {
      const root = await open();
      const index = readPage(root);
      const page = anchorPage(index);
      const snapshot = takeSnapshot(page);
      const wanted: { readonly span: Span; readonly selectors: Selectors }[] = [];
      for (const spanned of spansOf(index)) {
        const span = trim(index, spanned);
        if (!span) continue;
        expect(throughPage(index, span)).toEqual(span);
        const selectors = describe(page, span.start, span.end);
        if (!selectors) throw new Error(`${span.start}–${span.end} is not described.`);
        wanted.push({ span, selectors });
      }
      const selectors = wanted.map((one) => one.selectors);
      const again = anchorPage(readPage(root));
      const found = resolveAll(selectors, again, (fingerprint) =>
        fingerprint === snapshot.fingerprint ? snapshot : undefined,
      );
      const lost = wanted.flatMap(({ span }, at) =>
        found[at]?.outcome === 'exact' &&
        found[at].start === span.start &&
        found[at].end === span.end
          ? []
          : [{ words: index.slice(span), span, found: found[at] }],
      );
      console.info(`${name}: ${wanted.length - lost.length} of ${wanted.length} spans found`);
      expect(lost).toEqual([]);
    },
  );
});
