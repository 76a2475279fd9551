/**
 * A view of the globe → where places and outlines are on it, in CSS px. Equal Earth, turned so that the middle
 * of the view is least distorted: no continent is made larger than another. Knows no case.
 */
import { type GeoProjection, geoEqualEarth } from 'd3-geo';

export interface MapView {
  /** The middle, in degrees. */
  readonly lon: number;
  readonly lat: number;
  /** 0 shows the whole world; each step halves what is shown. */
  readonly zoom: number;
}

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly lat: number;
  readonly lon: number;
}

export const FARTHEST_ZOOM = 7;
/** From here on the coarse outlines of the world look broken. */
export const DETAIL_ZOOM = 2;
/** Cuts the Pacific, not a country, at the edge. */
export const WORLD: MapView = { lon: 10, lat: 8, zoom: 0 };

/** Of the whole globe at scale 1, by the formula of the projection (Šavrič, Patterson, Jenny 2018). */
const GLOBE_WIDTH = 5.42;
const GLOBE_HEIGHT = 2.64;
/** Long straight edges of coarse outlines are bent as the projection does, to this many px. */
const COARSE_PRECISION = 0.7;
/** Outlines are cut this far outside, so that their cut edges are not seen. */
const MARGIN = 4;
/** How much of the view what is to be seen takes. */
const FILLED = 0.7;

export function projectView(
  { lon, lat, zoom }: MapView,
  { width, height }: MapSize,
): GeoProjection {
  const scale = Math.min(width / GLOBE_WIDTH, height / GLOBE_HEIGHT) * 2 ** zoom;
  const projection = geoEqualEarth()
    .rotate([-lon, 0])
    .scale(scale)
    .translate([0, 0])
    // The detailed outlines have points close enough for straight lines between them.
    .precision(zoom < DETAIL_ZOOM ? COARSE_PRECISION : 0);
  const [, y] = projection([lon, lat]) ?? [0, 0];
  return projection.translate([width / 2, height / 2 - y]).clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
}

/** The view after the map was dragged by `dx` and `dy` px. */
export function moveView(view: MapView, size: MapSize, dx: number, dy: number): MapView {
  const middle = projectView(view, size).invert?.([size.width / 2 - dx, size.height / 2 - dy]);
  if (!middle?.every(Number.isFinite)) return view;
  return lookAt(view, { lon: middle[0], lat: middle[1] }, view.zoom);
}

/** The same map with another middle and step of zoom, both within bounds. */
export function lookAt(view: MapView, { lon, lat }: Place, zoom: number): MapView {
  const step = Math.max(0, Math.min(FARTHEST_ZOOM, zoom));
  if (step === 0) return { ...WORLD, lon: view.zoom === 0 ? lon : WORLD.lon };
  return { lon, lat: Math.max(-80, Math.min(80, lat)), zoom: step };
}

/** The closest view of `middle` that also holds `places`, but no closer than `closest`. */
export function viewAround(
  middle: Place,
  places: readonly Place[],
  size: MapSize,
  closest: number,
): MapView {
  for (let zoom = closest; zoom > 1; zoom -= 1) {
    const view = { lon: middle.lon, lat: middle.lat, zoom };
    const projection = projectView(view, size);
    const holds = places.every(({ lon, lat }) => {
      const [x, y] = projection([lon, lat]) ?? [Infinity, Infinity];
      return (
        Math.abs(x - size.width / 2) <= (size.width / 2) * FILLED &&
        Math.abs(y - size.height / 2) <= (size.height / 2) * FILLED
      );
    });
    if (holds) return view;
  }
  return { lon: middle.lon, lat: middle.lat, zoom: 1 };
}
