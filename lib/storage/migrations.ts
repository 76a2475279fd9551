/**
 * The steps from an empty database to the current one, in order; a step is never edited once released,
 * for users' databases were made by it. tests/fixtures/db keeps a dump of every released version.
 */
import type { Database, UpgradeTransaction } from './schema';

type Migration = (database: Database, transaction: UpgradeTransaction) => void | Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  // 1: notes and the documents they are on.
  (database) => {
    const notes = database.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('by-source', 'target.source');
    database.createObjectStore('documents', { keyPath: 'url' });
  },
  // 2: dismissed tags.
  (database) => {
    const dismissals = database.createObjectStore('dismissals', { keyPath: 'id' });
    dismissals.createIndex('by-source', 'source');
    dismissals.createIndex('by-scope', 'scope');
  },
];
