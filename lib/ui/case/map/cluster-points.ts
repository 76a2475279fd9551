/** Case studies on the globe → the markers of one view of it. */
import type { MapPoint } from '../case-state';
import { type Group, groupPoints, type Spot } from './group-points';
import { type MapSize, type MapView, type Place, projectView } from './projection';

/** Cases that one marker stands for. */
export interface Cluster extends Spot {
  readonly members: readonly [MapPoint, ...MapPoint[]];
}

type PlacedPoint = Spot & { readonly point: MapPoint };

/** Only what lies within the view. Points that come first keep their place. */
export function clusterPoints(
  points: readonly MapPoint[],
  view: MapView,
  size: MapSize,
): readonly Cluster[] {
  const projection = projectView(view, size);
  const placed = points.flatMap((point): PlacedPoint[] => {
    const [x, y] = projection([point.lon, point.lat]) ?? [-1, -1];
    const inside = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    return inside ? [{ x, y, point }] : [];
  });
  return groupPoints(placed).map(({ x, y, members: [first, ...others] }: Group<PlacedPoint>) => ({
    x,
    y,
    members: [first.point, ...others.map(({ point }) => point)],
  }));
}

/** No farther apart than this, in degrees, cases are in one place. */
const SAME_PLACE = 0.15;

/** No zoom will tell them apart. */
export function isOnePlace(members: Cluster['members']): boolean {
  const [first] = members;
  return members.every(
    ({ lat, lon }) =>
      Math.abs(lat - first.lat) <= SAME_PLACE && Math.abs(lon - first.lon) <= SAME_PLACE,
  );
}

/** Between the outermost members, unless they lie on both sides of the date line: then the first. */
export function middleOf(members: Cluster['members']): Place {
  const lats = members.map(({ lat }) => lat);
  const lons = members.map(({ lon }) => lon);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  if (east - west > 180) return members[0];
  return { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lon: (west + east) / 2 };
}

/** That of most cases; the first of several. */
export function findLargest(clusters: readonly Cluster[]): Cluster | undefined {
  return clusters.reduce<Cluster | undefined>(
    (best, one) => (best && best.members.length >= one.members.length ? best : one),
    undefined,
  );
}
