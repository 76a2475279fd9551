/** The nodes of the tree `PageText` keeps: containers, and the blocks of text in them. */
import type { Block } from './block';

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
  nodes: readonly Text[];
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
}

/** The text of a block as just read. */
export interface TextDraft {
  readonly element: Element;
  readonly lang: string;
  text: string;
  readonly nodes: Text[];
  readonly starts: number[];
}
