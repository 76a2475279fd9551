/** Where a case study is, as the catalogue and the reader's own cases write it. */
import * as v from 'valibot';

/** ISO 3166-1 alpha-2, or as the atlas has it ("XK"). */
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not two capital letters'));
/** Degrees. */
export const Latitude = v.pipe(
  v.number(),
  v.minValue(-90, 'is not a latitude'),
  v.maxValue(90, 'is not a latitude'),
);
/** Degrees. */
export const Longitude = v.pipe(
  v.number(),
  v.minValue(-180, 'is not a longitude'),
  v.maxValue(180, 'is not a longitude'),
);
