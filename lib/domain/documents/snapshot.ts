/**
 * What a page looked like when notes were taken on it, kept once for all notes of one page version. Storage
 * keeps the content as it is handed over: plain JSON within bounds; the anchoring says what it means.
 */
import * as v from 'valibot';
import { DocumentUrl, Fingerprint, Timestamp } from './document';

/** UTF-16 units of the content as JSON. */
const MAX_SNAPSHOT_LENGTH = 2_000_000;
const MAX_DEPTH = 8;

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

const PlainJson = v.pipe(
  v.custom<JsonValue>((input) => isPlainJson(input, MAX_DEPTH), 'Not plain JSON.'),
  v.check(
    (input) => JSON.stringify(input).length <= MAX_SNAPSHOT_LENGTH,
    'More than a page can be worth.',
  ),
);

export const PageSnapshot = v.object({
  source: DocumentUrl,
  fingerprint: Fingerprint,
  captured: Timestamp,
  content: PlainJson,
});
export type PageSnapshot = v.InferOutput<typeof PageSnapshot>;

/** What a content script hands over; the background adds document and time. */
export const SnapshotDraft = v.object({ fingerprint: Fingerprint, content: PlainJson });
export type SnapshotDraft = v.InferOutput<typeof SnapshotDraft>;

function isPlainJson(input: unknown, depth: number): input is JsonValue {
  if (typeof input === 'number') return Number.isFinite(input);
  if (input === null || typeof input === 'string' || typeof input === 'boolean') return true;
  if (typeof input !== 'object' || depth === 0) return false;
  if (Array.isArray(input)) return input.every((entry) => isPlainJson(entry, depth - 1));
  // A key of this name would set a prototype wherever the object is copied by assignment.
  return Object.entries(input).every(
    ([key, value]) => key !== '__proto__' && isPlainJson(value, depth - 1),
  );
}
