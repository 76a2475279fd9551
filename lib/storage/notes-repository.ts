/**
 * Notes, their history, their trash and their documents in the database. Each change is one transaction: it
 * happened wholly or not at all. The clock is passed in. Knows no messages and no browser API but IndexedDB.
 */
import type { DocumentRecord, DocumentUrl, Timestamp } from '../domain/documents/document';
import { changeNote, isDone } from '../domain/notes/edit';
import type { NoteRevision } from '../domain/notes/history';
import type { Note, NoteChange, NoteDraft, NoteId } from '../domain/notes/note';
import { type TrashedNote, trashNote } from '../domain/notes/trash';
import {
  noteIdOf,
  type UnsavedComment,
  type UnsavedId,
  unsavedContentOf,
} from '../domain/notes/unsaved-comment';
import { readRecord } from '../domain/records/record-schemas';
import { addNote, CREATED_STORES, type NoteContext } from './add-note';
import { forget, keepSnapshot } from './along-with-note';
import { ConflictError, NotFoundError } from './errors';
import { keepBefore, keepRefused } from './keep-history';
import { readAll, readBySource } from './read';
import { type Database, revisionsOf } from './schema';
import { countAllTags, countTagsOfSite } from './tags';
import { write } from './write';

/** Says whether the asker may reach a stored note. */
type Permits = (note: Note) => boolean;

export interface NotesRepository {
  /** The notes on one document, oldest first. */
  findBySource(url: DocumentUrl): Promise<Note[]>;
  findDocuments(urls: readonly DocumentUrl[]): Promise<DocumentRecord[]>;
  /**
   * Saves a new note; the same draft again gives the note as it is stored now. A snapshot that only comes with the
   * repetition is added, unless the note has moved to another page version.
   */
  create(draft: NoteDraft, context: NoteContext): Promise<Note>;
  /**
   * Makes a note of an unsaved comment on a passage; asked again it gives the note as it is stored now.
   * @throws NotFoundError when there is none the asker may reach.
   */
  createFromUnsaved(
    id: UnsavedId,
    permits: (unsaved: UnsavedComment) => boolean,
    author?: Note['author'],
  ): Promise<Note>;
  /**
   * Saves a change made on `revision`, and what the note was before. The same change again gives the note as it
   * is stored now. @throws NotFoundError, or ConflictError when the note has moved on from `revision`; then a
   * refused comment is kept in the history.
   * @param context the comment that becomes the change, and the page version of a new selector.
   */
  change(
    id: NoteId,
    revision: number,
    change: NoteChange,
    permits: Permits,
    context?: Pick<NoteContext, 'snapshot' | 'unsaved'>,
  ): Promise<Note>;
  /** What the note said before, oldest first. @throws NotFoundError */
  findHistory(id: NoteId, permits: Permits): Promise<NoteRevision[]>;
  /** Tags in use, the most frequent first: all, or those of the site of a document. */
  findTags(siteOf: DocumentUrl | null): Promise<string[]>;
  /** Moves a note to the trash. The note, or undefined when there is none the asker may reach. */
  delete(id: NoteId, permits: Permits): Promise<Note | undefined>;
  /** The deleted notes of one document, the latest first. */
  findTrash(url: DocumentUrl): Promise<TrashedNote[]>;
  /** Takes a note out of the trash; one that is not there (any more) is given as it is. @throws NotFoundError */
  restore(id: NoteId, permits: Permits): Promise<Note>;
}

const CHANGED_STORES: ('notes' | 'revisions' | 'snapshots' | 'unsaved')[] = [
  'notes',
  'revisions',
  'snapshots',
  'unsaved',
];

export function createNotesRepository(
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
): NotesRepository {
  return {
    async findBySource(url) {
      const found = await readBySource(await getDatabase(), 'notes', url);
      return found.sort((a, b) => a.created.localeCompare(b.created));
    },

    async findDocuments(urls) {
      const transaction = (await getDatabase()).transaction('documents');
      return readAll('documents', await Promise.all(urls.map((url) => transaction.store.get(url))));
    },

    async create(draft, context) {
      return write(await getDatabase(), CREATED_STORES, (transaction) =>
        addNote(transaction, draft, context, now()),
      );
    },

    async createFromUnsaved(id, permits, author) {
      return write(await getDatabase(), CREATED_STORES, async (transaction) => {
        const raw = await transaction.objectStore('unsaved').get(id);
        const unsaved = readRecord('unsaved', raw);
        if (unsaved?.place.kind !== 'passage' || !permits(unsaved)) throw new NotFoundError();
        const { selector, concepts, title, lang } = unsaved.place;
        const draft = { id: noteIdOf(unsaved), selector, concepts, ...unsavedContentOf(unsaved) };
        const context = { url: unsaved.source, title, lang, unsaved: id, author };
        return addNote(transaction, draft, context, now());
      });
    },

    async change(id, revision, change, permits, { snapshot, unsaved } = {}) {
      const saved = await write(await getDatabase(), CHANGED_STORES, async (transaction) => {
        const stored = readRecord('notes', await transaction.objectStore('notes').get(id));
        if (!stored || !permits(stored)) throw new NotFoundError();
        if (stored.revision !== revision) {
          if (stored.revision === revision + 1 && isDone(stored, change)) return stored;
          await keepRefused(transaction, stored, revision, change, now());
          return 'refused';
        }
        const note = changeNote(stored, change, now());
        await transaction.objectStore('notes').put(note);
        await keepBefore(transaction, stored);
        if (snapshot && snapshot.fingerprint === note.snapshot) {
          await keepSnapshot(transaction.objectStore('snapshots'), note, snapshot, now());
        }
        await forget(transaction.objectStore('unsaved'), unsaved, note);
        return note;
      });
      // Only now, for the refused text is to be kept.
      if (saved === 'refused') throw new ConflictError();
      return saved;
    },

    async findHistory(id, permits) {
      const transaction = (await getDatabase()).transaction(['notes', 'revisions']);
      const note = readRecord('notes', await transaction.objectStore('notes').get(id));
      if (!note || !permits(note)) throw new NotFoundError();
      const found = await transaction.objectStore('revisions').getAll(revisionsOf(id));
      return readAll('revisions', found);
    },

    async findTags(siteOf) {
      const database = await getDatabase();
      return siteOf === null ? countAllTags(database) : countTagsOfSite(database, siteOf);
    },

    async delete(id, permits) {
      return write(await getDatabase(), ['notes', 'trash'], async (transaction) => {
        const notes = transaction.objectStore('notes');
        const stored = readRecord('notes', await notes.get(id));
        if (!stored || !permits(stored)) return undefined;
        await transaction.objectStore('trash').put(trashNote(stored, now()));
        await notes.delete(id);
        return stored;
      });
    },

    async findTrash(url) {
      const found = await readBySource(await getDatabase(), 'trash', url);
      return found.sort((a, b) => b.deleted.localeCompare(a.deleted));
    },

    async restore(id, permits) {
      return write(await getDatabase(), ['notes', 'trash'], async (transaction) => {
        const notes = transaction.objectStore('notes');
        const trash = transaction.objectStore('trash');
        const stored = readRecord('notes', await notes.get(id));
        const note = stored ?? readRecord('trash', await trash.get(id))?.note;
        if (!note || !permits(note)) throw new NotFoundError();
        if (!stored) {
          await notes.add(note);
          await trash.delete(id);
        }
        return note;
      });
    },
  };
}
