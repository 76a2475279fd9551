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
 * A block whose nodes may be replaced by others with the same text. It grows while it is read node by node; of one
 * that was read as a whole the nodes are looked for when somebody asks, which of most blocks nobody does.
 */
export class TextBlock implements Block {
  readonly id = ++lastId;
  readonly element: Element;
  readonly lang: string;
  text: string;
  position = -1;
  /** The index made last that it is part of. */
  seenIn = 0;
  #nodes: Text[] | undefined;
  #starts: number[] | undefined;

  /** @param node the first that the text comes from; without it, the text is all that the element says. */
  constructor(element: Element, lang: string, text: string, node?: Text) {
    this.element = element;
    this.lang = lang;
    this.text = text;
    if (!node) return;
    this.#nodes = [node];
    this.#starts = [0];
  }

  /** Where the text comes from, in order. Empty when the page has changed since; the next reading will see it. */
  get nodes(): readonly Text[] {
    this.#nodes ??= findNodes(this.element, this.text);
    return this.#nodes;
  }

  /** For each node the UTF-16 offset in `text` at which its data starts. */
  get starts(): readonly number[] {
    this.#starts ??= findStarts(this.nodes);
    return this.#starts;
  }

  /** Adds the next node, with its data. */
  append(node: Text, data: string): void {
    this.#nodes?.push(node);
    this.#starts?.push(this.text.length);
    this.text += data;
  }

  /** Has its text come from where that of `draft` does; tells whether that is elsewhere than somebody was told. */
  moveTo(draft: TextBlock): boolean {
    const isElsewhere =
      this.#nodes !== undefined &&
      !(isSame(this.#nodes, draft.nodes) && isSame(this.starts, draft.starts));
    this.#nodes = draft.#nodes;
    this.#starts = draft.#starts;
    return isElsewhere;
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

/** All text nodes in an element; none when they say something else than `text`. */
function findNodes(element: Element, text: string): Text[] {
  const nodes: Text[] = [];
  let said = '';
  // In XHTML text may stand in CDATA sections, too.
  const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
  const walker = document.createTreeWalker(element, shown);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    said += (node as Text).data;
  }
  return said === text ? nodes : [];
}

function findStarts(nodes: readonly Text[]): number[] {
  const starts: number[] = [];
  let end = 0;
  for (const { length } of nodes) {
    starts.push(end);
    end += length;
  }
  return starts;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
