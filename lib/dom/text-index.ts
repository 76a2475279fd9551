/**
 * A page → the text a reader can see, with the way back to the nodes it came from.
 * Tagging and anchoring share one index of a page. Blocks are set apart by a blank line, so that no match
 * runs from one list item into the next, while inline markup leaves no trace. Reads the page, never changes it.
 */
import { isBlock, isExcluded, isRendered } from './visibility';

/** Between blocks; the tagger treats it as a hard break, a quote as one space. */
export const BLOCK_BREAK = '\n\n';

/** A run of text that belongs together: a paragraph, a heading, a cell. */
export interface Block {
  readonly element: Element;
  /** UTF-16 offsets into the index text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The nearest declared language (BCP 47), or '' when the page declares none. */
  readonly lang: string;
}

export interface TextIndex {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where a span of the text is on the page: one range for each tree (document or shadow root) it crosses. */
  findRanges(start: number, end: number): StaticRange[];
  /** The offset of a point in a text node, or undefined for nodes that are not part of the text. */
  findOffset(node: Node, offset: number): number | undefined;
  /** The offset of the first text at or after a DOM boundary point; the text's length when there is none. */
  offsetFrom(container: Node, offset: number): number;
}

/** @param isOwn tells our own interface, whose text is not the page's. */
export function createTextIndex(
  root: Element,
  isOwn: (element: Element) => boolean = () => false,
): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blocks: Block[] = [];
  const pieces: string[] = [];
  let length = 0;
  let open: { element: Element; start: number; lang: string } | undefined;

  const closeBlock = () => {
    if (open) blocks.push({ ...open, end: length });
    open = undefined;
  };

  const addText = (node: Text, block: Element, lang: string) => {
    const { data } = node;
    if (!open) {
      // White space alone, between two blocks, shows nothing.
      if (!/\S/.test(data)) return;
      if (length > 0) {
        pieces.push(BLOCK_BREAK);
        length += BLOCK_BREAK.length;
      }
      open = { element: block, start: length, lang };
    }
    nodes.push(node);
    starts.push(length);
    pieces.push(data);
    length += data.length;
  };

  const addLineBreak = () => {
    if (!open) return;
    pieces.push('\n');
    length += 1;
  };

  const readElement = (element: Element, block: Element, lang: string) => {
    if (isExcluded(element) || isOwn(element)) return;
    if (element.localName === 'br') {
      addLineBreak();
      return;
    }
    if (!isRendered(element)) return;
    const ownLang = element.getAttribute('lang') ?? lang;
    if (isBlock(element)) {
      closeBlock();
      readChildren(element, element, ownLang);
      closeBlock();
    } else if (ownLang === lang) {
      readChildren(element, block, lang);
    } else {
      // Words of another language within a sentence stay in its block: its text must not fall apart.
      readChildren(element, block, open?.lang ?? ownLang);
    }
  };

  const readChildren = (element: Element, block: Element, lang: string) => {
    for (let node = firstRenderedChild(element); node; node = nextRenderedSibling(element, node)) {
      if (node.nodeType === Node.TEXT_NODE) addText(node as Text, block, lang);
      else if (node.nodeType === Node.ELEMENT_NODE) readElement(node as Element, block, lang);
    }
  };

  readElement(root, root, '');
  closeBlock();
  return indexOf(pieces.join(''), blocks, nodes, starts);
}

/** What is rendered inside an element: its open shadow tree, a slot's assigned nodes, or its children. */
function firstRenderedChild(element: Element): Node | null {
  if (element.shadowRoot) return element.shadowRoot.firstChild;
  if (element.localName === 'slot') {
    return (element as HTMLSlotElement).assignedNodes()[0] ?? element.firstChild;
  }
  return element.firstChild;
}

function nextRenderedSibling(parent: Element, node: Node): Node | null {
  if (parent.localName === 'slot' && node.parentNode !== parent) {
    const assigned = (parent as HTMLSlotElement).assignedNodes();
    return assigned[assigned.indexOf(node as Element | Text) + 1] ?? null;
  }
  return node.nextSibling;
}

function indexOf(text: string, blocks: Block[], nodes: Text[], starts: number[]): TextIndex {
  let positions: Map<Node, number> | undefined;

  /** The last node that starts at or before `offset`. */
  const nodeAt = (offset: number): number => {
    let low = 0;
    let high = nodes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  return {
    text,
    blocks,

    findRanges(start, end) {
      const ranges: StaticRange[] = [];
      let pending: StaticRangeInit | undefined;
      for (let at = Math.max(0, nodeAt(start)); at < nodes.length; at += 1) {
        const node = nodes[at];
        const nodeStart = starts[at] ?? 0;
        if (!node || nodeStart >= end) break;
        // The page may have shortened the node since; the next reading will see it.
        const from = Math.min(Math.max(0, start - nodeStart), node.length);
        const to = Math.min(end - nodeStart, node.length);
        if (from >= to) continue;
        if (pending && pending.endContainer.getRootNode() === node.getRootNode()) {
          pending = { ...pending, endContainer: node, endOffset: to };
        } else {
          if (pending) ranges.push(new StaticRange(pending));
          pending = { startContainer: node, startOffset: from, endContainer: node, endOffset: to };
        }
      }
      if (pending) ranges.push(new StaticRange(pending));
      return ranges;
    },

    findOffset(node, offset) {
      positions ??= new Map(nodes.map((text, at) => [text, starts[at] ?? 0]));
      const start = positions.get(node);
      return start === undefined ? undefined : start + offset;
    },

    offsetFrom(container, offset) {
      const own = this.findOffset(container, offset);
      if (own !== undefined) return own;
      // Text nodes are in document order, so the first one after the point is found by halving.
      const child = container.childNodes[offset];
      let low = 0;
      let high = nodes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const node = nodes[middle];
        if (node && isBefore(node, container, child)) low = middle + 1;
        else high = middle;
      }
      return starts[low] ?? text.length;
    },
  };
}

/** Whether `node` comes before the boundary point in `container` at `child` (undefined: its end). */
function isBefore(node: Node, container: Node, child: ChildNode | undefined): boolean {
  if (child) {
    return (child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }
  const position = container.compareDocumentPosition(node);
  return (
    (position & (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0
  );
}
