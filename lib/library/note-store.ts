/**
 * All notes and documents in memory, ready to be searched. Filled from the background batch by batch, latest
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
import { createNoteSearch } from '../domain/library/note-search';
import type { Note, NoteId } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import { nextTurn } from './next-turn';

export interface NoteStore {
  /** Reads everything. Rejects with what the background says; what is there by then stays. */
  load(onProgress: () => void): Promise<void>;
  /** Has everything found by these names from now on. */
  rename(names: SearchNames): Promise<void>;
  /** Reads the notes of one document anew. */
  reload(url: DocumentUrl): Promise<void>;
  /** Those that fit, the best first, or the latest where nothing is searched for. */
  find(query: string, filter: NoteFilter): readonly NoteEntry[];
  get(id: NoteId): NoteEntry | undefined;
  /** Of all notes. */
  facets(): Facets;
  readonly documents: ReadonlyMap<DocumentUrl, DocumentRecord>;
  readonly entries: readonly NoteEntry[];
  /** How many notes there are, and how many of them have been read. */
  readonly progress: { readonly done: number; readonly total: number };
}

/** The first rows are to be there at once; the rest goes in pieces that a message holds with ease. */
const FIRST_BATCH = 100;
const BATCH = 1_000;
/** Notes made ready for searches before keys are heard again: some milliseconds. */
const SLICE = 100;

export function createNoteStore(send: Send, firstNames: SearchNames): NoteStore {
  let names = firstNames;
  const notes = new Map<NoteId, NoteEntry>();
  const documents = new Map<DocumentUrl, DocumentRecord>();
  let search = createNoteSearch(names);
  let total = 0;
  let done = 0;

  /** Latest first; undefined after a change. */
  let listed: readonly NoteEntry[] | undefined;
  /** What passed a filter last: the same list again, so that a search goes on from what it found in it. */
  let passed: { of: unknown; filter: NoteFilter; entries: readonly NoteEntry[] } | undefined;

  const keep = (note: Note): NoteEntry => {
    const entry = { note, document: documents.get(note.target.source) };
    notes.set(note.id, entry);
    listed = undefined;
    return entry;
  };
  const remove = (id: NoteId) => {
    notes.delete(id);
    listed = undefined;
  };
  /** What the list shows of a document; the sketch of its text is some kilobytes, and nobody looks at it here. */
  const keepDocument = (record: DocumentRecord) =>
    documents.set(record.url, { ...record, sketch: null });
  const list = () => {
    listed ??= [...notes.values()].sort((a, b) => (a.note.modified < b.note.modified ? 1 : -1));
    return listed;
  };
  const listPassing = (filter: NoteFilter) => {
    const all = list();
    if (Object.keys(filter).length === 0) return all;
    if (passed?.of !== all || passed.filter !== filter)
      passed = {
        of: all,
        filter,
        entries: all.filter((entry) => passesFilter(entry, filter, names)),
      };
    return passed.entries;
  };
  const prepareAll = async (entries: readonly NoteEntry[]) => {
    for (let at = 0; at < entries.length; at += SLICE) {
      for (const entry of entries.slice(at, at + SLICE)) search.prepare(entry);
      await nextTurn();
    }
  };

  return {
    async load(onProgress) {
      const [ids, records] = await Promise.all([
        send('library/list', null),
        send('library/documents', null),
      ]);
      for (const record of records) keepDocument(record);
      total = ids.length;
      done = 0;
      const ask = (from: number, count: number) =>
        from < total ? send('library/notes', { ids: ids.slice(from, from + count) }) : undefined;
      let coming = ask(0, FIRST_BATCH);
      for (let end = Math.min(FIRST_BATCH, total); coming; end = Math.min(end + BATCH, total)) {
        const batch = await coming;
        // The background reads the next ones while these are made ready. If it fails, the next turn says so.
        coming = ask(end, BATCH);
        coming?.catch(() => undefined);
        // One that changed meanwhile was read again then.
        const fresh = batch.filter(
          ({ id, revision }) => (notes.get(id)?.note.revision ?? -1) < revision,
        );
        const entries = fresh.map(keep);
        done = end;
        onProgress();
        await prepareAll(entries);
      }
    },

    async rename(next) {
      names = next;
      search = createNoteSearch(names);
      passed = undefined;
      await prepareAll([...notes.values()]);
    },

    async reload(url) {
      const found = await send('notes/of-documents', { urls: [url] });
      for (const record of found.documents) keepDocument(record);
      const present = new Set(found.notes.map(({ id }) => id));
      for (const { note } of notes.values()) {
        if (note.target.source === url && !present.has(note.id)) remove(note.id);
      }
      for (const note of found.notes) keep(note);
    },

    find(query, filter) {
      const entries = listPassing(filter);
      return query.trim() === '' ? entries : search.search(query, entries);
    },

    get: (id) => notes.get(id),
    facets: () => countFacets(notes.values()),
    documents,
    get entries() {
      return list();
    },
    get progress() {
      return { done, total };
    },
  };
}
