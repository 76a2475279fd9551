/** Everything at once, for the library. */
import * as v from 'valibot';
import { DocumentRecord, DocumentUrl } from '../../domain/documents/document';
import { EditedFacts } from '../../domain/documents/document-edits';
import { SavedSearch, SavedSearchDraft, SavedSearchId } from '../../domain/library/saved-search';
import { type Note, NoteId } from '../../domain/notes/note';
import { TrashedNote } from '../../domain/notes/trash';
import { Nothing, type RequestMap } from './request-map';

const Named = v.object({ id: NoteId });

/** Notes in one `library/notes`. */
export const MAX_LIBRARY_BATCH = 1_000;

/** Deleted for good by one message, and in one transaction: the background has its turn in between. */
export const MAX_PURGED = 500;

export const LIBRARY_REQUESTS = {
  /** The notes changed last come first. */
  'library/list': { from: 'extension', request: v.null(), reply: v.array(NoteId) },
  /** Those of the notes asked for that are there, in that order. */
  'library/notes': {
    from: 'extension',
    request: v.object({ ids: v.pipe(v.array(NoteId), v.maxLength(MAX_LIBRARY_BATCH)) }),
    // The background checks each note as it reads it; here, of 50,000, it would take a second more.
    reply: v.array(v.custom<Note>((note) => v.is(Named, note))),
  },
  'library/documents': { from: 'extension', request: v.null(), reply: v.array(DocumentRecord) },
  /** What the reader says a document is; no facts at all: it is what its page says. */
  'library/edit-document': {
    from: 'extension',
    request: v.object({ url: DocumentUrl, facts: EditedFacts }),
    reply: DocumentRecord,
  },
  /** Deleted last, first. */
  'library/trash': { from: 'extension', request: v.null(), reply: v.array(TrashedNote) },
  /** For good, with their history; only what is in the trash. */
  'library/purge': {
    from: 'extension',
    request: v.object({
      ids: v.pipe(v.array(NoteId), v.maxLength(MAX_PURGED)),
      /** Whether more follows: other pages are told of it all at once. */
      more: v.boolean(),
    }),
    reply: Nothing,
  },
  /** In order of their names. */
  'library/searches': { from: 'extension', request: v.null(), reply: v.array(SavedSearch) },
  /** A new one, or the one of that id as it is from now on. */
  'library/save-search': { from: 'extension', request: SavedSearchDraft, reply: SavedSearch },
  'library/delete-search': {
    from: 'extension',
    request: v.object({ id: SavedSearchId }),
    reply: Nothing,
  },
} as const satisfies RequestMap;
