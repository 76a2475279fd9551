import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION } from '../../../lib/domain/records/record-schemas';
import { createNotesRepository } from '../../../lib/storage/notes-repository';
import {
  BlockedDatabaseError,
  createDatabaseSource,
  NewerDatabaseError,
} from '../../../lib/storage/open';
import { aDraft, anUrl } from '../../support/builders';
import { loadDump } from '../../support/database-dump';

const now = () => '2026-11-28T09:00:00.000Z';
const context = { url: anUrl(), title: 'Strategy', lang: 'en' };

describe('the database source', () => {
  it('says so when a newer version of the extension made the database, and leaves it alone', async () => {
    const name = crypto.randomUUID();
    const newer = await openDB(name, SCHEMA_VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('notes', { keyPath: 'id' }),
    });
    await newer.add('notes', { id: 'of the future' });
    newer.close();
    const getDatabase = createDatabaseSource({ name });
    await expect(getDatabase()).rejects.toThrow(NewerDatabaseError);
    await expect(getDatabase()).rejects.toThrow(NewerDatabaseError);
    const untouched = await openDB(name);
    expect(untouched.version).toBe(SCHEMA_VERSION + 1);
    expect(await untouched.getAll('notes')).toEqual([{ id: 'of the future' }]);
  });

  it('says so at once when an old connection blocks it, and goes on when that is gone', async () => {
    const name = crypto.randomUUID();
    // Unlike ours, it does not let go when it is asked to.
    await loadDump(name, JSON.parse(readFileSync('tests/fixtures/db/v1.json', 'utf8')));
    const stubborn = await openDB(name);
    const getDatabase = createDatabaseSource({ name });
    await expect(getDatabase()).rejects.toThrow(BlockedDatabaseError);
    await expect(getDatabase()).rejects.toThrow(BlockedDatabaseError);
    stubborn.close();
    await vi.waitFor(async () => expect((await getDatabase()).version).toBe(SCHEMA_VERSION));
  });

  it('opens again after the browser closed the connection', async () => {
    const getDatabase = createDatabaseSource({ name: crypto.randomUUID() });
    const notes = createNotesRepository(getDatabase, now);
    const note = await notes.create(aDraft(), context);
    const database = await getDatabase();
    forceCloseDatabase(unwrap(database) as never);
    expect(await getDatabase()).not.toBe(database);
    expect(await notes.findBySource(context.url)).toEqual([note]);
  });

  it('tries again after an opening that failed', async () => {
    const getDatabase = createDatabaseSource({ name: crypto.randomUUID() });
    const failing = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('The disk is not there.', 'UnknownError');
    });
    await expect(getDatabase()).rejects.toThrow('The disk is not there.');
    failing.mockRestore();
    expect((await getDatabase()).version).toBe(SCHEMA_VERSION);
  });
});
