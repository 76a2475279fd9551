/** A whole store, some records at a time: sound ones, damaged ones, and those the browser cannot read at all. */
import type { IDBPTransaction } from 'idb';

/** Records read at once: few enough to be in memory beside what is made of them. */
const BATCH = 500;

export interface Found {
  readonly key: IDBValidKey;
  /** Undefined when the browser could not read it. */
  readonly record: unknown;
}

/** @param transaction must not be left waiting for anything else meanwhile. */
export async function* readBatches(
  transaction: IDBPTransaction<unknown, string[]>,
  name: string,
): AsyncGenerator<readonly Found[]> {
  const store = transaction.objectStore(name);
  let range: IDBKeyRange | null = null;
  for (;;) {
    const keys: IDBValidKey[] = await store.getAllKeys(range, BATCH);
    const last = keys.at(-1);
    if (last === undefined) return;
    const records: unknown[] | null = await store.getAll(range, BATCH).catch(() => null);
    yield records
      ? keys.map((key, at) => ({ key, record: records[at] }))
      : await Promise.all(keys.map((key) => readOne(store, key)));
    range = IDBKeyRange.lowerBound(last, true);
  }
}

async function readOne(
  store: { get(key: IDBValidKey): Promise<unknown> },
  key: IDBValidKey,
): Promise<Found> {
  return { key, record: await store.get(key).catch(() => undefined) };
}
