/**
 * The steps from an empty database to the current one, in order; a step is never edited once released,
 * for users' databases were made by it. tests/fixtures/db keeps a dump of every released version.
 * What a step does to single records is in lib/domain/records, for old backup files need it too.
 */
import { UPGRADED_STORES, upgradeRecord } from '../domain/records/record-upgrades';
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
  // 3: tags, relations, history, trash, unsaved comments, page versions; addresses without tracking parameters.
  async (database, transaction) => {
    database.createObjectStore('revisions', { keyPath: ['note', 'revision', 'variant'] });
    const trash = database.createObjectStore('trash', { keyPath: 'note.id' });
    trash.createIndex('by-source', 'note.target.source');
    const unsaved = database.createObjectStore('unsaved', { keyPath: 'id' });
    unsaved.createIndex('by-source', 'source');
    database.createObjectStore('snapshots', { keyPath: ['source', 'fingerprint'] });
    await upgradeRecords(transaction, 3);
  },
  // 4: briefs, and notes by age for the library.
  (database, transaction) => {
    transaction.objectStore('notes').createIndex('by-modified', 'modified');
    database.createObjectStore('briefs', { keyPath: 'id' });
    database.createObjectStore('briefRevisions', { keyPath: ['brief', 'revision', 'variant'] });
  },
  // 5: what documents call themselves and what a citation needs; the tags in use.
  async (_database, transaction) => {
    transaction.objectStore('notes').createIndex('by-tag', 'tags', { multiEntry: true });
    await upgradeRecords(transaction, 5);
  },
  // 6: what a reader says a document is, what it speaks of, how its notes stood; saved searches.
  async (database, transaction) => {
    database.createObjectStore('savedSearches', { keyPath: 'id' });
    await upgradeRecords(transaction, 6);
  },
  // 7: the reader's own vocabularies and case studies.
  (database) => {
    database.createObjectStore('vocabularies', { keyPath: 'id' });
    const concepts = database.createObjectStore('ownConcepts', { keyPath: 'id' });
    concepts.createIndex('by-vocabulary', 'vocabulary');
    database.createObjectStore('ownCases', { keyPath: 'id' });
  },
];

/** Rewrites the records that version `to` shapes differently. One that cannot be understood stays as it is. */
async function upgradeRecords(transaction: UpgradeTransaction, to: number): Promise<void> {
  for (const name of UPGRADED_STORES[to] ?? []) {
    const store = transaction.objectStore(name);
    // Not a cursor: it would meet again what moves to a key ahead of it.
    for (const key of await store.getAllKeys()) {
      const value = await store.get(key as never);
      const upgraded = upgradeRecord(name, value, to - 1, to);
      const newKey = keyOf(store.keyPath, upgraded);
      if (newKey === key) {
        await store.put(upgraded as never);
        continue;
      }
      // Two addresses became one: the record that is there already stands for both.
      if (!(await store.get(newKey as never))) await store.put(upgraded as never);
      await store.delete(key as never);
    }
  }
}

function keyOf(keyPath: string | string[] | null, value: unknown): unknown {
  return (value as Readonly<Record<string, unknown>>)[String(keyPath)];
}
