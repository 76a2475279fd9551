/** Opens the database and brings it up to date. Called by the background alone: it is the only writer. */
import { type IDBPDatabase, openDB } from 'idb';
import { SCHEMA_VERSION } from '../domain/records/record-schemas';
import { MIGRATIONS } from './migrations';
import { DATABASE_NAME, type Database, type Schema } from './schema';

/** The database was made by a newer version of the extension; this one leaves it alone. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}
/** Something holds on to the database at an older version. It is opened as soon as that lets go. */
export class BlockedDatabaseError extends Error {
  override readonly name = 'BlockedDatabaseError';
}

export interface DatabaseOptions {
  readonly name?: string;
  /** Is handed the database as an older version of the extension left it, before it is migrated. */
  readonly beforeMigration?: (database: IDBPDatabase) => Promise<void>;
}

/**
 * A function that gives the open database, opening it when needed: the browser may close it at any time
 * (cleared storage, a newer version of the extension waiting), and a failed opening may succeed next time.
 * It rejects with NewerDatabaseError, BlockedDatabaseError or what the browser says.
 */
export function createDatabaseSource(options: DatabaseOptions = {}): () => Promise<Database> {
  const { name = DATABASE_NAME, beforeMigration } = options;
  let current: Promise<Database> | undefined;

  const start = async (onBlocked: () => void) => {
    if (beforeMigration) await showOlder(name, beforeMigration);
    return open(name, onBlocked, () => {
      current = undefined;
    });
  };

  return () => {
    current ??= new Promise((resolve, reject) => {
      // Whoever asks while it is blocked is told so, until the opening that waits is through.
      start(() => reject(new BlockedDatabaseError())).then(
        (database) => {
          resolve(database);
          current = Promise.resolve(database);
        },
        (error: unknown) => {
          reject(error);
          current = undefined;
        },
      );
    });
    return current;
  };
}

async function open(name: string, onBlocked: () => void, onClosed: () => void): Promise<Database> {
  try {
    return await openDB<Schema>(name, SCHEMA_VERSION, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        // The opening says that it failed.
        transaction.done.catch(() => undefined);
        try {
          for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
        } catch {
          // Back to how the older version left it. The opening then fails; half a migration would be worse.
          transaction.abort();
        }
      },
      blocked: onBlocked,
      blocking(_currentVersion, _blockedVersion, event) {
        // Another context waits to upgrade; holding on would keep it waiting for ever.
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'VersionError') throw new NewerDatabaseError();
    throw error;
  }
}

/**
 * A migration is one transaction, undone by the browser when it fails; so a backup that fails (no space, say)
 * is no reason to keep a reader from the notes.
 */
async function showOlder(
  name: string,
  show: (database: IDBPDatabase) => Promise<void>,
): Promise<void> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  if (!found?.version || found.version >= SCHEMA_VERSION) return;
  const older = await openDB(name);
  try {
    await show(older);
  } catch {
    // See above.
  } finally {
    older.close();
  }
}
