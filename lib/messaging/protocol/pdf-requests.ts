/** What the reader of PDFs asks besides what every document is asked about. */
import * as v from 'valibot';
import { DocumentRecord } from '../../domain/documents/document';
import type { RequestMap } from './request-map';

export const PDF_REQUESTS = {
  /** The documents with notes whose file has these very bytes, wherever it was read. */
  'documents/known-as': {
    from: 'extension',
    /** Lower-case hexadecimal. */
    request: v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    reply: v.array(DocumentRecord),
  },
} as const satisfies RequestMap;
