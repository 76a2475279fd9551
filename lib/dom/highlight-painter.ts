/**
 * Paints spans with the CSS Custom Highlight API: nothing is wrapped, the page's DOM stays as it is.
 * The names are neutral because the page's own scripts can list them (docs/threat-model.md). Only our own
 * entries are ever touched: `CSS.highlights` belongs to the page and to other extensions as well.
 */

/** What a mark means, and the name of its `::highlight()`; painted in this order, the last on top. */
export const MARKS = {
  unsure: 'hl-b',
  concept: 'hl-a',
  case: 'hl-c',
  note: 'hl-n',
  /** Where the reader was just taken. */
  current: 'hl-j',
} as const;
export type Mark = keyof typeof MARKS;

export interface Painter {
  /** Replaces everything painted as `mark`. */
  paint(mark: Mark, ranges: readonly AbstractRange[]): void;
  /** Removes every mark of ours. */
  clear(): void;
}

export function isPaintingSupported(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

export function createHighlightPainter(): Painter {
  const names = Object.values(MARKS);
  return {
    paint(mark, ranges) {
      const name = MARKS[mark];
      if (ranges.length === 0) {
        CSS.highlights.delete(name);
        return;
      }
      const highlight = new Highlight(...ranges);
      highlight.priority = names.indexOf(name);
      CSS.highlights.set(name, highlight);
    },
    clear() {
      for (const name of names) CSS.highlights.delete(name);
    },
  };
}
