/**
 * Natural Earth's countries (public domain, as topologies by world-atlas) → the outlines that ship: without
 * names, which the browser knows in every language, and with the country codes of the case studies.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

export function readWorldMap(scale: WorldScale): WorldMap {
  const { type, arcs, transform, objects } = JSON.parse(
    readFileSync(FILES[scale], 'utf8'),
  ) as Atlas;
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

/** The atlas has numbers ("724"); CLDR, behind `Intl`, knows which code each has. */
function codeOf(number: string | number | undefined, name: string | undefined): string | undefined {
  if (number !== undefined) return new Intl.Locale('und', { region: String(number) }).region;
  return name && CODES[name];
}
