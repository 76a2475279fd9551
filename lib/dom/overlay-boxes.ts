/** Ranges → the boxes that can be seen of them: cut by what scrolls or clips around them, none where something covers them. */
import { toLiveRange } from './boxes';
import { renderedParent } from './flat-tree';

/** In CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Asks each element once how it clips; for one moment, in which nothing moves. */
export interface Sight {
  findBoxes(range: AbstractRange): Box[];
}

export function createSight(): Sight {
  const windows = new Map<Element, Box>();
  const screen: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };

  const windowOf = (element: Element): Box => {
    const known = windows.get(element);
    if (known) return known;
    const parent = renderedParent(element);
    // What the root and the body clip is what the screen does.
    const isTop = !(parent instanceof Element) || element === document.body;
    const outer = isTop ? screen : windowOf(parent);
    const { overflowX, overflowY } = getComputedStyle(element);
    const clips = !isTop && (overflowX !== 'visible' || overflowY !== 'visible');
    const own = clips ? cut(element.getBoundingClientRect(), outer) : outer;
    windows.set(element, own);
    return own;
  };

  return {
    findBoxes(range) {
      const live = toLiveRange(range);
      const common = live.commonAncestorContainer;
      // Words may run through several elements.
      const element = common instanceof Element ? common : common.parentElement;
      if (!element) return [];
      const seen = windowOf(element);
      return [...live.getClientRects()].flatMap((whole) => {
        const box = cut(whole, seen);
        return box.right > box.left && box.bottom > box.top && isInSight(element, box) ? [box] : [];
      });
    },
  };
}

function cut(box: Box, by: Box): Box {
  return {
    left: Math.max(box.left, by.left),
    top: Math.max(box.top, by.top),
    right: Math.min(box.right, by.right),
    bottom: Math.min(box.bottom, by.bottom),
  };
}

/** Whether the middle of the box shows the element, or what it is in or holds, and not a bar or a menu above it. */
function isInSight(element: Element, box: Box): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  let hit = document.elementFromPoint(x, y);
  for (let root = hit?.shadowRoot; root; root = hit?.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit !== null && (holds(hit, element) || holds(element, hit));
}

function holds(outer: Element, inner: Element): boolean {
  for (let at: Node | null = inner; at; at = renderedParent(at)) if (at === outer) return true;
  return false;
}
