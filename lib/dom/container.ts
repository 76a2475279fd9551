/** The nodes of the tree `PageText` keeps: containers, and the blocks of text in them. */
import type { Block } from './block';
import type { RangeCollector } from './range-collector';

/** How much of a container has to be read again. */
export const CURRENT = 0;
/** Its own text, and which containers are in it. */
export const STALE = 1;
/** All that, and every container inside it, however deep. */
export const STALE_INSIDE = 2;
export type Staleness = typeof CURRENT | typeof STALE | typeof STALE_INSIDE;

/** A block element. */
export class Container {
  readonly element: Element;
  /** The language that holds for its text (BCP 47), or ''. */
  lang: string;
  /** In the order shown; none while the element is hidden. */
  parts: readonly (TextBlock | Container)[] = [];
  shown = false;
  staleness: Staleness = CURRENT;

  constructor(element: Element, lang: string) {
    this.element = element;
    this.lang = lang;
  }
}

let lastId = 0;

/**
 * A block whose nodes may be replaced by others with the same text. It grows while it is read; none is kept
 * beside it for that, since a page has thousands.
 */
export class TextBlock implements Block {
  readonly id = ++lastId;
  readonly element: Element;
  readonly lang: string;
  text: string;
  /** Where the text comes from, in order; never empty. */
  nodes: Text[];
  /** For each node the UTF-16 offset in `text` at which its data starts. */
  starts: number[];
  position = -1;
  /** The index made last that it is part of. */
  seenIn = 0;

  /** Of its first node. */
  constructor(element: Element, lang: string, node: Text, data: string) {
    this.element = element;
    this.lang = lang;
    this.text = data;
    this.nodes = [node];
    this.starts = [0];
  }

  /** Adds the next node, with its data. */
  append(node: Text, data: string): void {
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += data;
  }

  get kind(): string {
    return this.element.localName;
  }

  collectRanges(start: number, end: number, ranges: RangeCollector): void {
    const { nodes, starts } = this;
    for (let at = nodeIndexAt(starts, start); at < nodes.length; at += 1) {
      const node = nodes[at] as Text;
      const nodeStart = starts[at] as number;
      if (nodeStart >= end) break;
      // The page may have shortened the node since; the next reading will see it.
      const from = Math.min(Math.max(0, start - nodeStart), node.length);
      const to = Math.min(end - nodeStart, node.length);
      if (from < to) ranges.add(node, from, to);
    }
  }
}

/** The node that holds the character at `offset`. */
function nodeIndexAt(starts: readonly number[], offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
