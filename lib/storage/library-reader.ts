/** All notes and documents, for the library. Reads only. */
import type { DocumentRecord } from '../domain/documents/document';
import type { Note, NoteId } from '../domain/notes/note';
import type { TrashedNote } from '../domain/notes/trash';
import { readAll } from './read';
import type { Database } from './schema';

export interface LibraryReader {
  /** The notes changed last come first. */
  listNotes(): Promise<NoteId[]>;
  /** Those that are there and can be understood, in the order asked for. */
  readNotes(ids: readonly NoteId[]): Promise<Note[]>;
  listDocuments(): Promise<DocumentRecord[]>;
  /** Deleted last, first. */
  listTrash(): Promise<TrashedNote[]>;
}

export function createLibraryReader(getDatabase: () => Promise<Database>): LibraryReader {
  return {
    async listNotes() {
      const keys = await (await getDatabase()).getAllKeysFromIndex('notes', 'by-modified');
      return keys.reverse();
    },

    async readNotes(ids) {
      const { store } = (await getDatabase()).transaction('notes');
      // One that the browser cannot read must not hide the others.
      const found = await Promise.all(ids.map((id) => store.get(id).catch(() => undefined)));
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
