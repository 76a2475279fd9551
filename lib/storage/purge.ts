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

/** Notes whose history is read at once. */
const HISTORIES = 200;

async function purgeSnapshots(transaction: PurgeTransaction, source: DocumentUrl): Promise<void> {
  const snapshots = transaction.objectStore('snapshots');
  const revisions = transaction.objectStore('revisions');
  const keys = await snapshots.getAllKeys(IDBKeyRange.bound([source], [source, []]));
  const spare = new Map<Fingerprint | null, (typeof keys)[number]>(
    keys.map((key) => [key[1], key]),
  );
  const live = await transaction.objectStore('notes').index('by-source').getAll(source);
  const trash = await transaction.objectStore('trash').index('by-source').getAll(source);
  const notes = [
    ...readAll('notes', live),
    ...readAll('trash', trash).map((trashed) => trashed.note),
  ];
  for (const { snapshot } of notes) spare.delete(snapshot);
  // Histories are many, and asked only while there is something nobody else needs.
  for (let at = 0; at < notes.length && spare.size > 0; at += HISTORIES) {
    const some = notes.slice(at, at + HISTORIES);
    const histories = await Promise.all(some.map(({ id }) => revisions.getAll(revisionsOf(id))));
    for (const { state } of readAll('revisions', histories.flat())) spare.delete(state.snapshot);
  }
  await Promise.all([...spare.values()].map((key) => snapshots.delete(key)));
}
