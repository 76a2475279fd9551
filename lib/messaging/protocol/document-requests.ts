/** Documents with notes, and what they looked like. */
import * as v from 'valibot';
import {
  DocumentRecord,
  DocumentUrl,
  Fingerprint,
  Sighting,
} from '../../domain/documents/document';
import { DocumentIdentity } from '../../domain/documents/identity';
import { RelatedDocument } from '../../domain/documents/related-document';
import { PageSnapshot } from '../../domain/documents/snapshot';
import type { RequestMap } from './request-map';

export const DOCUMENT_REQUESTS = {
  /**
   * A document was read, and its notes stood thus. Noted down when it has notes; the reply is what was known of it
   * before, or null.
   */
  'documents/seen': { from: 'any', request: Sighting, reply: v.nullable(DocumentRecord) },
  /**
   * Whether notes were taken at other addresses of the page's site. Only then need it ask whether one of them is the
   * same document, for which its text has to be read.
   */
  'documents/has-neighbours': {
    from: 'any',
    request: v.object({ url: DocumentUrl }),
    reply: v.boolean(),
  },
  /** The other addresses at which notes were taken on this very document, see document-identity.ts. */
  'documents/twins': { from: 'any', request: DocumentIdentity, reply: v.array(DocumentUrl) },
  /** Documents that may be versions of it and have notes: the reader's affair, and no page's. */
  'documents/related': {
    from: 'extension',
    request: DocumentIdentity,
    reply: v.array(RelatedDocument),
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
