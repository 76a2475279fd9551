/** What a document is to the notes taken on it: an address, and what a citation needs. */
import * as v from 'valibot';

/** A normalised URL (see `normaliseUrl`); the key under which notes of a page are found. */
export const DocumentUrl = v.pipe(v.string(), v.url(), v.maxLength(16_384), v.brand('DocumentUrl'));
export type DocumentUrl = v.InferOutput<typeof DocumentUrl>;

/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp());
export type Timestamp = v.InferOutput<typeof Timestamp>;

export const DocumentRecord = v.object({
  url: DocumentUrl,
  title: v.pipe(v.string(), v.maxLength(2_000)),
  /** BCP 47 as the page declares it, or null. */
  lang: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  firstNoted: Timestamp,
  lastSeen: Timestamp,
});
export type DocumentRecord = v.InferOutput<typeof DocumentRecord>;
