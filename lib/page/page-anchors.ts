/** The way between spans of this page's text and the selectors of notes: the one place that asks for anchoring. */
import type { Span, TextIndex } from '../dom/text-index';
import { collapse, type SeenText } from '../domain/anchoring/collapse';
import { describe } from '../domain/anchoring/describe';
import { resolve } from '../domain/anchoring/resolve';
import type { Resolution, Selectors } from '../domain/anchoring/selectors';

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
  let seen: SeenText | undefined;
  // A page with a dismissed place asks for it once per mention.
  let resolved = new WeakMap<Selectors, Resolution>();

  // Collapsing costs a pass over the page, so a page without notes never pays for it.
  const seenText = () => {
    seen ??= collapse(index?.text ?? '');
    return seen;
  };

  return {
    use(next) {
      index = next;
      seen = undefined;
      resolved = new WeakMap();
    },
    describe: ({ start, end }) => describe(seenText(), start, end),
    resolve(selectors) {
      const known = resolved.get(selectors);
      if (known) return known;
      const resolution = resolve(seenText(), selectors);
      resolved.set(selectors, resolution);
      return resolution;
    },
  };
}
