/**
 * Reading with suspicion: a record that does not say what it should (a disk error, a bug of old) is set apart,
 * so that it never hides the others. It is never written over and never deleted.
 */
import * as v from 'valibot';
import { Dismissal } from '../domain/dismissals/dismissal';
import type { DocumentUrl } from '../domain/documents/document';
import { DocumentRecord } from '../domain/documents/document';
import { PageSnapshot } from '../domain/documents/snapshot';
import { NoteRevision } from '../domain/notes/history';
import { Note } from '../domain/notes/note';
import { TrashedNote } from '../domain/notes/trash';
import { UnsavedComment } from '../domain/notes/unsaved-comment';
import type { Database, Schema, StoreName } from './schema';

/** What each store holds, in the order in which a backup writes it: what others refer to comes first. */
export const RECORD_SCHEMAS = {
  documents: DocumentRecord,
  notes: Note,
  trash: TrashedNote,
  revisions: NoteRevision,
  snapshots: PageSnapshot,
  unsaved: UnsavedComment,
  dismissals: Dismissal,
} as const satisfies { readonly [N in StoreName]: v.GenericSchema<unknown, Schema[N]['value']> };

export const STORE_NAMES = Object.keys(RECORD_SCHEMAS) as readonly StoreName[];

/** Those that can be understood, in the order given. */
export function readAll<N extends StoreName>(
  store: N,
  records: readonly unknown[],
): Schema[N]['value'][] {
  return records.flatMap((record) => readRecord(store, record) ?? []);
}

/**
 * Those on one document that can be understood. Browsers refuse to read many records at once when one of them
 * has lost its file on the disk; then each is asked for alone.
 */
export async function readBySource<N extends 'notes' | 'trash' | 'unsaved'>(
  database: Database,
  store: N,
  url: DocumentUrl,
): Promise<Schema[N]['value'][]> {
  const range = IDBKeyRange.only(url) as never;
  try {
    return readAll(store, await database.getAllFromIndex(store, 'by-source' as never, range));
  } catch {
    const keys = await database.getAllKeysFromIndex(store, 'by-source' as never, range);
    const found = keys.map((key) => database.get(store, key as never).catch(() => undefined));
    return readAll(store, await Promise.all(found));
  }
}

/** The record, or undefined when it is none or not to be understood. */
export function readRecord<N extends StoreName>(
  store: N,
  record: unknown,
): Schema[N]['value'] | undefined {
  const result = v.safeParse(RECORD_SCHEMAS[store], record);
  return result.success ? result.output : undefined;
}

/** Why a record cannot be understood: the first thing wrong with it, and where; null when nothing is. */
export function findFault(store: StoreName, record: unknown): string | null {
  const result = v.safeParse(RECORD_SCHEMAS[store], record);
  if (result.success) return null;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}
