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

/** Marks of the tagger, as against those of the reader's doing. */
export const TAG_MARKS: ReadonlySet<Mark> = new Set(['unsure', 'concept', 'case']);

/** How marks of the tagger look where they are drawn. */
export type DrawnStyle = 'dotted' | 'solid' | 'tinted';

/** What is added to the name of a tag's `::highlight()`. */
const STYLE_SUFFIXES: Readonly<Record<DrawnStyle, string>> = {
  dotted: '',
  solid: '1',
  tinted: '2',
};

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

/** One that can draw tags in several ways. */
export interface StyledPainter extends Painter {
  /** How tags look from now on. To be called while nothing is painted. */
  setTagStyle(style: DrawnStyle): void;
}

export function isPaintingSupported(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

export function createHighlightPainter(): StyledPainter {
  const order = Object.keys(MARKS);
  const highlights = new Map<Mark, Highlight>();
  let suffix = STYLE_SUFFIXES.dotted;
  const nameOf = (mark: Mark) => (TAG_MARKS.has(mark) ? MARKS[mark] + suffix : MARKS[mark]);

  const createHighlight = (mark: Mark) => {
    const highlight = new Highlight();
    highlight.priority = order.indexOf(mark);
    highlights.set(mark, highlight);
    return highlight;
  };

  const painter: StyledPainter = {
    add(mark, ranges) {
      if (ranges.length === 0) return;
      const highlight = highlights.get(mark) ?? createHighlight(mark);
      for (const range of ranges) highlight.add(range);
      // Also when the page threw it out.
      if (!CSS.highlights.has(nameOf(mark))) CSS.highlights.set(nameOf(mark), highlight);
    },
    remove(mark, ranges) {
      const highlight = highlights.get(mark);
      if (!highlight) return;
      for (const range of ranges) highlight.delete(range);
      // A page that lists its highlights should not see more of us than there is.
      if (highlight.size === 0) CSS.highlights.delete(nameOf(mark));
    },
    replace(mark, ranges) {
      highlights.get(mark)?.clear();
      if (ranges.length === 0) CSS.highlights.delete(nameOf(mark));
      else painter.add(mark, ranges);
    },
    setTagStyle(style) {
      suffix = STYLE_SUFFIXES[style];
    },
    clear() {
      for (const mark of highlights.keys()) CSS.highlights.delete(nameOf(mark));
      highlights.clear();
    },
    owns: () => false,
  };
  return painter;
}
