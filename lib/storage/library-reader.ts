/** All notes and documents, for the library. Reads only. */
import type { IDBPObjectStore } from 'idb';
import type { DocumentRecord } from '../domain/documents/document';
import type { Note, NoteId } from '../domain/notes/note';
import type { TrashedNote } from '../domain/notes/trash';
import { readAll } from './read';
import type { Database, Schema } from './schema';

export interface LibraryReader {
  /** The notes changed last come first. */
  listNotes(): Promise<NoteId[]>;
  /** Those that are there and can be understood, in the order asked for. */
  readNotes(ids: readonly NoteId[]): Promise<Note[]>;
  listDocuments(): Promise<DocumentRecord[]>;
  /** Deleted last, first. */
  listTrash(): Promise<TrashedNote[]>;
}

type NoteStore = IDBPObjectStore<Schema, ['notes'], 'notes', 'readonly'>;

/** Others that may lie among the notes asked for, as a share of these. */
const STRANGERS = 0.5;

/**
 * The notes that lie between the first and the last by their age, by one question: asked for one after another they
 * take three times as long. None when too many others lie between them, or when the browser cannot read one.
 */
async function readTogether(
  store: NoteStore,
  ids: readonly NoteId[],
): Promise<ReadonlyMap<NoteId, Note>> {
  const none = new Map<NoteId, Note>();
  try {
    const [first, last] = await Promise.all([ids[0], ids.at(-1)].map((id) => id && store.get(id)));
    if (!first || !last) return none;
    const [from, to] = [first.modified, last.modified].toSorted();
    const range = IDBKeyRange.bound(from, to);
    const index = store.index('by-modified');
    if ((await index.count(range)) > ids.length * (1 + STRANGERS)) return none;
    return new Map((await index.getAll(range)).map((note) => [note.id, note]));
  } catch {
    return none;
  }
}

export function createLibraryReader(getDatabase: () => Promise<Database>): LibraryReader {
  return {
    async listNotes() {
      const keys = await (await getDatabase()).getAllKeysFromIndex('notes', 'by-modified');
      return keys.reverse();
    },

    async readNotes(ids) {
      const { store } = (await getDatabase()).transaction('notes');
      const together = await readTogether(store, ids);
      // One that the browser cannot read must not hide the others.
      const readAlone = (id: NoteId) => store.get(id).catch(() => undefined);
      const found = await Promise.all(ids.map((id) => together.get(id) ?? readAlone(id)));
      return readAll('notes', found);
    },

    async listDocuments() {
      return readAll('documents', await (await getDatabase()).getAll('documents'));
    },

    async listTrash() {
      const trash = readAll('trash', await (await getDatabase()).getAll('trash'));
      return trash.sort((a, b) => b.deleted.localeCompare(a.deleted));
    },
  };
}
