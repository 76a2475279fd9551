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
  add(mark: Mark, ranges: readonly AbstractRange[]): void;
  /** Takes back ranges that were added. */
  remove(mark: Mark, ranges: readonly AbstractRange[]): void;
  /** Replaces everything painted as `mark`. */
  replace(mark: Mark, ranges: readonly AbstractRange[]): void;
  /** Removes every mark of ours. */
  clear(): void;
  /** Whether a node of the page is there only to paint. */
  owns(node: Node): boolean;
}

export function isPaintingSupported(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

export function createHighlightPainter(): Painter {
  const names = Object.values(MARKS);
  const highlights = new Map<Mark, Highlight>();

  const createHighlight = (mark: Mark) => {
    const highlight = new Highlight();
    highlight.priority = names.indexOf(MARKS[mark]);
    highlights.set(mark, highlight);
    return highlight;
  };

  const painter: Painter = {
    add(mark, ranges) {
      if (ranges.length === 0) return;
      const highlight = highlights.get(mark) ?? createHighlight(mark);
      for (const range of ranges) highlight.add(range);
      // Also when the page threw it out.
      if (!CSS.highlights.has(MARKS[mark])) CSS.highlights.set(MARKS[mark], highlight);
    },
    remove(mark, ranges) {
      const highlight = highlights.get(mark);
      if (!highlight) return;
      for (const range of ranges) highlight.delete(range);
      // A page that lists its highlights should not see more of us than there is.
      if (highlight.size === 0) CSS.highlights.delete(MARKS[mark]);
    },
    replace(mark, ranges) {
      highlights.get(mark)?.clear();
      if (ranges.length === 0) CSS.highlights.delete(MARKS[mark]);
      else painter.add(mark, ranges);
    },
    clear() {
      highlights.clear();
      for (const name of names) CSS.highlights.delete(name);
    },
    owns: () => false,
  };
  return painter;
}
