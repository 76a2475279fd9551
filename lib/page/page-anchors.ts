/** The way between spans of this page's text and the selectors of notes: the one place that asks for anchoring. */
import type { Span, TextIndex } from '../dom/text-index';
import { describe } from '../domain/anchoring/describe';
import { type AnchorPage, readPage } from '../domain/anchoring/read-page';
import { resolveAll } from '../domain/anchoring/resolve';
import type { PageText, Resolution, Selectors } from '../domain/anchoring/selectors';

export interface PageAnchors {
  /** From now on the answers are about this text. */
  use(index: TextIndex): void;
  /** Selectors for a span of the text; null when it quotes nothing or too much. */
  describe(span: Span): Selectors | null;
  /** Where selectors lead in the text. */
  resolve(selectors: Selectors): Resolution;
}

export function createPageAnchors(): PageAnchors {
  let index: TextIndex | undefined;
  let page: AnchorPage | undefined;
  // A page with a dismissed place asks for it once per mention.
  let resolved = new WeakMap<Selectors, Resolution>();

  // Reading costs a pass over the page, so a page without notes never pays for it.
  const anchorPage = () => {
    page ??= readPage(index ? pageText(index) : { text: '', blocks: [] });
    return page;
  };

  return {
    use(next) {
      index = next;
      page = undefined;
      resolved = new WeakMap();
    },
    describe: ({ start, end }) => describe(anchorPage(), start, end),
    resolve(selectors) {
      const known = resolved.get(selectors);
      if (known) return known;
      const [resolution = { outcome: 'missing' } as const] = resolveAll(
        [selectors],
        anchorPage(),
        () => undefined,
      );
      resolved.set(selectors, resolution);
      return resolution;
    },
  };
}

function pageText(index: TextIndex): PageText {
  return {
    text: index.text,
    blocks: index.blocks.flatMap((block) => {
      const place = index.find(block);
      return place ? [{ start: place.start, end: place.end, kind: block.element.localName }] : [];
    }),
  };
}
