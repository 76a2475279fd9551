/**
 * Notes and their documents in the database. Each change is one transaction: it happened wholly or not at all.
 * The clock is passed in. Knows no messages and no browser API but IndexedDB.
 */
import type { DocumentRecord, DocumentUrl, Timestamp } from '../domain/documents/document';
import type { Note, NoteChange, NoteDraft, NoteId } from '../domain/notes/note';
import type { Database } from './schema';

export interface NoteContext {
  readonly url: DocumentUrl;
  readonly title: string;
  readonly lang: string | null;
}

/** The note was changed by somebody else since it was read. */
export class ConflictError extends Error {}
/** There is no such note, or it is not one the asker may reach. */
export class NotFoundError extends Error {}

/** Says whether the asker may reach a stored note. */
type Permits = (note: Note) => boolean;

export interface NotesRepository {
  /** The notes on one document, oldest first. */
  findBySource(url: DocumentUrl): Promise<Note[]>;
  findDocuments(urls: readonly DocumentUrl[]): Promise<DocumentRecord[]>;
  /** Saves a new note; the same draft again gives the note as it is stored now. */
  create(draft: NoteDraft, context: NoteContext): Promise<Note>;
  /**
   * Saves a change made on `revision`. The same change again gives the note as it is stored now.
   * @throws NotFoundError, or ConflictError when the note has moved on from `revision`.
   */
  change(id: NoteId, revision: number, change: NoteChange, permits: Permits): Promise<Note>;
  /** The deleted note, or undefined when there is none the asker may reach. */
  delete(id: NoteId, permits: Permits): Promise<Note | undefined>;
}

export function createNotesRepository(
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
): NotesRepository {
  return {
    async findBySource(url) {
      const notes = await (await getDatabase()).getAllFromIndex('notes', 'by-source', url);
      return notes.sort((a, b) => a.created.localeCompare(b.created));
    },

    async findDocuments(urls) {
      const transaction = (await getDatabase()).transaction('documents');
      const found = await Promise.all(urls.map((url) => transaction.store.get(url)));
      return found.filter((record) => record !== undefined);
    },

    async create(draft, context) {
      const transaction = (await getDatabase()).transaction(['notes', 'documents'], 'readwrite', {
        // A note that was reported as saved must survive a power cut.
        durability: 'strict',
      });
      const notes = transaction.objectStore('notes');
      const documents = transaction.objectStore('documents');
      const stored = await notes.get(draft.id);
      if (stored) {
        await transaction.done;
        if (stored.target.source !== context.url) throw new ConflictError();
        return stored;
      }
      const time = now();
      const note: Note = {
        id: draft.id,
        target: { source: context.url, selector: draft.selector },
        comment: draft.comment,
        concepts: draft.concepts,
        cases: [],
        created: time,
        modified: time,
        revision: 0,
      };
      const known = await documents.get(context.url);
      await Promise.all([
        notes.add(note),
        documents.put({ ...context, firstNoted: known?.firstNoted ?? time, lastSeen: time }),
        transaction.done,
      ]);
      return note;
    },

    async change(id, revision, change, permits) {
      const transaction = (await getDatabase()).transaction('notes', 'readwrite', {
        durability: 'strict',
      });
      const stored = await transaction.store.get(id);
      if (!stored || !permits(stored)) throw new NotFoundError();
      const comment = change.comment ?? stored.comment;
      const cases = change.cases ?? stored.cases;
      if (stored.revision !== revision) {
        const done = stored.comment === comment && sameMembers(stored.cases, cases);
        if (done && stored.revision === revision + 1) return stored;
        throw new ConflictError();
      }
      const note: Note = { ...stored, comment, cases, modified: now(), revision: revision + 1 };
      await Promise.all([transaction.store.put(note), transaction.done]);
      return note;
    },

    async delete(id, permits) {
      const transaction = (await getDatabase()).transaction('notes', 'readwrite', {
        durability: 'strict',
      });
      const stored = await transaction.store.get(id);
      if (!stored || !permits(stored)) return undefined;
      await Promise.all([transaction.store.delete(id), transaction.done]);
      return stored;
    },
  };
}

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((member, at) => member === b[at]);
}
