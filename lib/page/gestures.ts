/** What the reader does on the page → what the companion shows. Listens; never stops or alters an event. */
import { findOffsetAtPoint } from '../dom/hit-test';
import { placeOf } from '../domain/anchoring/selectors';
import type { Session } from './session';
import type { Surface } from './surface';

/** Where a click has a meaning of its own, which ours must not add to. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, label, [onclick], [role=button]';

export function watchGestures(session: Session, surface: Surface, signal: AbortSignal): void {
  const { companion } = session;
  let pressed = { x: 0, y: 0 };

  const offerToolbar = async () => {
    if (companion.state === 'writing') return;
    const passage = await session.findSelectedPassage();
    if (passage) companion.offerToolbar(passage);
  };

  const openAt = async (x: number, y: number) => {
    // What is on the screen is painted before the rest of the page has been read.
    await session.update();
    const offset = findOffsetAtPoint(session.index, x, y);
    if (offset === undefined) return;
    const placed = session.notes.findAt(offset);
    const place = placed && placeOf(placed.resolution);
    if (place) {
      companion.showNote(placed, place);
      return;
    }
    const mention = session.findMentionAt(offset);
    if (mention?.kind === 'concept') companion.showConcept(mention);
    if (mention?.kind === 'case') companion.showCase(mention);
  };

  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(type, listener, { signal, capture: true, passive: true });

  listen('pointerdown', (event) => {
    pressed = { x: event.clientX, y: event.clientY };
    if (!surface.owns(event.target) && companion.state === 'open') companion.close();
  });

  listen('click', (event) => {
    if (surface.owns(event.target) || event.button !== 0 || companion.state === 'writing') return;
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
