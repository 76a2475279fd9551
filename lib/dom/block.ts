/** A run of text that belongs together (a paragraph, a heading, a cell), with the way back to its text nodes. */

export interface Block {
  /** Unique within the page, and kept for as long as the text stays the same. */
  readonly id: number;
  /** The block element that holds the text. */
  readonly element: Element;
  readonly text: string;
  /** The nearest declared language (BCP 47), or '' when the page declares none. */
  readonly lang: string;
  /** Where the text comes from, in order; never empty. */
  readonly nodes: readonly Text[];
  /** For each node the UTF-16 offset in `text` at which its data starts. */
  readonly starts: readonly number[];
  /** Where it stood in the index made last; only that index may rely on it. */
  readonly position: number;
}

/** The node of a block that holds the character at `offset`. */
export function nodeIndexAt({ starts }: Pick<Block, 'starts'>, offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where a span of the block's text is on the page: one range for each tree (document or shadow root) it crosses. */
export function findRangesIn(block: Block, start: number, end: number): StaticRange[] {
  const ranges = new RangeCollector();
  collectRanges(block, start, end, ranges);
  return ranges.finish();
}

/** Joins pieces of text nodes into ranges, as long as they lie in one tree. */
export class RangeCollector {
  readonly #ranges: StaticRange[] = [];
  #pending: StaticRangeInit | undefined;

  add(node: Text, from: number, to: number): void {
    const pending = this.#pending;
    const sameTree =
      pending &&
      (pending.endContainer === node || pending.endContainer.getRootNode() === node.getRootNode());
    if (sameTree) {
      this.#pending = { ...pending, endContainer: node, endOffset: to };
    } else {
      this.#close();
      this.#pending = {
        startContainer: node,
        startOffset: from,
        endContainer: node,
        endOffset: to,
      };
    }
  }

  finish(): StaticRange[] {
    this.#close();
    return this.#ranges;
  }

  #close(): void {
    if (this.#pending) this.#ranges.push(new StaticRange(this.#pending));
    this.#pending = undefined;
  }
}

/** Adds the pieces of [start, end) of the block's text to `ranges`. */
export function collectRanges(
  { nodes, starts }: Block,
  start: number,
  end: number,
  ranges: RangeCollector,
): void {
  for (let at = nodeIndexAt({ starts }, start); at < nodes.length; at += 1) {
    const node = nodes[at] as Text;
    const nodeStart = starts[at] as number;
    if (nodeStart >= end) break;
    // The page may have shortened the node since; the next reading will see it.
    const from = Math.min(Math.max(0, start - nodeStart), node.length);
    const to = Math.min(end - nodeStart, node.length);
    if (from < to) ranges.add(node, from, to);
  }
}
