/**
 * The text of a page at one moment, with the way back to the nodes it came from. Tagging and anchoring share
 * it, so that their offsets mean the same. Made by `PageText`; an index never changes, the next reading of
 * the page makes another.
 */
import type { Block, BlockPoint } from './block';
import { firstIndex } from './first-index';
import { RangeCollector } from './range-collector';

/** Between blocks; the tagger treats it as a hard break, a quote as one space. */
export const BLOCK_BREAK = '\n\n';

/** UTF-16 offsets into the text of an index, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the text that stands at a place of the document. */
export interface Locator {
  /** Undefined for nodes that are not part of the text. */
  findPoint(node: Node, offset: number): BlockPoint | undefined;
  /** The first text at or after a DOM boundary point; undefined when there is none. */
  findPointFrom(blocks: readonly Block[], container: Node, offset: number): BlockPoint | undefined;
  /** Where the text before a DOM boundary point ends; undefined when there is none after it. */
  findPointUpTo(blocks: readonly Block[], container: Node, offset: number): BlockPoint | undefined;
}

/** A block at its place in the text. */
export interface PlacedBlock extends Span {
  readonly block: Block;
}

export class TextIndex {
  /** Rises whenever the text, or a node it comes from, has changed. */
  readonly version: number;
  readonly blocks: readonly Block[];
  readonly #locator: Locator;
  #text: string | undefined;
  #starts: Int32Array | undefined;

  constructor(version: number, blocks: readonly Block[], locator: Locator) {
    this.version = version;
    this.blocks = blocks;
    this.#locator = locator;
  }

  /** Of the whole text. */
  get length(): number {
    const last = this.blocks.at(-1);
    return last ? this.#startOf(this.blocks.length - 1) + last.text.length : 0;
  }

  /** Where each block starts: added up when first asked for, since on a long page that takes its time. */
  get #blockStarts(): Int32Array {
    if (this.#starts) return this.#starts;
    const { blocks } = this;
    const starts = new Int32Array(blocks.length);
    let start = 0;
    for (let at = 0; at < blocks.length; at += 1) {
      starts[at] = start;
      start += (blocks[at] as Block).text.length + BLOCK_BREAK.length;
    }
    this.#starts = starts;
    return starts;
  }

  #startOf(at: number): number {
    return this.#blockStarts[at] as number;
  }

  /** The whole text, blocks apart by a blank line. Joined when first asked for: tagging never needs it. */
  get text(): string {
    this.#text ??= this.blocks.map(({ text }) => text).join(BLOCK_BREAK);
    return this.#text;
  }

  slice({ start, end }: Span): string {
    const first = this.blockAt(start);
    // Most spans lie in one block, and need no text of the whole page.
    if (first && end <= first.end)
      return first.block.text.slice(start - first.start, end - first.start);
    return this.text.slice(start, end);
  }

  /** The block that holds `offset`, or the last before it. */
  blockAt(offset: number): PlacedBlock | undefined {
    const at = this.#positionAt(offset);
    const block = this.blocks[at];
    return block && this.#place(block, at);
  }

  /** Where a block stands; undefined once it has left the page. Only the index made last can tell. */
  find(block: Block): PlacedBlock | undefined {
    return this.blocks[block.position] === block ? this.#place(block, block.position) : undefined;
  }

  /** Where a span is on the page: one range for each tree (document or shadow root) it crosses. */
  findRanges(start: number, end: number): StaticRange[] {
    const ranges = new RangeCollector();
    for (let at = this.#positionAt(start); at < this.blocks.length; at += 1) {
      const blockStart = this.#startOf(at);
      if (blockStart >= end) break;
      const block = this.blocks[at] as Block;
      block.collectRanges(Math.max(0, start - blockStart), end - blockStart, ranges);
    }
    return ranges.finish();
  }

  /** The offset of a point in a text node, or undefined for nodes that are not part of the text. */
  findOffset(node: Node, offset: number): number | undefined {
    return this.#offsetOf(this.#locator.findPoint(node, offset));
  }

  /** The offset of the first text at or after a DOM boundary point; the text's length when there is none. */
  offsetFrom(container: Node, offset: number): number {
    const own = this.findOffset(container, offset);
    const point = () => this.#locator.findPointFrom(this.blocks, container, offset);
    return own ?? this.#offsetOf(point()) ?? this.length;
  }

  /** As `offsetFrom`, for the end of a selection: what it takes in reaches no further. */
  offsetUpTo(container: Node, offset: number): number {
    const own = this.findOffset(container, offset);
    const point = () => this.#locator.findPointUpTo(this.blocks, container, offset);
    return own ?? this.#offsetOf(point()) ?? this.length;
  }

  /** The same words in `later`, an index made after this one; undefined when one of their blocks is gone. */
  carry({ start, end }: Span, later: TextIndex): Span | undefined {
    if (later === this) return { start, end };
    const first = this.blockAt(start);
    const last = this.blockAt(end);
    const newFirst = first && later.find(first.block);
    const newLast = last && later.find(last.block);
    if (!newFirst || !newLast) return undefined;
    const carried = {
      start: newFirst.start + start - first.start,
      end: newLast.start + end - last.start,
    };
    return carried.start <= carried.end ? carried : undefined;
  }

  #offsetOf(point: BlockPoint | undefined): number | undefined {
    const placed = point && this.find(point.block);
    return placed && placed.start + point.offset;
  }

  #place(block: Block, at: number): PlacedBlock {
    const start = this.#startOf(at);
    return { block, start, end: start + block.text.length };
  }

  #positionAt(offset: number): number {
    const after = firstIndex(this.#blockStarts, (start) => start > offset);
    return Math.max(0, after - 1);
  }
}
