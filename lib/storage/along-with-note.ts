/** What is written along with a note, in its transaction: the page it was taken on, and the comment it was before. */
import type { IDBPObjectStore } from 'idb';
import type { Timestamp } from '../domain/documents/document';
import type { SnapshotDraft } from '../domain/documents/snapshot';
import type { Note } from '../domain/notes/note';
import type { UnsavedId } from '../domain/notes/unsaved-comment';
import type { Schema, StoreName } from './schema';

type UnsavedStore = IDBPObjectStore<Schema, StoreName[], 'unsaved', 'readwrite'>;
type SnapshotStore = IDBPObjectStore<Schema, StoreName[], 'snapshots', 'readwrite'>;

/** Keeps what the page looked like, once for all notes of that version. */
export async function keepSnapshot(
  snapshots: SnapshotStore,
  { target: { source } }: Note,
  snapshot: SnapshotDraft,
  time: Timestamp,
): Promise<void> {
  const known = await snapshots.getKey([source, snapshot.fingerprint]);
  if (!known) await snapshots.add({ source, captured: time, ...snapshot });
}

/** Forgets the comment that became the note; one of another document is none of the asker's. */
export async function forget(
  store: UnsavedStore,
  id: UnsavedId | undefined,
  { target }: Note,
): Promise<void> {
  if (id && (await store.get(id))?.source === target.source) await store.delete(id);
}
