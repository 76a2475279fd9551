/** What helps to write and to quote: the parser of Markdown is the background's, for no page should carry it. */
import * as v from 'valibot';
import { PageNumber, TextQuoteSelector } from '../../domain/anchoring/selectors';
import { DocumentUrl } from '../../domain/documents/document';
import { DocumentMetadata } from '../../domain/documents/document-metadata';
import { Preview } from '../../domain/markdown/preview';
import { Comment } from '../../domain/notes/note';
import { type RequestMap, Title } from './request-map';

/** A quote with its source, in the two flavours of a clipboard. */
export const Citation = v.object({ markdown: v.string(), html: v.string() });
export type Citation = v.InferOutput<typeof Citation>;

export const WRITING_REQUESTS = {
  /** A comment as its reader will see it. */
  'comments/preview': { from: 'any', request: v.object({ comment: Comment }), reply: Preview },
  'quotes/cite': {
    from: 'any',
    request: v.object({
      quote: TextQuoteSelector,
      url: DocumentUrl,
      title: Title,
      about: v.optional(DocumentMetadata),
      /** With what it is called in the reader's language. */
      page: v.optional(
        v.object({ ...PageNumber.entries, name: v.pipe(v.string(), v.maxLength(200)) }),
      ),
    }),
    reply: Citation,
  },
} as const satisfies RequestMap;
