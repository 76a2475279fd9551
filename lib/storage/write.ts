/** One change, one transaction: it happened wholly and is on the disk, or not at all. */
import type { IDBPTransaction } from 'idb';
import type { Database, Schema, StoreName } from './schema';

export type WriteTransaction<Names extends StoreName[]> = IDBPTransaction<
  Schema,
  Names,
  'readwrite'
>;

/**
 * What `work` returns, once it is on the disk: a change reported as done must survive a power cut. When `work`
 * throws, nothing of it is kept. It must await nothing but its transaction.
 */
export async function write<const Names extends StoreName[], T>(
  database: Database,
  stores: Names,
  work: (transaction: WriteTransaction<Names>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  // Awaited below; an earlier error must not leave its rejection to nobody.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // What made the transaction fail says more than that it failed.
    throw abort(transaction) ?? error;
  }
}

/** Undoes what can be undone; the browser's own reason when it did so already. */
function abort(transaction: { abort(): void; readonly error: DOMException | null }) {
  try {
    transaction.abort();
    return undefined;
  } catch {
    return transaction.error;
  }
}
