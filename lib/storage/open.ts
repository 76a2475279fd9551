/** Opens the database and brings it up to date. Called by the background alone: it is the only writer. */
import { openDB } from 'idb';
import { MIGRATIONS } from './migrations';
import { DATABASE_NAME, type Database, type Schema } from './schema';

/**
 * A function that gives the open database, opening it when needed: the browser may close it at any time
 * (cleared storage, a newer version of the extension waiting), and a failed opening may succeed next time.
 */
export function createDatabaseSource(name: string = DATABASE_NAME): () => Promise<Database> {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= open(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}

function open(name: string, onClosed: () => void): Promise<Database> {
  return openDB<Schema>(name, MIGRATIONS.length, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
    },
    blocking(_currentVersion, _blockedVersion, event) {
      // Another context waits to upgrade; holding on would keep it waiting for ever.
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}
