/**
 * All notes and documents in memory, with the index over them. Filled from the background batch by batch, latest
 * first, so that the library can be used before everything is there; later changes are read document by document.
 */
import type { DocumentRecord, DocumentUrl } from '../domain/documents/document';
import type { NoteEntry, SearchNames } from '../domain/library/note-entry';
import {
  countFacets,
  type Facets,
  type NoteFilter,
  passesFilter,
} from '../domain/library/note-filter';
import { createNoteIndex } from '../domain/library/note-index';
import type { Note, NoteId } from '../domain/notes/note';
import type { Send } from '../messaging/client';

export interface NoteStore {
  /** Reads everything. Rejects with what the background says; what is there by then stays. */
  load(onProgress: () => void): Promise<void>;
  /** Reads the notes of one document anew. */
  reload(url: DocumentUrl): Promise<void>;
  /** Those that fit, the best first, or the latest where nothing is searched for. */
  find(query: string, filter: NoteFilter): NoteEntry[];
  get(id: NoteId): NoteEntry | undefined;
  /** Of all notes. */
  facets(): Facets;
  readonly documents: ReadonlyMap<DocumentUrl, DocumentRecord>;
  readonly entries: readonly NoteEntry[];
  /** How many notes there are, and how many of them have been read. */
  readonly progress: { readonly done: number; readonly total: number };
}

/** Notes read and indexed at once: some ten milliseconds. */
const BATCH = 200;

export function createNoteStore(send: Send, names: SearchNames): NoteStore {
  const notes = new Map<NoteId, Note>();
  const documents = new Map<DocumentUrl, DocumentRecord>();
  const index = createNoteIndex(names);
  let total = 0;
  let done = 0;

  const entryOf = (note: Note): NoteEntry => ({
    note,
    document: documents.get(note.target.source),
  });
  const put = (note: Note) => {
    notes.set(note.id, note);
    index.put(entryOf(note));
  };
  const remove = (id: NoteId) => {
    notes.delete(id);
    index.remove(id);
  };

  return {
    async load(onProgress) {
      const [ids, records] = await Promise.all([
        send('library/list', null),
        send('library/documents', null),
      ]);
      for (const record of records) documents.set(record.url, record);
      total = ids.length;
      done = 0;
      for (let at = 0; at < ids.length; at += BATCH) {
        const batch = await send('library/notes', { ids: ids.slice(at, at + BATCH) });
        // One that changed meanwhile was read again then.
        for (const note of batch) {
          if ((notes.get(note.id)?.revision ?? -1) < note.revision) put(note);
        }
        done = Math.min(total, at + BATCH);
        onProgress();
      }
    },

    async reload(url) {
      const found = await send('notes/of-documents', { urls: [url] });
      for (const record of found.documents) documents.set(record.url, record);
      const present = new Set(found.notes.map(({ id }) => id));
      for (const note of notes.values()) {
        if (note.target.source === url && !present.has(note.id)) remove(note.id);
      }
      for (const note of found.notes) put(note);
    },

    find(query, filter) {
      const passes = (entry: NoteEntry) => passesFilter(entry, filter, names);
      if (query.trim() === '') {
        return [...notes.values()]
          .map(entryOf)
          .filter(passes)
          .sort((a, b) => (a.note.modified < b.note.modified ? 1 : -1));
      }
      return index
        .search(query)
        .flatMap((id) => notes.get(id) ?? [])
        .map(entryOf)
        .filter(passes);
    },

    get(id) {
      const note = notes.get(id);
      return note && entryOf(note);
    },

    facets: () => countFacets([...notes.values()].map(entryOf)),
    documents,
    get entries() {
      return [...notes.values()].map(entryOf);
    },
    get progress() {
      return { done, total };
    },
  };
}
