/** Writes down what a note was before it changes, and a comment that came too late. */
import type { Timestamp } from '../domain/documents/document';
import { findExcess, keepConflict, keepRevision, moveAside } from '../domain/notes/history';
import type { Note, NoteChange } from '../domain/notes/note';
import { readAll } from './read';
import { revisionsOf } from './schema';
import type { WriteTransaction } from './write';

type HistoryTransaction = WriteTransaction<('notes' | 'revisions' | 'snapshots' | 'unsaved')[]>;

/** Within the bounds of a history: the oldest states make room. */
export async function keepBefore(transaction: HistoryTransaction, note: Note): Promise<void> {
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

/** A copy of a refused comment, unless nothing in it is new. */
export async function keepRefused(
  transaction: HistoryTransaction,
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
