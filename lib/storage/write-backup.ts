/** A whole database, of this version or an older one → the text of a backup, from one moment in time. */
import type { IDBPDatabase } from 'idb';
import { createBackupWriter } from '../domain/backups/backup-file';
import type { Timestamp } from '../domain/documents/document';
import {
  findFault,
  RECORD_STORES,
  readRecord,
  SCHEMA_VERSION,
} from '../domain/records/record-schemas';
import { readBatches } from './read-batches';
import type { Database } from './schema';

/** Ours, or what an older version left. */
export type AnyDatabase = Database | IDBPDatabase;

export interface BackupText {
  /** To be joined; each ends with a line feed. */
  readonly parts: readonly string[];
  readonly notes: number;
  readonly records: number;
  readonly damaged: number;
  /** Of the records alone: equal when nothing was changed between two backups. */
  readonly sha256: string;
}

export interface WriteRun {
  /** Of the records, 0 to 1. */
  readonly onProgress: (part: number) => void;
  /** Heeded between two batches of records. */
  readonly signal: AbortSignal;
}

/** @throws the reason of the signal once it is aborted. */
export async function writeBackup(
  source: AnyDatabase,
  created: Timestamp,
  run?: WriteRun,
): Promise<BackupText> {
  // Read by name alone: what an older version left lacks some of our stores.
  const database = source as IDBPDatabase;
  const { version } = database;
  const writer = createBackupWriter(version, created);
  const stores = RECORD_STORES.filter((name) => database.objectStoreNames.contains(name));
  // One transaction: a note moved to the trash meanwhile must not be missing in both places.
  const transaction = database.transaction(stores);
  const counts = await Promise.all(stores.map((name) => transaction.objectStore(name).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const parts = [writer.header()];
  let written = 0;
  let notes = 0;
  let damaged = 0;
  for (const store of stores) {
    for await (const records of readBatches(transaction, store)) {
      const lines = records.map(({ key, record }) => {
        if (store === 'notes') notes += 1;
        const fault = version === SCHEMA_VERSION ? findFault(store, record) : null;
        // Whole and in the order of the schema, so that equal records make equal lines.
        if (fault === null) return writer.record(store, readRecord(store, record) ?? record);
        damaged += 1;
        return writer.damaged(store, record ?? { key }, fault);
      });
      parts.push(lines.join(''));
      written += records.length;
      run?.onProgress(written / total);
      run?.signal.throwIfAborted();
    }
  }
  const { text, sha256, records } = writer.end();
  return { parts: [...parts, text], notes, records, damaged, sha256 };
}
