/**
 * Paints spans as boxes of our own over the page, in a closed shadow root: a page can see that there is an element
 * of ours, not what it marks. Slower than named highlights, and a frame late where a part of the page scrolls;
 * hence only for readers who ask for it.
 */
import { type DrawnStyle, MARKS, type Mark, type StyledPainter } from './highlight-painter';
import { createOverlay, type Overlay } from './overlay';

interface Painted {
  readonly mark: Mark;
  readonly range: AbstractRange;
}

const ORDER = Object.keys(MARKS) as readonly Mark[];

export function createOverlayPainter(): StyledPainter {
  /** By the element that holds their first words, which says whether they are near the screen. */
  const marks = new Map<Element, readonly Painted[]>();
  let overlay: Overlay | undefined;
  let lastHost: Node | undefined;
  let tagStyle: DrawnStyle = 'dotted';

  const open = () => {
    if (overlay) return overlay;
    overlay = createOverlay((element) => marks.get(element) ?? [], tagStyle);
    lastHost = overlay.host;
    return overlay;
  };
  const close = () => {
    overlay?.close();
    overlay = undefined;
  };

  const add = (mark: Mark, ranges: readonly AbstractRange[]) => {
    for (const range of ranges) {
      const element = findElement(range.startContainer);
      if (!element) continue;
      const known = marks.get(element) ?? [];
      const all = [...known, { mark, range }];
      marks.set(
        element,
        // The last on top.
        all.sort((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark)),
      );
      if (known.length === 0) open().watch(element);
    }
    overlay?.update();
  };

  const forget = (isMeant: (painted: Painted) => boolean) => {
    for (const [element, painted] of marks) {
      const kept = painted.filter((one) => !isMeant(one));
      if (kept.length > 0) {
        marks.set(element, kept);
      } else {
        marks.delete(element);
        overlay?.unwatch(element);
      }
    }
    // Where nothing is marked, nothing of ours is there.
    if (marks.size === 0) close();
    else overlay?.update();
  };

  return {
    add,
    remove(mark, ranges) {
      const gone = new Set(ranges);
      forget((one) => one.mark === mark && gone.has(one.range));
    },
    replace(mark, ranges) {
      const gone = new Set([...marks.values()].flat().filter((one) => one.mark === mark));
      // Before the others go, so that the overlay need not go and come again.
      add(mark, ranges);
      if (gone.size > 0) forget((one) => gone.has(one));
    },
    setTagStyle(style) {
      tagStyle = style;
    },
    clear() {
      marks.clear();
      close();
    },
    // Outlives closing, because its removal is reported to observers afterwards.
    owns: (node) => node === lastHost,
  };
}

/** The innermost element around a node that has a box. */
function findElement(node: Node): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && getComputedStyle(element).display === 'contents') {
    element = element.parentElement;
  }
  return element ?? undefined;
}
