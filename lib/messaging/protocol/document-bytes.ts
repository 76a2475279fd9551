/**
 * The port through which the reader of PDFs is handed the bytes of a PDF that is open in a tab: by the content
 * script in that tab, which asks for the document it stands on. See lib/page/hand-out-pdf.ts.
 */
import * as v from 'valibot';

export const BYTES_PORT = 'document-bytes';

/** What the reader is willing to hold: bytes. */
export const MAX_DOCUMENT_BYTES = 300_000_000;

export const BytesMessage = v.variant('type', [
  v.object({
    type: v.literal('head'),
    url: v.string(),
    /** Of the answer; 200 for one from the cache. */
    status: v.number(),
    /** As announced, in bytes; null when it is not. */
    length: v.nullable(v.number()),
  }),
  /** Base64: ports carry JSON. */
  v.object({ type: v.literal('chunk'), data: v.string() }),
  v.object({ type: v.literal('end') }),
  /** The browser let the request fail. */
  v.object({ type: v.literal('failed') }),
]);
export type BytesMessage = v.InferOutput<typeof BytesMessage>;
