/** What the keys of the map do. */
import type { Direction } from './group-points';
import type { MapSize } from './projection';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1 };

export type MapKey = { readonly direction: Direction } | { readonly zoom: number };

/** Undefined for keys that are not the map's, and for those pressed with others. */
export function readMapKey(event: KeyboardEvent): MapKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const direction = DIRECTIONS[event.key];
  if (direction) return { direction };
  const zoom = ZOOMS[event.key];
  return zoom === undefined ? undefined : { zoom };
}

/** How much of the view the arrow keys move it where no place lies in their direction. */
const STEP = 0.3;

/** By how many px the map goes, to show what lies in a direction. */
export function offsetTowards(direction: Direction, { width, height }: MapSize) {
  const sign = direction === 'left' || direction === 'up' ? 1 : -1;
  return direction === 'left' || direction === 'right'
    ? { dx: sign * width * STEP, dy: 0 }
    : { dx: 0, dy: sign * height * STEP };
}
