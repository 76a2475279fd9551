/**
 * A background that can be killed at any moment, as browsers do it to service workers: what it had not committed
 * is undone, its connection is gone, and whoever waits for it waits for ever. On fake-indexeddb.
 */
import { IDBDatabase as FakeDatabase, forceCloseDatabase } from 'fake-indexeddb';
import { unwrap, wrap } from 'idb';
import { createNotesRepository, type NotesRepository } from '../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../lib/storage/open';
import type { Database } from '../../lib/storage/schema';

export class Killed extends Error {}

export interface Background {
  readonly notes: NotesRepository;
  readonly getDatabase: () => Promise<Database>;
  /** What `work` gives; rejects with Killed when the background dies first. */
  ask<T>(work: (notes: NotesRepository) => Promise<T>): Promise<T>;
  kill(): Promise<void>;
}

interface Abortable {
  abort(): void;
}

export function startBackground(name: string, now: () => string): Background {
  const open = new Set<Abortable>();
  const source = createDatabaseSource({ name });
  let dead = false;
  let die: (reason: Killed) => void = () => {};
  const death = new Promise<never>((_, reject) => {
    die = reject;
  });
  death.catch(() => undefined);

  const getDatabase = async () => {
    // The dead open nothing and begin nothing.
    if (dead) return new Promise<never>(() => {});
    const database = await source();
    if (dead) return new Promise<never>(() => {});
    watch(unwrap(database), open);
    return database;
  };
  const notes = createNotesRepository(getDatabase, now);

  return {
    notes,
    getDatabase,
    ask: (work) => Promise.race([work(notes), death]),
    async kill() {
      dead = true;
      die(new Killed());
      for (const transaction of open) {
        try {
          transaction.abort();
        } catch {
          // It was through already.
        }
      }
      const database = await source().catch(() => undefined);
      if (database) forceCloseDatabase(unwrap(database) as never);
    },
  };
}

const watched = new WeakSet<object>();

/** Notes down every transaction that a connection begins from now on. */
function watch(database: IDBDatabase, open: Set<Abortable>): void {
  if (watched.has(database) || !(database instanceof FakeDatabase)) return;
  watched.add(database);
  const begin = database.transaction.bind(database);
  database.transaction = (...args: Parameters<typeof begin>) => {
    const transaction = begin(...args);
    open.add(transaction);
    // Readers do not wait for the end of their transaction; its abortion is nobody's news.
    wrap(transaction).done.catch(() => undefined);
    transaction.addEventListener('complete', () => open.delete(transaction));
    transaction.addEventListener('abort', () => open.delete(transaction));
    return transaction;
  };
}
