/** Which block elements are on the screen now, and when others are: those are served before the rest. */
import { renderedParent } from './flat-tree';
import { isBlock, isExcluded, NOT_INLINE } from './visibility';

const COLUMNS = [0.2, 0.5, 0.8];
const ROWS = 8;

/**
 * The innermost block elements with text under a grid of points, each once and looked for when it is asked for; none
 * that is no part of the page's text.
 */
export function* findBlockElementsOnScreen(
  isOwn: (element: Element) => boolean,
): Generator<Element, void> {
  const found = new Set<Element>();
  // Asking what is at a point takes long on a long page, and most paragraphs are as wide as their column.
  let known: DOMRect | undefined;
  for (let row = 0; row < ROWS; row += 1) {
    for (const column of COLUMNS) {
      const x = innerWidth * column;
      const y = (innerHeight * (row + 0.5)) / ROWS;
      if (known && isInside(known, x, y)) continue;
      const element = elementAt(x, y);
      const block = element && findBlock(element, isOwn);
      if (!block || found.has(block)) continue;
      found.add(block);
      yield block;
      // Of one that holds others, what is within its bounds need not be its own text.
      known = block.querySelector(NOT_INLINE) ? undefined : block.getBoundingClientRect();
    }
  }
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x < right && top <= y && y < bottom;
}

/** Several times a second is soon enough, and no frame pays for it. */
const SCROLL_MS = 100;

/** Calls `onScroll` while and after anything on the page is scrolled, until `signal` aborts. */
export function watchScroll(onScroll: () => void, signal: AbortSignal): void {
  let isWaiting = false;
  const listen = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!signal.aborted) onScroll();
    }, SCROLL_MS);
  };
  addEventListener('scroll', listen, { signal, capture: true, passive: true });
}

function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

function findBlock(element: Element, isOwn: (element: Element) => boolean): Element | undefined {
  // Between the paragraphs of an article the point hits the article, which is the rest, not the screen.
  if (![...element.childNodes].some(isText)) return undefined;
  let block: Element | undefined;
  for (let at: Node | null = element; at instanceof Element; at = renderedParent(at)) {
    if (isExcluded(at) || isOwn(at)) return undefined;
    if (!block && isBlock(at)) block = at;
  }
  return block;
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && /\S/.test((node as Text).data);
}
