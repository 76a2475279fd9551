/**
 * The outlines of countries → path data for one view. Only what may lie in the view is projected: the detailed
 * outlines have 80,000 points, and a close view a few hundred.
 */
import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { WorldMap } from '../../../domain/cases/world-map';
import { DETAIL_ZOOM, type MapSize, type MapView, projectView } from './projection';

export interface Outlines {
  /** Path data: all countries, and those chosen. */
  readonly land: string;
  readonly chosen: string;
}

/** One landmass or island of a country, with the box it lies in, in degrees. */
interface Piece extends Box {
  readonly country: string;
  readonly rings: [number, number][][];
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const cut = new WeakMap<WorldMap, readonly Piece[]>();

/** `chosen`: ids of countries. */
export function drawOutlines(
  world: WorldMap,
  view: MapView,
  size: MapSize,
  chosen: readonly string[],
): Outlines {
  const pieces = cut.get(world) ?? cutPieces(world);
  cut.set(world, pieces);
  const seen = findBox(view, size);
  const inView = seen ? pieces.filter((piece) => overlap(piece, seen)) : pieces;
  const path = geoPath(projectView(view, size)).digits(1);
  const draw = (some: readonly Piece[]) =>
    path({ type: 'MultiPolygon', coordinates: some.map(({ rings }) => rings) }) ?? '';
  return {
    land: draw(inView),
    chosen: draw(inView.filter(({ country }) => chosen.includes(country))),
  };
}

function cutPieces(world: WorldMap): Piece[] {
  const { features } = feature(world, world.objects.countries);
  return features.flatMap(({ id, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons.map((coordinates): Piece => {
      const rings = coordinates as [number, number][][];
      return { country: String(id), rings, ...boxOf(rings[0] ?? []) };
    });
  });
}

/** Natural Earth cuts what lies across the date line, so that west is never greater than east. */
function boxOf(ring: readonly (readonly [number, number])[]): Box {
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, east, south, north };
}

/** Points along each edge of a view from which its box is read. */
const STEPS = 4;
/** In degrees, for what bulges between them. */
const MARGIN = 1;

/** The box of a view, its longitudes counted from its middle; null where it may go beyond the globe. */
function findBox(view: MapView, size: MapSize): (Box & { readonly middle: number }) | null {
  if (view.zoom < DETAIL_ZOOM) return null;
  const { invert } = projectView(view, size);
  if (!invert) return null;
  const box = { west: 0, east: 0, south: 90, north: -90 };
  for (let across = 0; across <= STEPS; across += 1) {
    for (let down = 0; down <= STEPS; down += 1) {
      const point = invert([(size.width * across) / STEPS, (size.height * down) / STEPS]);
      if (!point?.every(Number.isFinite)) return null;
      const lon = turn(point[0] - view.lon);
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
      box.south = Math.min(box.south, point[1]);
      box.north = Math.max(box.north, point[1]);
    }
  }
  return {
    middle: view.lon,
    west: box.west - MARGIN,
    east: box.east + MARGIN,
    south: box.south - MARGIN,
    north: box.north + MARGIN,
  };
}

function overlap(piece: Piece, seen: Box & { readonly middle: number }): boolean {
  if (piece.north < seen.south || piece.south > seen.north) return false;
  const width = piece.east - piece.west;
  const west = turn(piece.west - seen.middle);
  // Seen from the middle, a piece may begin on the far side of the globe and reach around it.
  return [west, west - 360].some((from) => from <= seen.east && from + width >= seen.west);
}

/** Degrees as from −180 to 180. */
function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
