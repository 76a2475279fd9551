/**
 * Notes, their history, their trash and their documents in the database. Each change is one transaction: it
 * happened wholly or not at all. The clock is passed in. Knows no messages and no browser API but IndexedDB.
 */
import type { IDBPObjectStore } from 'idb';
import type { DocumentRecord, DocumentUrl, Timestamp } from '../domain/documents/document';
import type { SnapshotDraft } from '../domain/documents/snapshot';
import { laterOf } from '../domain/documents/timestamp';
import { changeNote, createNote, isDone } from '../domain/notes/edit';
import {
  findExcess,
  keepConflict,
  keepRevision,
  moveAside,
  type NoteRevision,
} from '../domain/notes/history';
import type { Note, NoteChange, NoteDraft, NoteId } from '../domain/notes/note';
import { type TrashedNote, trashNote } from '../domain/notes/trash';
import { noteIdOf, type UnsavedComment, type UnsavedId } from '../domain/notes/unsaved-comment';
import { readRecord } from '../domain/records/record-schemas';
import { readAll, readBySource } from './read';
import { type Database, revisionsOf, type Schema, type StoreName } from './schema';
import { type WriteTransaction, write } from './write';

export interface NoteContext {
  readonly url: DocumentUrl;
  readonly title: string;
  readonly lang: string | null;
  /** What the page looks like; kept once for all notes of one page version. */
  readonly snapshot?: SnapshotDraft | undefined;
  /** The unsaved comment that becomes this note. */
  readonly unsaved?: UnsavedId | undefined;
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
  /** Every tag in use, most used first. */
  findTags(): Promise<string[]>;
  /**
   * Saves a new note; the same draft again gives the note as it is stored now. A snapshot that only comes with the
   * repetition is added, unless the note has moved to another page version.
   */
  create(draft: NoteDraft, context: NoteContext): Promise<Note>;
  /**
   * Makes a note of an unsaved comment on a passage; asked again it gives the note as it is stored now.
   * @throws NotFoundError when there is none the asker may reach.
   */
  createFromUnsaved(id: UnsavedId, permits: (unsaved: UnsavedComment) => boolean): Promise<Note>;
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
  /** Moves a note to the trash. The note, or undefined when there is none the asker may reach. */
  delete(id: NoteId, permits: Permits): Promise<Note | undefined>;
  /** The deleted notes of one document, the latest first. */
  findTrash(url: DocumentUrl): Promise<TrashedNote[]>;
  /** Takes a note out of the trash; one that is not there (any more) is given as it is. @throws NotFoundError */
  restore(id: NoteId, permits: Permits): Promise<Note>;
}

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

    async findTags() {
      const counts = new Map<string, number>();
      for (const { tags } of readAll('notes', await (await getDatabase()).getAll('notes'))) {
        for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
      return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
    },

    async create(draft, context) {
      return write(await getDatabase(), CREATED_STORES, (transaction) =>
        add(transaction, draft, context, now()),
      );
    },

    async createFromUnsaved(id, permits) {
      return write(await getDatabase(), CREATED_STORES, async (transaction) => {
        const raw = await transaction.objectStore('unsaved').get(id);
        const unsaved = readRecord('unsaved', raw);
        if (unsaved?.place.kind !== 'passage' || !permits(unsaved)) throw new NotFoundError();
        const { selector, concepts, title, lang } = unsaved.place;
        const draft = { id: noteIdOf(unsaved), selector, comment: unsaved.comment, concepts };
        return add(transaction, draft, { url: unsaved.source, title, lang, unsaved: id }, now());
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

const CREATED_STORES: ('notes' | 'trash' | 'documents' | 'snapshots' | 'unsaved')[] = [
  'notes',
  'trash',
  'documents',
  'snapshots',
  'unsaved',
];
const CHANGED_STORES: ('notes' | 'revisions' | 'snapshots' | 'unsaved')[] = [
  'notes',
  'revisions',
  'snapshots',
  'unsaved',
];

type UnsavedStore = IDBPObjectStore<Schema, StoreName[], 'unsaved', 'readwrite'>;
type SnapshotStore = IDBPObjectStore<Schema, StoreName[], 'snapshots', 'readwrite'>;

async function add(
  transaction: WriteTransaction<typeof CREATED_STORES>,
  draft: NoteDraft,
  context: NoteContext,
  time: Timestamp,
): Promise<Note> {
  const { url, snapshot, unsaved } = context;
  const notes = transaction.objectStore('notes');
  const stored = readRecord('notes', await notes.get(draft.id));
  if (stored?.target.source === url) {
    if (!snapshot || stored.snapshot || !isOf(stored, snapshot)) return stored;
    const completed = { ...stored, snapshot: snapshot.fingerprint };
    await notes.put(completed);
    await keepSnapshot(transaction.objectStore('snapshots'), completed, snapshot, time);
    return completed;
  }
  const isTaken = stored || (await transaction.objectStore('trash').getKey(draft.id));
  if (isTaken) throw new ConflictError();
  const fingerprint = snapshot?.fingerprint ?? null;
  const note = createNote(draft, { source: url, snapshot: fingerprint, now: time });
  await notes.add(note);
  await rememberDocument(transaction, context, time);
  if (snapshot) await keepSnapshot(transaction.objectStore('snapshots'), note, snapshot, time);
  await forget(transaction.objectStore('unsaved'), unsaved, note);
  return note;
}

async function rememberDocument(
  transaction: WriteTransaction<typeof CREATED_STORES>,
  { url, title, lang }: NoteContext,
  time: Timestamp,
): Promise<void> {
  const documents = transaction.objectStore('documents');
  const raw = await documents.get(url);
  const known = readRecord('documents', raw);
  const fresh = { firstNoted: time, aliases: [], identifiers: [], versions: [] };
  // One that cannot be understood is left as it is, see read.ts.
  if (known || !raw) {
    const lastSeen = known ? laterOf(known.lastSeen, time) : time;
    await documents.put({ ...fresh, ...known, url, title, lang, lastSeen });
  }
}

/** Whether the selectors of the note were made on that page version. */
function isOf({ target }: Note, { content }: SnapshotDraft): boolean {
  return target.selector[2]?.snapshot === content.fingerprint;
}

async function keepSnapshot(
  snapshots: SnapshotStore,
  { target: { source } }: Note,
  snapshot: SnapshotDraft,
  time: Timestamp,
): Promise<void> {
  const known = await snapshots.getKey([source, snapshot.fingerprint]);
  if (!known) await snapshots.add({ source, captured: time, ...snapshot });
}

/** The comment that became the note; one of another document is none of the asker's. */
async function forget(
  store: UnsavedStore,
  id: UnsavedId | undefined,
  { target }: Note,
): Promise<void> {
  if (id && (await store.get(id))?.source === target.source) await store.delete(id);
}

async function keepBefore(
  transaction: WriteTransaction<typeof CHANGED_STORES>,
  note: Note,
): Promise<void> {
  const revisions = transaction.objectStore('revisions');
  const history = readAll('revisions', await revisions.getAll(revisionsOf(note.id)));
  const kept = keepRevision(note);
  const aside = moveAside(kept, history);
  if (aside) await revisions.add(aside);
  await revisions.put(kept);
  for (const old of findExcess([...history, kept])) {
    await revisions.delete([old.note, old.revision, old.variant]);
  }
}

async function keepRefused(
  transaction: WriteTransaction<typeof CHANGED_STORES>,
  note: Note,
  revision: number,
  change: NoteChange,
  time: Timestamp,
): Promise<void> {
  const revisions = transaction.objectStore('revisions');
  const history = readAll('revisions', await revisions.getAll(revisionsOf(note.id)));
  const copy = keepConflict(note, revision, change, history, time);
  if (copy) await revisions.add(copy);
}
