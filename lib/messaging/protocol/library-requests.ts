/** Everything at once, for the library. */
import * as v from 'valibot';
import { DocumentRecord } from '../../domain/documents/document';
import { Note, NoteId } from '../../domain/notes/note';
import { TrashedNote } from '../../domain/notes/trash';
import type { RequestMap } from './request-map';

/** Notes in one `library/notes`. */
export const MAX_LIBRARY_BATCH = 1_000;

export const LIBRARY_REQUESTS = {
  /** The notes changed last come first. */
  'library/list': { from: 'extension', request: v.null(), reply: v.array(NoteId) },
  /** Those of the notes asked for that are there, in that order. */
  'library/notes': {
    from: 'extension',
    request: v.object({ ids: v.pipe(v.array(NoteId), v.maxLength(MAX_LIBRARY_BATCH)) }),
    reply: v.array(Note),
  },
  'library/documents': { from: 'extension', request: v.null(), reply: v.array(DocumentRecord) },
  /** Deleted last, first. */
  'library/trash': { from: 'extension', request: v.null(), reply: v.array(TrashedNote) },
} as const satisfies RequestMap;
