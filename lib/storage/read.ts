/**
 * Reading with suspicion: a record that does not say what it should (a disk error, a bug of old) is set apart,
 * so that it never hides the others. It is never written over and never deleted.
 */
import type { DocumentUrl } from '../domain/documents/document';
import { type RecordOf, type RecordStore, readRecord } from '../domain/records/record-schemas';
import type { Database } from './schema';

/** Those that can be understood, in the order given. */
export function readAll<N extends RecordStore>(
  store: N,
  records: readonly unknown[],
): RecordOf<N>[] {
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
): Promise<RecordOf<N>[]> {
  const range = IDBKeyRange.only(url) as never;
  try {
    return readAll(store, await database.getAllFromIndex(store, 'by-source' as never, range));
  } catch {
    const keys = await database.getAllKeysFromIndex(store, 'by-source' as never, range);
    const found = keys.map((key) => database.get(store, key as never).catch(() => undefined));
    return readAll(store, await Promise.all(found));
  }
}
