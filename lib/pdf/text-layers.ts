/**
 * The text layers pdf.js has on show, and which of their elements holds which item. They come and go as pages are
 * scrolled by. A layer that does not hold just the text that was read is not used: better no mark than a wrong one.
 */
import type { DrawnPage } from '../domain/pdf/page-text';

/** An item of a page, and an offset in it, UTF-16. */
export interface ItemPoint {
  readonly page: number;
  readonly item: number;
  readonly offset: number;
}

interface Layer {
  readonly root: Element;
  /** By item; none for those without text. */
  readonly elements: readonly (Element | undefined)[];
}

export class TextLayers {
  readonly #layers = new Map<number, Layer>();
  readonly #items = new WeakMap<Element, { readonly page: number; readonly item: number }>();

  /** Takes note of a layer; whether its text is that of the page. */
  add(page: number, root: Element, { items }: DrawnPage): boolean {
    const shown = [...root.querySelectorAll('span')].filter((span) => isItem(span, root));
    const elements = new Array<Element | undefined>(items.length);
    let next = 0;
    for (const [at, { text }] of items.entries()) {
      if (text === '') continue;
      const element = shown[next];
      next += 1;
      if (element?.textContent !== text) return false;
      elements[at] = element;
      this.#items.set(element, { page, item: at });
    }
    this.#layers.set(page, { root, elements });
    return true;
  }

  /** Forgets the layers that pdf.js has thrown away; their pages. */
  sweep(): number[] {
    const gone = [...this.#layers].filter(([, { root }]) => !root.isConnected);
    for (const [page] of gone) this.#layers.delete(page);
    return gone.map(([page]) => page);
  }

  has(page: number): boolean {
    return this.#layers.get(page)?.root.isConnected === true;
  }

  /** Those on show, in order. */
  get pages(): readonly number[] {
    return [...this.#layers.keys()].sort((a, b) => a - b);
  }

  elementsOf(page: number): readonly (Element | undefined)[] {
    return this.#layers.get(page)?.elements ?? [];
  }

  /** The item that a node is in, with the offset there of a point in it. */
  findItem(node: Node, offset: number): ItemPoint | undefined {
    for (let at = node.parentElement; at; at = at.parentElement) {
      const found = this.#items.get(at);
      if (found) return { ...found, offset: offset + lengthBefore(at, node) };
    }
    return undefined;
  }

  /** The text node, and the offset in it, that holds an offset of an item; `atEnd` when it ends there. */
  findNode(page: number, item: number, offset: number, atEnd: boolean): [Text, number] | undefined {
    const element = this.#layers.get(page)?.elements[item];
    if (!element?.isConnected) return undefined;
    let left = offset;
    // Searching splits the text of an element into several nodes.
    for (const node of textNodes(element)) {
      if (left < node.length || (atEnd && left === node.length)) return [node, left];
      left -= node.length;
    }
    return undefined;
  }
}

/** Neither a group of items nor a part of one, as searching makes them. Roles say nothing: links lose theirs. */
function isItem(span: Element, root: Element): boolean {
  const { parentElement } = span;
  const isGroup = span.classList.contains('markedContent');
  return (
    !isGroup && (parentElement === root || !!parentElement?.classList.contains('markedContent'))
  );
}

function lengthBefore(element: Element, node: Node): number {
  let length = 0;
  for (const text of textNodes(element)) {
    if (text === node) return length;
    length += text.length;
  }
  return 0;
}

function* textNodes(element: Element): Generator<Text, void> {
  const { firstChild } = element;
  if (firstChild instanceof Text && firstChild === element.lastChild) {
    yield firstChild;
    return;
  }
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
