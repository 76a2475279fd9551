import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupLine, createBackupReader } from '../../../lib/domain/backups/backup-file';
import type { StoredRecord } from '../../../lib/domain/records/record-schemas';
import { createBackupsRepository } from '../../../lib/storage/backups-repository';
import { createNotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { restoreRecords } from '../../../lib/storage/restore';
import type { Database } from '../../../lib/storage/schema';
import { writeBackup } from '../../../lib/storage/write-backup';
import { aDraft, anUrl } from '../../support/builders';
import { dumpDatabase, loadDump } from '../../support/database-dump';
import { fillLibrary, wipe } from '../../support/library';

const everything = () => true;
const context = { url: anUrl(), title: 'Strategy', lang: 'en' };

let time: number;
const now = () => {
  time += 1_000;
  return new Date(time).toISOString();
};
let name: string;
let database: Database;
let getDatabase: () => Promise<Database>;

beforeEach(async () => {
  time = Date.UTC(2026, 4, 3);
  name = crypto.randomUUID();
  getDatabase = createDatabaseSource({ name });
  database = await getDatabase();
});

const notesOf = (source = getDatabase) => createNotesRepository(source, now);
const textOf = async (source: Database) => (await writeBackup(source, now())).parts.join('');
const withoutHeader = (text: string) => text.slice(text.indexOf('\n'));

function recordsOf(text: string): StoredRecord[] {
  const reader = createBackupReader();
  const lines: BackupLine[] = text
    .trimEnd()
    .split('\n')
    .flatMap((line) => reader.push(line) ?? []);
  reader.finish();
  return lines.flatMap((line) => ('stored' in line ? [line.stored] : []));
}

describe('backup, wipe, restore', () => {
  it('differs in nothing, byte for byte', async () => {
    await fillLibrary(database, 1_000);
    const before = await textOf(database);
    await wipe(database);
    const outcomes = await restoreRecords(database, recordsOf(before), false);
    expect(new Set(outcomes)).toEqual(new Set(['new']));
    expect(withoutHeader(await textOf(database))).toBe(withoutHeader(before));
  });

  it('changes nothing the second time', async () => {
    await fillLibrary(database, 200);
    const before = await textOf(database);
    const outcomes = await restoreRecords(database, recordsOf(before), false);
    expect(new Set(outcomes)).toEqual(new Set(['identical']));
    expect(withoutHeader(await textOf(database))).toBe(withoutHeader(before));
  });

  it('says beforehand what it would do, and does not do it', async () => {
    await fillLibrary(database, 200);
    const records = recordsOf(await textOf(database));
    await wipe(database);
    const dry = await restoreRecords(database, records, true);
    expect(await database.count('notes')).toBe(0);
    expect(await restoreRecords(database, records, false)).toEqual(dry);
  });
});

describe('restoring onto notes that have moved on', () => {
  const comments = async () => (await notesOf().findBySource(context.url)).map((n) => n.comment);
  const historyOf = async (note: { id: never }) =>
    (await notesOf().findHistory(note.id, everything)).map(({ state }) => state.comment);

  it('never overwrites newer with older', async () => {
    const note = await notesOf().create(aDraft({ comment: 'one' }), context);
    const records = recordsOf(await textOf(database));
    await notesOf().change(note.id, 0, { comment: 'two' }, everything);
    const outcomes = await restoreRecords(database, records, false);
    expect(outcomes).toEqual(['identical', 'older']);
    expect(await comments()).toEqual(['two']);
  });

  it('brings what is older here up to date, and keeps it in the history', async () => {
    const note = await notesOf().create(aDraft({ comment: 'one' }), context);
    const older = await dumpDatabase(name);
    await notesOf().change(note.id, 0, { comment: 'two' }, everything);
    const records = recordsOf(await textOf(database));
    await wipe(database);
    for (const record of older.stores.notes?.records ?? [])
      await database.put('notes', record as never);
    const outcomes = await restoreRecords(database, records, false);
    expect(outcomes).toEqual(['new', 'newer', 'identical']);
    expect(await comments()).toEqual(['two']);
    expect(await historyOf(note as never)).toEqual(['one']);
  });

  it('keeps both texts where two browsers wrote on after the same revision', async () => {
    const note = await notesOf().create(aDraft({ comment: 'one' }), context);
    const before = await dumpDatabase(name);
    await notesOf().change(note.id, 0, { comment: 'from the other browser' }, everything);
    const records = recordsOf(await textOf(database));
    await wipe(database);
    for (const record of before.stores.notes?.records ?? [])
      await database.put('notes', record as never);
    await notesOf().change(note.id, 0, { comment: 'from here' }, everything);
    for (let again = 0; again < 3; again += 1) await restoreRecords(database, records, false);
    expect(await comments()).toEqual(['from here']);
    expect(await historyOf(note as never)).toEqual(['one', 'from the other browser']);
  });

  it('decides a record by what another one of the same batch has changed', async () => {
    const note = await notesOf().create(aDraft({ comment: 'one' }), context);
    const older = recordsOf(await textOf(database));
    await notesOf().change(note.id, 0, { comment: 'two' }, everything);
    const newer = recordsOf(await textOf(database));
    await wipe(database);
    const outcomes = await restoreRecords(database, [...newer, ...older], false);
    expect(outcomes).toEqual(['new', 'new', 'new', 'identical', 'older']);
    expect(await comments()).toEqual(['two']);
  });

  it('leaves in the trash what was deleted since', async () => {
    const note = await notesOf().create(aDraft(), context);
    const records = recordsOf(await textOf(database));
    await notesOf().delete(note.id, everything);
    expect(await restoreRecords(database, records, false)).toEqual(['identical', 'older']);
    expect(await notesOf().findTrash(context.url)).toHaveLength(1);
  });

  it.each([
    ['in use', false],
    ['in the trash', true],
  ])(
    'keeps what another browser wrote before it deleted the note that is %s here',
    async (_, isDeleted) => {
      const note = await notesOf().create(aDraft({ comment: 'one' }), context);
      const before = await dumpDatabase(name);
      await notesOf().change(note.id, 0, { comment: 'from the other browser' }, everything);
      await notesOf().delete(note.id, everything);
      const records = recordsOf(await textOf(database));
      await wipe(database);
      for (const record of before.stores.notes?.records ?? [])
        await database.put('notes', record as never);
      await notesOf().change(note.id, 0, { comment: 'from here' }, everything);
      if (isDeleted) await notesOf().delete(note.id, everything);
      const dry = await restoreRecords(database, records, true);
      expect(dry.filter((outcome) => outcome === 'both')).toHaveLength(1);
      for (let again = 0; again < 2; again += 1) await restoreRecords(database, records, false);
      await notesOf().restore(note.id, everything);
      expect(await comments()).toEqual(['from here']);
      expect(await historyOf(note as never)).toEqual(['one', 'from the other browser']);
    },
  );

  it('deletes no note that is in use here', async () => {
    const note = await notesOf().create(aDraft(), context);
    await notesOf().delete(note.id, everything);
    const records = recordsOf(await textOf(database));
    await notesOf().restore(note.id, everything);
    expect(await restoreRecords(database, records, false)).toEqual(['identical', 'older']);
    expect(await notesOf().findBySource(context.url)).toHaveLength(1);
  });
});

describe('one damaged record', () => {
  const damaged = {
    id: 'urn:uuid:damaged',
    target: { source: context.url },
    comment: 'some words',
  };

  it('hides no other, and is in every backup as it was found', async () => {
    const note = await notesOf().create(aDraft(), context);
    await database.put('notes', damaged as never);
    expect(await notesOf().findBySource(context.url)).toEqual([note]);
    const { parts, damaged: count, notes } = await writeBackup(database, now());
    expect({ count, notes }).toEqual({ count: 1, notes: 2 });
    expect(parts.join('')).toContain(JSON.stringify(damaged));
  });

  it('is not written over, and not taken for a note', async () => {
    await database.put('notes', damaged as never);
    const draft = aDraft({ id: damaged.id as never });
    await expect(notesOf().create(draft, context)).rejects.toThrow();
    await expect(notesOf().change(draft.id, 0, {}, everything)).rejects.toThrow();
    expect(await notesOf().delete(draft.id, everything)).toBeUndefined();
    expect(await database.getAll('notes')).toEqual([damaged]);
  });

  it('hides no other when the browser itself cannot read it', async () => {
    const [good, bad] = [
      await notesOf().create(aDraft(), context),
      await notesOf().create(aDraft(), context),
    ];
    const lost = () => Promise.reject(new DOMException('lost its file', 'DataError'));
    const get = database.get.bind(database);
    vi.spyOn(database, 'getAllFromIndex').mockImplementation(lost);
    vi.spyOn(database, 'get').mockImplementation((store, key) =>
      key === bad.id ? lost() : get(store, key as never),
    );
    const notes = createNotesRepository(async () => database, now);
    expect(await notes.findBySource(context.url)).toEqual([good]);
  });
});

describe('the backups kept in the browser', () => {
  const aRepository = () => createBackupsRepository(now, crypto.randomUUID());

  it('hold a whole backup each, as text', async () => {
    await fillLibrary(database, 100);
    const backups = aRepository();
    const info = await backups.make(database, 'schedule');
    expect(info).toMatchObject({ id: 1, notes: 98, damaged: 0, reason: 'schedule' });
    const text = (await backups.readText(1)) ?? '';
    expect(withoutHeader(text)).toBe(withoutHeader(await textOf(database)));
    expect(recordsOf(text)).toHaveLength(info?.records ?? 0);
  });

  it('are not made of nothing', async () => {
    const backups = aRepository();
    expect(await backups.make(database, 'schedule')).toBeNull();
    expect(await backups.list()).toEqual([]);
  });

  it('are confirmed, not made again, while nothing changes', async () => {
    await fillLibrary(database, 10);
    const backups = aRepository();
    const first = await backups.make(database, 'schedule');
    const second = await backups.make(database, 'schedule');
    expect(second).toMatchObject({ id: first?.id, created: first?.created });
    expect(second && first && second.confirmed > first.confirmed).toBe(true);
    expect(await backups.list()).toHaveLength(1);
  });

  it('are listed as they are, however often they were listed before and meanwhile', async () => {
    await fillLibrary(database, 10);
    const backups = aRepository();
    expect(await backups.list()).toEqual([]);
    const making = backups.make(database, 'schedule');
    await backups.list();
    const made = await making;
    expect(await backups.list()).toEqual([made]);
    const confirmed = await backups.make(database, 'schedule');
    expect(await backups.list()).toEqual([confirmed]);
  });

  it('let the superfluous go, text and all', async () => {
    const backups = aRepository();
    for (let edit = 0; edit < 4; edit += 1) {
      await notesOf().create(aDraft(), context);
      await backups.make(database, 'schedule');
    }
    expect((await backups.list()).map(({ id }) => id)).toEqual([4]);
    expect(await backups.readText(1)).toBeUndefined();
    expect(await backups.readText(4)).toBeDefined();
  });

  it('are made of a database as an older version left it', async () => {
    const old = crypto.randomUUID();
    await loadDump(old, JSON.parse(readFileSync('tests/fixtures/db/v2.json', 'utf8')));
    const backups = aRepository();
    const migrated = await createDatabaseSource({
      name: old,
      beforeMigration: async (older) => void (await backups.make(older, 'migration')),
    })();
    const [info] = await backups.list();
    expect(info).toMatchObject({ reason: 'migration', schema: 2, notes: 3 });
    const records = recordsOf((await backups.readText(info?.id ?? 0)) ?? '');
    const outcomes = await restoreRecords(migrated, records, true);
    const ofNotes = outcomes.filter((_, at) => records[at]?.store === 'notes');
    expect(ofNotes).toEqual(['identical', 'identical', 'identical']);
    await wipe(migrated);
    await restoreRecords(migrated, records, false);
    expect(await migrated.count('notes')).toBe(3);
  });

  it('are there after the database of the notes is gone', async () => {
    await fillLibrary(database, 10);
    const backups = aRepository();
    await backups.make(database, 'schedule');
    database.close();
    indexedDB.deleteDatabase(name);
    const fresh = await openDB(name);
    expect(fresh.objectStoreNames).toHaveLength(0);
    fresh.close();
    expect(await backups.list()).toHaveLength(1);
  });
});
