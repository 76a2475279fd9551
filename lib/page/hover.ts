/**
 * A pointer that rests on marked words → a card at a glance, gone again when the pointer leaves words and card.
 * Only looks where the pointer rests, never while it is on its way, so that moving over a page costs nothing.
 */
import type { Companion } from './companion';
import { isOnTheWay } from './hover-path';
import type { Surface } from './surface';

/** Longer than a pointer needs to cross a word, shorter than a wait. */
const REST_MS = 350;
/** Long enough to find back to the card after a slip. */
const LEAVE_MS = 300;
/** A hand that rests still trembles, in CSS pixels. */
const TREMBLE_PX = 3;
/** After a key or a scroll the pointer is where it was left, not where the reader is. */
const BUSY_MS = 800;

export interface HoverParts {
  readonly companion: Companion;
  readonly surface: Surface;
  /** Shows at a glance what is at a point; false where nothing is. */
  readonly glanceAt: (x: number, y: number) => boolean;
  readonly isOn: () => boolean;
}

export function watchHover(parts: HoverParts, signal: AbortSignal): void {
  const { companion, surface, glanceAt, isOn } = parts;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  let point = { x: Number.NaN, y: Number.NaN };
  let busyUntil = 0;
  /** Words whose card was closed under the pointer: it has to leave them before they open again. */
  let closedAt: DOMRect | undefined;

  const stopWaiting = () => {
    clearTimeout(rest);
    rest = undefined;
  };
  const beBusy = () => {
    busyUntil = performance.now() + BUSY_MS;
    stopWaiting();
  };
  const stay = () => {
    clearTimeout(leave);
    leave = undefined;
  };

  const closeSoon = () => {
    leave ??= setTimeout(() => {
      leave = undefined;
      if (companion.state === 'glance') companion.close();
    }, LEAVE_MS);
  };

  const lookHere = () => {
    rest = undefined;
    if (companion.state !== 'closed' && companion.state !== 'glance') return;
    if (document.getSelection()?.isCollapsed === false) return;
    if (closedAt && contains(closedAt, point)) return;
    // The card that is open is that of other words: the pointer has left them, or this would not run.
    if (glanceAt(point.x, point.y)) stay();
  };

  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons !== 0 || !isOn()) {
      stopWaiting();
      return;
    }
    const isInCard = surface.owns(event.target);
    const trembled = Math.hypot(event.clientX - point.x, event.clientY - point.y) <= TREMBLE_PX;
    if (trembled && rest !== undefined) return;
    point = { x: event.clientX, y: event.clientY };
    if (closedAt && !contains(closedAt, point)) closedAt = undefined;
    if (companion.state === 'glance') {
      const { box } = companion;
      const isNear = isInCard || (box !== undefined && isOnTheWay(point, box, surface.findBox()));
      if (isNear) {
        stay();
        stopWaiting();
        return;
      }
      closeSoon();
    }
    stopWaiting();
    if (!isInCard) {
      rest = setTimeout(lookHere, Math.max(REST_MS, busyUntil - performance.now()));
    }
  };

  const options = { signal, capture: true, passive: true };
  document.addEventListener('pointermove', move, options);
  document.addEventListener(
    'pointerdown',
    (event) => {
      stopWaiting();
      // Whoever presses in a card wants it.
      if (surface.owns(event.target) && companion.state === 'glance') companion.pin();
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && companion.state === 'glance') {
        closedAt = companion.box;
        companion.close();
      }
      if (!MODIFIERS.has(event.key)) beBusy();
    },
    options,
  );
  // The focus went into the card, by the Tab key.
  document.addEventListener(
    'focusin',
    (event) => {
      if (surface.owns(event.target) && companion.state === 'glance') companion.pin();
    },
    options,
  );
  document.addEventListener('selectionchange', stopWaiting, options);
  addEventListener('scroll', beBusy, options);
  const leaveWindow = () => {
    stopWaiting();
    if (companion.state === 'glance') closeSoon();
  };
  document.documentElement.addEventListener('pointerleave', leaveWindow, options);
  signal.addEventListener('abort', () => {
    stopWaiting();
    stay();
  });
}

/** Held down they change nothing yet. */
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

function contains(box: DOMRect, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
