/** Records that cannot be understood: listed for the reader, and removed when the reader says so. */
import type { IDBPDatabase } from 'idb';
import {
  type DamagedRecord,
  excerptOf,
  type RecordKey,
  readKey,
} from '../domain/records/damaged-record';
import { findFault, RECORD_STORES, type RecordStore } from '../domain/records/record-schemas';
import { readBatches } from './read-batches';
import type { Database } from './schema';
import { write } from './write';

/** More are not listed at once. */
const MAX_LISTED = 200;

export async function findDamaged(database: Database): Promise<DamagedRecord[]> {
  const transaction = (database as unknown as IDBPDatabase).transaction([...RECORD_STORES]);
  const damaged: DamagedRecord[] = [];
  for (const store of RECORD_STORES) {
    for await (const found of readBatches(transaction, store)) {
      for (const { key, record } of found) {
        const reason = findFault(store, record);
        const known = readKey(key);
        if (reason === null || known === null || damaged.length === MAX_LISTED) continue;
        const json = record === undefined ? null : JSON.stringify(record);
        damaged.push({ store, key: known, reason, excerpt: excerptOf(record), json });
      }
    }
  }
  return damaged;
}

/** Removes a record, if it is still one that cannot be understood. */
export async function removeDamaged(
  database: Database,
  store: RecordStore,
  key: RecordKey,
): Promise<void> {
  await write(database, [...RECORD_STORES], async (transaction) => {
    const records = transaction.objectStore(store);
    const record = await records.get(key as never).catch(() => undefined);
    if (findFault(store, record) !== null) await records.delete(key as never);
  });
}
