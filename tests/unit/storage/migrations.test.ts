import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createDismissalsRepository } from '../../../lib/storage/dismissals-repository';
import { MIGRATIONS } from '../../../lib/storage/migrations';
import { createNotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import type { Schema } from '../../../lib/storage/schema';
import { aNote } from '../../support/builders';

const now = () => '2026-05-03T09:00:00.000Z';

/** A database as the first `version` steps left it, with a note in it. */
async function databaseOf(version: number) {
  const name = crypto.randomUUID();
  const note = aNote();
  const database = await openDB<Schema>(name, version, {
    async upgrade(opened, oldVersion, _, transaction) {
      for (const migrate of MIGRATIONS.slice(oldVersion, version))
        await migrate(opened, transaction);
    },
  });
  await database.add('notes', note);
  database.close();
  return { name, note };
}

describe.each(MIGRATIONS.map((_, index) => index + 1))('a database of version %i', (version) => {
  it('is brought up to date with every note in it', async () => {
    const { name, note } = await databaseOf(version);
    const getDatabase = createDatabaseSource(name);
    expect((await getDatabase()).version).toBe(MIGRATIONS.length);
    const notes = createNotesRepository(getDatabase, now);
    expect(await notes.findBySource(note.target.source)).toEqual([note]);
    const dismissals = createDismissalsRepository(getDatabase, now);
    expect(await dismissals.findForDocument(note.target.source)).toEqual([]);
  });
});
