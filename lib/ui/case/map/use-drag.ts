/** Dragging the map: it follows the pointer as a picture and is drawn anew when let go. */
import { useRef, useState } from 'preact/hooks';

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** A pointer that moved less, in px, meant a click. */
const CLICK_SLACK = 4;

export function useDrag(onEnd: (dx: number, dy: number) => void) {
  const start = useRef<Offset | null>(null);
  const [offset, setOffset] = useState<Offset | null>(null);

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0 || (event.target as Element).closest('a, button')) return;
    start.current = { x: event.clientX, y: event.clientY };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }
  function onPointerMove(event: PointerEvent) {
    const from = start.current;
    if (from) setOffset({ x: event.clientX - from.x, y: event.clientY - from.y });
  }
  function onPointerUp() {
    if (start.current && offset && Math.hypot(offset.x, offset.y) > CLICK_SLACK) {
      onEnd(offset.x, offset.y);
    }
    onPointerCancel();
  }
  function onPointerCancel() {
    start.current = null;
    setOffset(null);
  }
  return {
    style: offset ? { transform: `translate(${offset.x}px, ${offset.y}px)` } : undefined,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}
