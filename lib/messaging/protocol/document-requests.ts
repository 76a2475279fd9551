/** Documents with notes, and what they looked like. */
import * as v from 'valibot';
import {
  DocumentRecord,
  DocumentUrl,
  Fingerprint,
  Identifier,
  Sighting,
} from '../../domain/documents/document';
import { PageSnapshot } from '../../domain/documents/snapshot';
import type { RequestMap } from './request-map';

export const DOCUMENT_REQUESTS = {
  /**
   * A document was read, and its notes stood thus. Noted down when it has notes; the reply is what was known of it
   * before, or null.
   */
  'documents/seen': { from: 'any', request: Sighting, reply: v.nullable(DocumentRecord) },
  /** The documents with notes that are known by one of these names. */
  'documents/known-as': {
    from: 'extension',
    request: v.object({ identifiers: v.pipe(v.array(Identifier), v.maxLength(10)) }),
    reply: v.array(DocumentRecord),
  },
  /** What the page looked like in the versions its notes were taken from. */
  'snapshots/of-page': {
    from: 'any',
    request: v.object({
      url: DocumentUrl,
      fingerprints: v.pipe(v.array(Fingerprint), v.maxLength(200)),
    }),
    reply: v.array(PageSnapshot),
  },
} as const satisfies RequestMap;
