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

/** A block whose nodes may be replaced by others with the same text. */
export class TextBlock implements Block {
  readonly id = ++lastId;
  readonly element: Element;
  readonly text: string;
  readonly lang: string;
  /** Where the text comes from, in order; never empty. */
  nodes: readonly Text[];
  /** For each node the UTF-16 offset in `text` at which its data starts. */
  starts: readonly number[];
  position = -1;
  /** The index made last that it is part of. */
  seenIn = 0;

  constructor({ element, text, lang, nodes, starts }: TextDraft) {
    this.element = element;
    this.text = text;
    this.lang = lang;
    this.nodes = nodes;
    this.starts = starts;
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

/** The text of a block as just read. */
export interface TextDraft {
  readonly element: Element;
  readonly lang: string;
  text: string;
  readonly nodes: Text[];
  readonly starts: number[];
}
