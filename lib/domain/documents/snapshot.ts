/**
 * What a page looked like when notes were taken on it, kept once for all notes of one page version. Storage only
 * keeps it; the anchoring made it and says what it means.
 */
import * as v from 'valibot';
import { PageSnapshot as Content } from '../anchoring/selectors';
import { DocumentUrl, Fingerprint, Timestamp } from './document';

export const PageSnapshot = v.object({
  source: DocumentUrl,
  fingerprint: Fingerprint,
  captured: Timestamp,
  content: Content,
});
export type PageSnapshot = v.InferOutput<typeof PageSnapshot>;

/** What a content script hands over; the background adds document and time. */
export const SnapshotDraft = v.object({ fingerprint: Fingerprint, content: Content });
export type SnapshotDraft = v.InferOutput<typeof SnapshotDraft>;
