/** What the reader does on the page → what the companion shows. Listens; never stops or alters an event. */
import { findOffsetAtPoint } from '../dom/hit-test';
import type { Span } from '../dom/text-index';
import { placeOf } from '../domain/anchoring/selectors';
import { watchHover } from './hover';
import type { Session } from './session';
import type { OpenOptions } from './stage';
import type { Surface } from './surface';

/** Where a click has a meaning of its own, which ours must not add to. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, label, [onclick], [role=button]';

export interface GestureSettings {
  /** Whether a pointer at rest opens a card. */
  readonly opensOnHover: () => boolean;
  /** Words that do not look tagged must not open anything either. */
  readonly areTagsShown: () => boolean;
}

export function watchGestures(
  session: Session,
  surface: Surface,
  settings: GestureSettings,
  signal: AbortSignal,
): void {
  const { companion } = session;
  let pressed = { x: 0, y: 0, byTouch: false };

  const offerToolbar = async () => {
    if (companion.state === 'writing') return;
    const passage = await session.findSelectedPassage();
    // The reader may have begun to write meanwhile.
    if (passage && !isWriting()) companion.offerToolbar(passage, pressed.byTouch);
  };
  const isWriting = () => companion.state === 'writing';

  /** Shows what is at a point; false where nothing is. */
  const showAt = (x: number, y: number, options?: OpenOptions): boolean => {
    const offset = findOffsetAtPoint(session.index, x, y);
    if (offset === undefined) return false;
    const placed = session.notes.findAt(offset);
    const place: Span | undefined = placed && placeOf(placed.resolution);
    if (placed && place) {
      companion.showNote(placed, place, options);
      return true;
    }
    const mention = settings.areTagsShown() ? session.findMentionAt(offset) : undefined;
    if (mention?.kind === 'concept') companion.showConcept(mention, options);
    if (mention?.kind === 'case') companion.showCase(mention, options);
    return mention !== undefined;
  };

  const openAt = async (x: number, y: number) => {
    // What is on the screen is painted before the rest of the page has been read.
    await session.update();
    if (!isWriting()) showAt(x, y);
  };

  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(type, listener, { signal, capture: true, passive: true });

  listen('pointerdown', (event) => {
    pressed = { x: event.clientX, y: event.clientY, byTouch: event.pointerType === 'touch' };
    const isPassing = companion.state === 'open' || companion.state === 'glance';
    if (!surface.owns(event.target) && isPassing) companion.close();
  });

  listen('click', (event) => {
    if (surface.owns(event.target) || event.button !== 0 || isWriting()) return;
    const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAG_PX;
    if (moved || !document.getSelection()?.isCollapsed || isInteractive(event.target)) return;
    void openAt(event.clientX, event.clientY);
  });

  // After the browser has settled what is selected.
  listen('pointerup', (event) => {
    if (!surface.owns(event.target)) setTimeout(() => void offerToolbar());
  });
  listen('keyup', (event) => {
    if (surface.owns(event.target)) return;
    const selects = event.shiftKey || event.key === 'Shift' || event.key.toLowerCase() === 'a';
    if (selects) void offerToolbar();
    else if (event.key === 'Escape' && companion.state === 'open') companion.close();
  });
  listen('selectionchange', () => {
    // What the toolbar was for is selected no more.
    if (companion.isAboutSelection && document.getSelection()?.isCollapsed) companion.close();
  });

  watchHover(
    {
      companion,
      surface,
      glanceAt: (x, y) => showAt(x, y, { as: 'glance' }),
      isOn: settings.opensOnHover,
    },
    signal,
  );

  const follow = () => {
    if (companion.state !== 'closed') companion.follow();
  };
  addEventListener('scroll', follow, { signal, capture: true, passive: true });
  addEventListener('resize', follow, { signal, passive: true });
}

/** A press that moved further was meant to select or to drag. */
const DRAG_PX = 5;

function isInteractive(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(INTERACTIVE) !== null;
}
