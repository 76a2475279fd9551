import { geoContains, geoDistance, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseLibrary } from '../../../lib/case/case-library';
import type { WorldMap } from '../../../lib/domain/cases/world-map';
import { clusterPoints, isOnePlace, middleOf } from '../../../lib/ui/case/map/cluster-points';
import { findNeighbour, groupPoints } from '../../../lib/ui/case/map/group-points';
import { drawOutlines } from '../../../lib/ui/case/map/outlines';
import {
  FARTHEST_ZOOM,
  lookAt,
  type MapView,
  moveView,
  projectView,
  viewAround,
  WORLD,
} from '../../../lib/ui/case/map/projection';
import { aPoint } from '../../gallery/case-samples';
import { loadShipped, shippedCatalogue } from './library';

const SIZE = { width: 600, height: 320 };
let world: WorldMap;
let library: CaseLibrary;
beforeAll(async () => {
  world = await shippedCatalogue.worldMap('50m');
  library = await loadShipped();
});

/** Islands too small for the map, and the sea. */
const OFF_THE_MAP: readonly string[] = ['AQ'];
/** Towns by the water and places given for a whole coast; in km. */
const OFFSHORE = 40;

describe('the outlines that ship', () => {
  it('have the country of every case, and the case in it', () => {
    const { features } = feature(world, world.objects.countries);
    const astray = [...library.studies.values()].filter(({ country, lat, lon }) => {
      if (OFF_THE_MAP.includes(country)) return false;
      const own = features.find(({ id }) => id === country);
      if (!own) return true;
      if (geoContains(own, [lon, lat])) return false;
      const { type, coordinates } = own.geometry as { type: string; coordinates: unknown };
      const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
      const shore = polygons.flat(2) as [number, number][];
      return Math.min(...shore.map((point) => geoDistance(point, [lon, lat]))) * 6_371 > OFFSHORE;
    });
    expect(astray.map(({ id, country }) => `${id} (${country})`)).toEqual([]);
  });

  it('are drawn, with the chosen country apart', () => {
    const { land, chosen } = drawOutlines(world, WORLD, SIZE, ['ES']);
    expect(land).toMatch(/^M[\d.,LMZ-]+$/);
    expect(chosen.length).toBeGreaterThan(10);
    expect(chosen.length).toBeLessThan(land.length / 20);
    expect(drawOutlines(world, WORLD, SIZE, []).chosen).toBe('');
  });
});

describe('the outlines of a part of the world', () => {
  /** All pieces, none left out beforehand, drawn as they are in the view. */
  const drawAll = (view: MapView) => {
    const { features } = feature(world, world.objects.countries);
    return geoPath(projectView(view, SIZE)).digits(1)({ type: 'FeatureCollection', features });
  };
  const segments = (path: string | null) => new Set((path ?? '').split(/(?=M)/));

  it.each([
    ['in Europe', { lat: 41.4, lon: 2.2, zoom: 5 }],
    ['at the date line', { lat: -17.7, lon: 178.5, zoom: 3 }],
    ['on the other side of it', { lat: 52, lon: -179, zoom: 3 }],
    ['far north', { lat: 69, lon: 18, zoom: 4 }],
    ['at the South Pole', { lat: -76, lon: 175, zoom: 2 }],
    ['over half a continent', { lat: 40, lon: -100, zoom: 2 }],
    ['over half the globe', { lat: 60, lon: 20, zoom: 1 }],
    ['over the rest of it', { lat: -30, lon: -170, zoom: 1 }],
  ])('are all there %s', (_, view) => {
    const { land } = drawOutlines(world, view, SIZE, []);
    const drawn = segments(land);
    const missing = [...segments(drawAll(view))].filter((segment) => !drawn.has(segment));
    expect(missing.map((segment) => segment.slice(0, 40))).toEqual([]);
    expect(land).not.toBe('');
  });
});

describe('a view of the map', () => {
  const berlin = { lat: 52.5, lon: 13.4 };
  const view = { ...berlin, zoom: 5 };

  it('has its middle in the middle, and holds the world at zoom 0', () => {
    const [x = 0, y = 0] = projectView(view, SIZE)([berlin.lon, berlin.lat]) ?? [];
    expect([Math.round(x), Math.round(y)]).toEqual([300, 160]);
    const projection = projectView(WORLD, SIZE);
    for (const { lat, lon } of library.studies.values()) {
      const [left = -1, top = -1] = projection([lon, lat]) ?? [];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(SIZE.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(SIZE.height);
    }
  });

  it('moved to the right shows what was on the left, and back', () => {
    const moved = moveView(view, SIZE, 100, 0);
    expect(moved.lon).toBeLessThan(berlin.lon);
    expect(moveView(moved, SIZE, -100, 0).lon).toBeCloseTo(berlin.lon, 1);
  });

  it('zooms within bounds', () => {
    expect(lookAt(view, berlin, 99).zoom).toBe(FARTHEST_ZOOM);
    expect(lookAt(view, berlin, -1)).toEqual(WORLD);
  });

  it('around a place holds what it is to show, as closely as it can', () => {
    const near = viewAround(berlin, [{ lat: 53.5, lon: 10 }], SIZE, 5);
    const far = viewAround(berlin, [{ lat: 40, lon: -3 }], SIZE, 5);
    expect(near.zoom).toBeGreaterThan(far.zoom);
    expect(viewAround(berlin, [], SIZE, 5).zoom).toBe(5);
  });
});

describe('the markers of a view', () => {
  it('stand apart, the first of those too near keeping its place', () => {
    const groups = groupPoints([
      { x: 10, y: 10 },
      { x: 20, y: 10 },
      { x: 80, y: 10 },
    ]);
    expect(groups.map(({ x, members }) => [x, members.length])).toEqual([
      [10, 2],
      [80, 1],
    ]);
    for (const [at, { x, y }] of groups.entries()) {
      for (const other of groups.slice(at + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThanOrEqual(24);
      }
    }
  });

  it('stand for every case in view, once', () => {
    const points = [...library.studies.values()].map(({ id, lat, lon }) => aPoint(id, lat, lon));
    const members = clusterPoints(points, WORLD, SIZE).flatMap((cluster) => cluster.members);
    expect(new Set(members).size).toBe(points.length);
    const close = { lat: 41.4, lon: 2.2, zoom: 6 };
    const inView = clusterPoints(points, close, SIZE).flatMap((cluster) => cluster.members);
    expect(inView.length).toBeGreaterThan(5);
    expect(inView.length).toBeLessThan(60);
  });

  it('know whether a closer look would tell them apart, and where it would have to be', () => {
    const paris = aPoint('paris', 48.86, 2.35);
    const parisToo = aPoint('paris-too', 48.9, 2.4);
    const lyon = aPoint('lyon', 45.76, 4.84);
    expect(isOnePlace([paris, parisToo])).toBe(true);
    expect(isOnePlace([paris, lyon])).toBe(false);
    expect(middleOf([paris, lyon]).lat).toBeCloseTo(47.31);
    const fiji = aPoint('fiji', -17, 178);
    expect(middleOf([fiji, aPoint('samoa', -14, -172)])).toEqual(fiji);
  });

  it('are reached with the arrow keys, the nearest in the direction first', () => {
    const from = { x: 0, y: 0 };
    const right = { x: 50, y: 5 };
    const farther = { x: 90, y: 0 };
    const below = { x: 10, y: 60 };
    const all = [farther, right, below];
    expect(findNeighbour(from, all, 'right')).toBe(right);
    expect(findNeighbour(from, all, 'down')).toBe(below);
    expect(findNeighbour(from, all, 'left')).toBeUndefined();
  });
});
