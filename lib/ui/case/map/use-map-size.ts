/** How large the map is drawn, following the width of its frame. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { MapSize } from './projection';

/** Height as a part of the width, within what leaves room for text on a small and a large screen. */
const RATIO = 0.56;
const LEAST_HEIGHT = 220;
const MOST_HEIGHT = 460;
/** Where nothing is laid out, as before the first frame. */
const UNKNOWN_WIDTH = 640;

export function useMapSize(frame: RefObject<HTMLElement>): MapSize {
  const [size, setSize] = useState<MapSize>(() => sizeFor(UNKNOWN_WIDTH));
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => {
      const width = Math.round(element.clientWidth) || UNKNOWN_WIDTH;
      setSize((known) => (known.width === width ? known : sizeFor(width)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}

function sizeFor(width: number): MapSize {
  return {
    width,
    height: Math.round(Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, width * RATIO))),
  };
}
