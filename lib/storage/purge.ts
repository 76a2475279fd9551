/** Clears away what its time is over for: deleted notes with their history, snapshots that no note needs. */
import type { DocumentUrl, Fingerprint, Timestamp } from '../domain/documents/document';
import type { NoteId } from '../domain/notes/note';
import { reviewTrash } from '../domain/notes/trash';
import { readAll } from './read';
import { type Database, revisionsOf } from './schema';
import { type WriteTransaction, write } from './write';

/** The notes that went for good. */
export async function purgeTrash(database: Database, now: Timestamp): Promise<NoteId[]> {
  return write(database, ['notes', 'trash', 'revisions', 'snapshots'], async (transaction) => {
    const trash = transaction.objectStore('trash');
    const revisions = transaction.objectStore('revisions');
    const purged: NoteId[] = [];
    const sources = new Set<DocumentUrl>();
    for (const trashed of readAll('trash', await trash.getAll())) {
      const review = reviewTrash(trashed, now);
      const { id, target } = trashed.note;
      if (review.verdict === 'mark') await trash.put(review.next);
      if (review.verdict !== 'purge') continue;
      await trash.delete(id);
      await revisions.delete(revisionsOf(id));
      purged.push(id);
      sources.add(target.source);
    }
    for (const source of sources) await purgeSnapshots(transaction, source);
    return purged;
  });
}

type PurgeTransaction = WriteTransaction<('notes' | 'trash' | 'revisions' | 'snapshots')[]>;

async function purgeSnapshots(transaction: PurgeTransaction, source: DocumentUrl): Promise<void> {
  const notes = await transaction.objectStore('notes').index('by-source').getAll(source);
  const trash = await transaction.objectStore('trash').index('by-source').getAll(source);
  const needed = new Set<Fingerprint | null>();
  for (const note of [
    ...readAll('notes', notes),
    ...readAll('trash', trash).map((trashed) => trashed.note),
  ]) {
    needed.add(note.snapshot);
    const history = await transaction.objectStore('revisions').getAll(revisionsOf(note.id));
    for (const { state } of readAll('revisions', history)) needed.add(state.snapshot);
  }
  const snapshots = transaction.objectStore('snapshots');
  for (const key of await snapshots.getAllKeys(IDBKeyRange.bound([source], [source, []]))) {
    if (!needed.has(key[1])) await snapshots.delete(key);
  }
}
