import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHighlightPainter, type StyledPainter } from '../../../lib/dom/highlight-painter';
import { createOverlayPainter } from '../../../lib/dom/overlay-painter';
import { createSwitchablePainter } from '../../../lib/dom/switchable-painter';

let root: ShadowRoot | undefined;
let painter: StyledPainter;
const stage = document.createElement('div');

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  // A page's scripts cannot do this: content scripts have prototypes of their own.
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  document.body.append(stage);
  painter = createOverlayPainter();
});
afterEach(() => {
  painter.clear();
  vi.restoreAllMocks();
  stage.replaceChildren();
  stage.remove();
  scrollTo(0, 0);
});

function rangeOf(element: Element | null | undefined, start = 0): StaticRange {
  const node = element?.firstChild;
  if (!(node instanceof Text)) throw new Error('no text');
  const place = { startContainer: node, startOffset: start };
  return new StaticRange({ ...place, endContainer: node, endOffset: node.length });
}
function show(html: string): HTMLElement[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  stage.replaceChildren(...parsed.body.childNodes);
  return [...stage.querySelectorAll<HTMLElement>('b')];
}
const drawn = () => [...(root?.querySelectorAll<HTMLElement>('i') ?? [])];
const edges = ({ left, top, right, bottom }: DOMRect) =>
  [left, top, right, bottom].map(Math.round).join(' ');
const findHost = () => document.querySelector('commons-gloss-marks');
async function expectBoxesOn(...boxes: DOMRect[]) {
  await vi.waitFor(() =>
    expect(drawn().map((element) => edges(element.getBoundingClientRect()))).toEqual(
      boxes.map(edges),
    ),
  );
}

describe('marks painted over the page', () => {
  it('lie on their words, and stay on them when the page scrolls or moves them', async () => {
    const [word] = show('<p>The <b>commons</b> here</p><p style="height: 3000px">Long</p>');
    if (!word) throw new Error('no word');
    painter.add('concept', [rangeOf(word)]);
    await expectBoxesOn(word.getBoundingClientRect());
    expect(drawn()[0]?.dataset.mark).toBe('concept');
    scrollTo(0, 10);
    await expectBoxesOn(word.getBoundingClientRect());
    const paragraph = word.parentElement as HTMLElement;
    paragraph.style.paddingTop = '60px';
    await expectBoxesOn(word.getBoundingClientRect());
  });

  it('tell the page neither what they mark nor how many there are', async () => {
    const [first, second] = show('<p>The <b>commons</b> and <b>commoning</b></p>');
    painter.add('concept', [rangeOf(first), rangeOf(second)]);
    await vi.waitFor(() => expect(drawn()).toHaveLength(2));
    const host = findHost();
    expect(host?.shadowRoot).toBeNull();
    expect(host?.childNodes).toHaveLength(0);
    expect(host?.getBoundingClientRect().width).toBe(0);
    expect(CSS.highlights.size).toBe(0);
    const box = first?.getBoundingClientRect() ?? new DOMRect();
    expect(document.elementsFromPoint(box.left + 2, box.top + 2)).not.toContain(host);
  });

  it('are there for as long as something is marked', () => {
    const [word] = show('<p><b>commons</b></p>');
    expect(findHost()).toBeNull();
    const range = rangeOf(word);
    painter.add('concept', [range]);
    expect(findHost()).not.toBeNull();
    painter.remove('concept', [range]);
    expect(findHost()).toBeNull();
  });

  it('are cut where a part of the page scrolls, and hidden under what covers them', async () => {
    const [inside, under] = show(
      `<div style="height: 30px; width: 300px; overflow: auto; font: 16px/20px monospace">
        <p style="margin: 0 0 200px"><br><b>commons</b></p></div>
      <div style="position: relative"><b>covered</b>
        <span style="position: absolute; inset: 0; background: #fff">A menu</span></div>`,
    );
    if (!inside || !under) throw new Error('no words');
    painter.add('concept', [rangeOf(inside), rangeOf(under)]);
    const box = inside.getBoundingClientRect();
    const frame = (inside.closest('div') as HTMLElement).getBoundingClientRect();
    await expectBoxesOn(
      new DOMRect(box.left, box.top, box.width, Math.min(box.bottom, frame.bottom) - box.top),
    );
  });

  it('lie on all of words that run through several elements', async () => {
    const [first, second] = show('<p><b>com</b><b>mons</b></p>');
    const [start, end] = [first?.firstChild, second?.firstChild];
    if (!first || !second || !start || !end) throw new Error('no words');
    painter.add('concept', [
      new StaticRange({ startContainer: start, startOffset: 0, endContainer: end, endOffset: 4 }),
    ]);
    await expectBoxesOn(first.getBoundingClientRect(), second.getBoundingClientRect());
  });

  it('lie above a modal dialog that the page opens later', async () => {
    const [word] = show('<dialog><p><b>commons</b></p></dialog>');
    const dialog = stage.querySelector('dialog') as HTMLDialogElement;
    dialog.showModal();
    if (!word) throw new Error('no word');
    painter.add('concept', [rangeOf(word)]);
    await expectBoxesOn(word.getBoundingClientRect());
    dialog.close();
    await vi.waitFor(() => expect(drawn()).toEqual([]));
  });

  it('come and go as the reader switches the way of painting', async () => {
    const [word, note] = show('<p>The <b>commons</b> and <b>a note</b></p>');
    const both = createSwitchablePainter({
      highlights: createHighlightPainter(),
      overlay: painter,
    });
    both.add('concept', [rangeOf(word)]);
    expect(CSS.highlights.size).toBe(0);
    both.use('highlights', 'dotted');
    expect(CSS.highlights.get('hl-a')?.size).toBe(1);
    both.use('overlay', 'dotted');
    expect(CSS.highlights.size).toBe(0);
    both.replace('note', [rangeOf(note)]);
    await vi.waitFor(() =>
      expect(drawn().map(({ dataset }) => dataset.mark)).toEqual(['concept', 'note']),
    );
    both.use('highlights', 'dotted');
    expect(findHost()).toBeNull();
    expect(CSS.highlights.get('hl-n')?.size).toBe(1);
    both.clear();
    expect(CSS.highlights.size).toBe(0);
  });

  it('look as the reader chose, in both ways of painting', async () => {
    const [word, note] = show('<p>The <b>commons</b> and <b>a note</b></p>');
    const both = createSwitchablePainter({
      highlights: createHighlightPainter(),
      overlay: painter,
    });
    both.add('concept', [rangeOf(word)]);
    both.add('note', [rangeOf(note)]);
    const names = () => [...CSS.highlights.keys()].sort();
    both.use('highlights', 'solid');
    expect(names()).toEqual(['hl-a1', 'hl-n']);
    both.use('highlights', 'tinted');
    expect(names()).toEqual(['hl-a2', 'hl-n']);
    both.use('highlights', 'hidden');
    expect(names()).toEqual(['hl-n']);
    both.use('overlay', 'tinted');
    await vi.waitFor(() => expect(drawn().length).toBe(2));
    const [mark] = drawn();
    expect(mark && getComputedStyle(mark).backgroundColor).toBe('rgba(47, 143, 107, 0.22)');
    both.use('overlay', 'hidden');
    await vi.waitFor(() => expect(drawn().map(({ dataset }) => dataset.mark)).toEqual(['note']));
    both.use('highlights', 'dotted');
    expect(names()).toEqual(['hl-a', 'hl-n']);
    both.clear();
    expect(CSS.highlights.size).toBe(0);
  });
});
