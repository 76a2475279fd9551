/** Which cases are near one of them, by the way along the globe. */
import type { CaseId } from './case-study';

export interface Located {
  readonly id: CaseId;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
}

export interface NearbyCase {
  readonly id: CaseId;
  /** Along a great circle, in full tens: places are known to about a tenth of a degree. */
  readonly kilometres: number;
}

/** Mean, in kilometres (IUGG). */
const EARTH_RADIUS = 6_371;
/** In kilometres; farther away is not near, however few cases there are. */
export const FARTHEST = 2_000;

/** The nearest first, `own` itself not among them. */
export function findNearbyCases(
  own: Located,
  others: Iterable<Located>,
  most: number,
): readonly NearbyCase[] {
  return [...others]
    .filter(({ id }) => id !== own.id)
    .map((other) => ({ id: other.id, kilometres: measureDistance(own, other) }))
    .filter(({ kilometres }) => kilometres <= FARTHEST)
    .sort((a, b) => a.kilometres - b.kilometres || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, kilometres }) => ({ id, kilometres: Math.round(kilometres / 10) * 10 }));
}

/** Haversine formula. */
export function measureDistance(a: Omit<Located, 'id'>, b: Omit<Located, 'id'>): number {
  const lat = radians(b.lat - a.lat);
  const lon = radians(b.lon - a.lon);
  const square =
    Math.sin(lat / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
