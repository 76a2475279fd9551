/** Clears away what its time is over for, or what the reader wants gone: deleted notes with their history, snapshots no note needs. */
import type { DocumentUrl, Fingerprint, Timestamp } from '../domain/documents/document';
import type { Note, NoteId } from '../domain/notes/note';
import { reviewTrash } from '../domain/notes/trash';
import { readAll } from './read';
import { type Database, revisionsOf } from './schema';
import { type WriteTransaction, write } from './write';

const STORES: ('notes' | 'trash' | 'revisions' | 'snapshots')[] = [
  'notes',
  'trash',
  'revisions',
  'snapshots',
];
type PurgeTransaction = WriteTransaction<typeof STORES>;

/** What its time is over for. The notes that went for good. */
export async function purgeTrash(database: Database, now: Timestamp): Promise<NoteId[]> {
  return write(database, STORES, async (transaction) => {
    const trash = transaction.objectStore('trash');
    const over: Note[] = [];
    for (const trashed of readAll('trash', await trash.getAll())) {
      const review = reviewTrash(trashed, now);
      if (review.verdict === 'mark') await trash.put(review.next);
      if (review.verdict === 'purge') over.push(trashed.note);
    }
    await remove(transaction, over);
    return over.map(({ id }) => id);
  });
}

/** Of these, what is in the trash, whatever its time; one that was taken back meanwhile stays. */
export async function purgeNotes(database: Database, ids: readonly NoteId[]): Promise<void> {
  await write(database, STORES, async (transaction) => {
    const trash = transaction.objectStore('trash');
    const found = readAll('trash', await Promise.all(ids.map((id) => trash.get(id))));
    await remove(
      transaction,
      found.map(({ note }) => note),
    );
  });
}

async function remove(transaction: PurgeTransaction, notes: readonly Note[]): Promise<void> {
  const trash = transaction.objectStore('trash');
  const revisions = transaction.objectStore('revisions');
  await Promise.all(
    notes.flatMap(({ id }) => [trash.delete(id), revisions.delete(revisionsOf(id))]),
  );
  for (const source of new Set(notes.map(({ target }) => target.source)))
    await purgeSnapshots(transaction, source);
}

/** Notes, or histories of notes, that are read at once. */
const CHUNK = 200;

/** Asks no further than until every snapshot is known to be needed: a document may have thousands of notes. */
async function purgeSnapshots(transaction: PurgeTransaction, source: DocumentUrl): Promise<void> {
  const snapshots = transaction.objectStore('snapshots');
  const keys = await snapshots.getAllKeys(IDBKeyRange.bound([source], [source, []]));
  const spare = new Map<Fingerprint | null, (typeof keys)[number]>(
    keys.map((key) => [key[1], key]),
  );
  for await (const states of statesOn(transaction, source)) {
    for (const { snapshot } of states) spare.delete(snapshot);
    if (spare.size === 0) return;
  }
  await Promise.all([...spare.values()].map((key) => snapshots.delete(key)));
}

/** What may need a snapshot of a document: its notes, deleted ones too, then what they were before. */
async function* statesOn(
  transaction: PurgeTransaction,
  source: DocumentUrl,
): AsyncGenerator<readonly Pick<Note, 'snapshot'>[]> {
  const [notes, trash] = [transaction.objectStore('notes'), transaction.objectStore('trash')];
  const revisions = transaction.objectStore('revisions');
  const live = await notes.index('by-source').getAllKeys(source);
  const deleted = await trash.index('by-source').getAllKeys(source);
  for (const ids of chunks(live))
    yield readAll('notes', await Promise.all(ids.map((id) => notes.get(id))));
  for (const ids of chunks(deleted)) {
    const found = readAll('trash', await Promise.all(ids.map((id) => trash.get(id))));
    yield found.map(({ note }) => note);
  }
  for (const ids of chunks([...live, ...deleted])) {
    const histories = await Promise.all(ids.map((id) => revisions.getAll(revisionsOf(id))));
    yield readAll('revisions', histories.flat()).map(({ state }) => state);
  }
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}
