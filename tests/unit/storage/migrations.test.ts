import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findFault,
  RECORD_STORES,
  SCHEMA_VERSION,
} from '../../../lib/domain/records/record-schemas';
import { MIGRATIONS } from '../../../lib/storage/migrations';
import { createNotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { anUrl } from '../../support/builders';
import { type DatabaseDump, dumpDatabase, loadDump } from '../../support/database-dump';

const FOLDER = 'tests/fixtures/db';
const now = () => '2026-11-28T09:00:00.000Z';
const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
const readDump = (version: number): DatabaseDump =>
  JSON.parse(readFileSync(`${FOLDER}/v${version}.json`, 'utf8'));

/** The database that `version` left, opened by the present version; and what it holds then. */
async function open(dump: DatabaseDump) {
  const name = crypto.randomUUID();
  await loadDump(name, dump);
  const getDatabase = createDatabaseSource({ name });
  const database = await getDatabase();
  return { name, database, getDatabase, migrated: await dumpDatabase(name) };
}

describe('the version of records', () => {
  it('is the number of migrations', () => {
    expect(MIGRATIONS).toHaveLength(SCHEMA_VERSION);
  });
});

describe('the dumps of released versions', () => {
  it('are there for every version', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(versions.map((version) => `v${version}.json`));
  });

  it('have something in every store', () => {
    for (const version of versions) {
      for (const { records } of Object.values(readDump(version).stores)) {
        expect(records.length).toBeGreaterThan(0);
      }
    }
  });

  it('the latest is shaped as the present code shapes a new database', async () => {
    const name = crypto.randomUUID();
    (await createDatabaseSource({ name })()).close();
    const shapes = ({ stores }: DatabaseDump) =>
      Object.entries(stores).map(([store, { keyPath, indexes }]) => ({ store, keyPath, indexes }));
    expect(shapes(await dumpDatabase(name))).toEqual(shapes(readDump(SCHEMA_VERSION)));
  });
});

describe.each(versions)('a database of version %i', (version) => {
  it('is brought up to date, every record of it as it should be', async () => {
    const { database, migrated } = await open(readDump(version));
    expect(database.version).toBe(SCHEMA_VERSION);
    expect(Object.keys(migrated.stores).sort()).toEqual([...RECORD_STORES].sort());
    for (const store of RECORD_STORES) {
      for (const record of migrated.stores[store]?.records ?? []) {
        expect(findFault(store, record)).toBeNull();
      }
    }
  });

  it('loses no note, and no word of one', async () => {
    const dump = readDump(version);
    const { migrated } = await open(dump);
    const words = ({ stores }: DatabaseDump) =>
      stores.notes?.records.map((note) => {
        const { id, comment, concepts } = note as Record<string, unknown>;
        return { id, comment, concepts };
      });
    expect(words(migrated)).toEqual(words(dump));
  });

  it('is shaped as a new one', async () => {
    const { migrated } = await open(readDump(version));
    for (const [store, { keyPath, indexes }] of Object.entries(migrated.stores)) {
      const latest = readDump(SCHEMA_VERSION).stores[store];
      expect({ keyPath, indexes }).toEqual({ keyPath: latest?.keyPath, indexes: latest?.indexes });
    }
  });
});

describe('version 3', () => {
  it('keeps the links to case studies, in their order, as context', async () => {
    const { getDatabase } = await open(readDump(2));
    const [note] = await createNotesRepository(getDatabase, now).findBySource(anUrl('/strategy'));
    expect(note?.cases).toEqual([
      { id: 'eau-de-paris', relation: 'context' },
      { id: 'terrassa-water-observatory', relation: 'context' },
    ]);
  });

  it('finds notes under the address without tracking parameters', async () => {
    const { getDatabase } = await open(readDump(2));
    const notes = createNotesRepository(getDatabase, now);
    expect(await notes.findBySource(anUrl('/act?id=1'))).toHaveLength(1);
    expect(await notes.findBySource(anUrl('/strategy'))).toHaveLength(2);
    expect(await notes.findDocuments([anUrl('/act?id=1')])).toHaveLength(1);
    expect(await notes.findDocuments([anUrl('/strategy')])).toHaveLength(1);
  });

  it('leaves a record it cannot understand as it is, beside the others', async () => {
    const dump = readDump(2);
    const damaged = { id: 'urn:uuid:damaged', target: 7, comment: 'words' };
    const notes = dump.stores.notes;
    if (!notes) throw new Error('The dump has no notes.');
    const records = [...notes.records, damaged];
    const { migrated } = await open({
      ...dump,
      stores: { ...dump.stores, notes: { ...notes, records } },
    });
    expect(migrated.stores.notes?.records).toContainEqual(damaged);
    expect(migrated.stores.notes?.records).toHaveLength(4);
  });
});

describe('version 5', () => {
  it('finds the tags of the notes that were there before', async () => {
    const { getDatabase } = await open(readDump(4));
    expect(await createNotesRepository(getDatabase, now).findTags(null)).toEqual(['chapter 3']);
  });
});

describe('a migration that fails', () => {
  it('leaves the database as it was', async () => {
    const name = crypto.randomUUID();
    const { notes } = readDump(1).stores;
    if (!notes) throw new Error('The dump has no notes.');
    // Without the store for documents, which the third step looks for after it has rewritten the notes.
    const odd = { version: 1, stores: { notes } };
    await loadDump(name, odd);
    await expect(createDatabaseSource({ name })()).rejects.toThrow();
    expect(await dumpDatabase(name)).toEqual(odd);
  });
});

describe('before a migration', () => {
  it('hands over the database as the older version left it', async () => {
    const name = crypto.randomUUID();
    await loadDump(name, readDump(2));
    const shown: unknown[] = [];
    const getDatabase = createDatabaseSource({
      name,
      async beforeMigration(older) {
        shown.push(older.version, (await older.getAll('notes')).length);
      },
    });
    expect((await getDatabase()).version).toBe(SCHEMA_VERSION);
    expect(shown).toEqual([2, 3]);
  });

  it('hands over nothing when there is nothing to migrate', async () => {
    const name = crypto.randomUUID();
    const beforeMigration = async () => {
      throw new Error('called');
    };
    (await createDatabaseSource({ name, beforeMigration })()).close();
    const again = await createDatabaseSource({ name, beforeMigration })();
    expect(again.version).toBe(SCHEMA_VERSION);
  });

  it('goes on when no backup could be made, for the notes must stay within reach', async () => {
    const name = crypto.randomUUID();
    await loadDump(name, readDump(1));
    const getDatabase = createDatabaseSource({
      name,
      async beforeMigration() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect((await getDatabase()).version).toBe(SCHEMA_VERSION);
  });
});
