/** Points in px → groups far enough from one another to be hit, and the way between them with arrow keys. */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Group<T> extends Spot {
  /** The first is where the group is. */
  readonly members: readonly [T, ...T[]];
}

/** Middles this near would make targets of 24 px overlap. */
const NEAREST = 28;

/** Those that come first keep their place; each other one joins the first group it is too near to. */
export function groupPoints<T extends Spot>(points: readonly T[]): readonly Group<T>[] {
  const groups: { x: number; y: number; members: [T, ...T[]] }[] = [];
  for (const point of points) {
    const near = groups.find(({ x, y }) => Math.hypot(x - point.x, y - point.y) < NEAREST);
    if (near) near.members.push(point);
    else groups.push({ x: point.x, y: point.y, members: [point] });
  }
  return groups;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Sideways distance counts this much more, or the way would zigzag. */
const SIDEWAYS = 2;

/** The nearest of `spots` from `from` on in a direction; undefined where there is none. */
export function findNeighbour<T extends Spot>(
  from: Spot,
  spots: readonly T[],
  direction: Direction,
): T | undefined {
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  let best: T | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const dx = spot.x - from.x;
    const dy = spot.y - from.y;
    const along = sign * (horizontal ? dx : dy);
    const across = Math.abs(horizontal ? dy : dx);
    if (along <= 0 || across > along * SIDEWAYS) continue;
    const cost = along + SIDEWAYS * across;
    if (cost < least) {
      least = cost;
      best = spot;
    }
  }
  return best;
}
