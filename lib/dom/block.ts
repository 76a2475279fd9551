/** A run of text that belongs together (a paragraph, a heading, a cell), with the way back to where it is shown. */
import type { PageNumber } from '../domain/anchoring/selectors';
import { RangeCollector } from './range-collector';

export interface Block {
  /** Unique within the page, and kept for as long as the text stays the same. */
  readonly id: number;
  /** What it is, as the page names it: the local name of its block element (`p`, `h2`, `td`). */
  readonly kind: string;
  readonly text: string;
  /** Its block element, of a document that is made of them. */
  readonly element?: Element;
  /** The nearest declared language (BCP 47), or '' when the page declares none. */
  readonly lang: string;
  /** Where it stood in the index made last; only that index may rely on it. */
  readonly position: number;
  /** The page on which the letter at `offset` stands, where the document has pages. */
  pageAt?(offset: number): PageNumber | undefined;
  /** Adds the pieces of [start, end) of the text to `ranges`, as far as they are shown. */
  collectRanges(start: number, end: number, ranges: RangeCollector): void;
}

/** A place in the text of a block, UTF-16. */
export interface BlockPoint {
  readonly block: Block;
  readonly offset: number;
}

/** Where a span of the block's text is shown. */
export function findRangesIn(block: Block, start: number, end: number): StaticRange[] {
  const ranges = new RangeCollector();
  block.collectRanges(start, end, ranges);
  return ranges.finish();
}
