/** The outlines of countries that ship with the extension, as the build writes them. Shapes only. */
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * `data/world-110m.json` for the whole world, `data/world-50m.json` for parts of it (the scale of the maps they
 * were drawn from, 1 : 110 or 50 million). The id of a country is its ISO 3166-1 alpha-2 code, if it has one.
 */
export type WorldMap = Topology<{ readonly countries: GeometryCollection }>;

export const WORLD_SCALES = ['110m', '50m'] as const;
export type WorldScale = (typeof WORLD_SCALES)[number];
