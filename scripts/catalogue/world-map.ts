/**
 * Natural Earth's countries (public domain, as topologies by world-atlas) → the outlines that ship: without
 * names, which the browser knows in every language, with the country codes of the case studies, and no finer than
 * the map is true.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { WorldMap, WorldScale } from '../../lib/domain/cases/world-map';

type Atlas = Topology<{ countries: GeometryCollection<{ name?: string }> }>;

/** Countries of our cases that have no number in ISO 3166-1, by their name in the atlas. */
const CODES: Readonly<Record<string, string>> = { Kosovo: 'XK' };

const require = createRequire(import.meta.url);
const FILES: Readonly<Record<WorldScale, string>> = {
  '110m': require.resolve('world-atlas/countries-110m.json'),
  '50m': require.resolve('world-atlas/countries-50m.json'),
};

/**
 * A point stays when the triangle it makes with its neighbours is larger (Visvalingam, Whyatt 1993), in square
 * degrees: 49 km² at the equator, sides of some 10 km. On a map of 1 : 50 million a line is drawn 25 km wide.
 */
const SMALLEST_TRIANGLE = 0.004;
/** Steps around the globe: of 0.02°, 2 km. */
const STEPS = 18_000;

export function readWorldMap(scale: WorldScale): WorldMap {
  const atlas = JSON.parse(readFileSync(FILES[scale], 'utf8')) as Atlas;
  const { type, arcs, transform, objects } = scale === '50m' ? makeCoarser(atlas) : atlas;
  const geometries = objects.countries.geometries.map(({ properties, ...geometry }) => ({
    ...geometry,
    id: codeOf(geometry.id, properties && 'name' in properties ? properties.name : undefined),
  }));
  return {
    type,
    ...(transform && { transform }),
    arcs,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  } as WorldMap;
}

function makeCoarser({ type, arcs, transform, objects: { countries } }: Atlas): Atlas {
  const detailed = presimplify({
    type,
    arcs,
    ...(transform && { transform }),
    objects: { countries },
  });
  return quantize(simplify(detailed, SMALLEST_TRIANGLE), STEPS);
}

/** The atlas has numbers ("724"); CLDR, behind `Intl`, knows which code each has. */
function codeOf(number: string | number | undefined, name: string | undefined): string | undefined {
  if (number !== undefined) return new Intl.Locale('und', { region: String(number) }).region;
  return name && CODES[name];
}
