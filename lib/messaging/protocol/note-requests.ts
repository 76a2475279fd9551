/** Notes: reading, writing, deleting. */
import * as v from 'valibot';
import { Aliases } from '../../domain/documents/alias';
import { DocumentRecord, DocumentUrl } from '../../domain/documents/document';
import { DocumentMetadata } from '../../domain/documents/document-metadata';
import { SnapshotDraft } from '../../domain/documents/snapshot';
import { NoteRevision } from '../../domain/notes/history';
import { Note, NoteChange, NoteDraft, NoteId, Tag } from '../../domain/notes/note';
import { TrashedNote } from '../../domain/notes/trash';
import { UnsavedComment, UnsavedId } from '../../domain/notes/unsaved-comment';
import { LanguageTag, Nothing, type RequestMap, Title } from './request-map';

export const NOTE_REQUESTS = {
  /** The notes on one document of the asking page's origin. */
  'notes/of-page': { from: 'any', request: v.object({ url: DocumentUrl }), reply: v.array(Note) },
  /** A new note. Asking again with the same id changes nothing, so a request may be repeated safely. */
  'notes/create': {
    from: 'any',
    request: v.object({
      draft: NoteDraft,
      url: DocumentUrl,
      title: Title,
      lang: v.nullable(LanguageTag),
      /** What the page says of itself. */
      aliases: v.optional(Aliases),
      about: v.optional(DocumentMetadata),
      /**
       * What the page looks like; kept once per page version. Where it comes late, the request is sent again with
       * it, and the note gets what it lacked.
       */
      snapshot: v.optional(SnapshotDraft),
      /** The unsaved comment that becomes this note. */
      unsaved: v.optional(UnsavedId),
    }),
    reply: Note,
  },
  /**
   * Fails with `conflict` when `revision` is not the stored one, so that no text is overwritten unseen; the refused
   * comment is then to be found in the history.
   */
  'notes/change': {
    from: 'any',
    request: v.object({
      id: NoteId,
      revision: v.number(),
      change: NoteChange,
      /** The page version of a new `selector`. */
      snapshot: v.optional(SnapshotDraft),
      unsaved: v.optional(UnsavedId),
    }),
    reply: Note,
  },
  /** What a note said before, oldest first. */
  'notes/history': {
    from: 'any',
    request: v.object({ id: NoteId }),
    reply: v.array(NoteRevision),
  },
  /** Moves it to the trash. */
  'notes/delete': { from: 'any', request: v.object({ id: NoteId }), reply: Nothing },
  /** Takes it out of the trash. */
  'notes/restore': { from: 'any', request: v.object({ id: NoteId }), reply: Note },
  /**
   * Tags in use, the most frequent first. A page is told those of its own site only: what a reader works on elsewhere
   * is none of its business.
   */
  'notes/tags': {
    from: 'any',
    request: v.object({ url: v.nullable(DocumentUrl) }),
    reply: v.array(Tag),
  },
  /** The notes of some documents (a page and its frames), deleted and unsaved ones besides, with what is known of each. */
  'notes/of-documents': {
    from: 'extension',
    request: v.object({ urls: v.pipe(v.array(DocumentUrl), v.maxLength(200)) }),
    reply: v.object({
      notes: v.array(Note),
      trash: v.array(TrashedNote),
      unsaved: v.array(UnsavedComment),
      documents: v.array(DocumentRecord),
    }),
  },
} as const satisfies RequestMap;
