import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createNotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { purgeNotes, purgeTrash } from '../../../lib/storage/purge';
import { restoreRecords } from '../../../lib/storage/restore';
import { aDraft, aFingerprint, anUrl, aSnapshot } from '../../support/builders';

const day = (number: number) => new Date(Date.UTC(2026, 4, 3 + number)).toISOString();
const everything = () => true;

async function setUp() {
  const getDatabase = createDatabaseSource({ name: crypto.randomUUID() });
  const notes = createNotesRepository(getDatabase, () => day(0));
  const create = (version: string) =>
    notes.create(aDraft(), {
      url: anUrl(),
      title: 'Strategy',
      lang: 'en',
      snapshot: aSnapshot(version),
    });
  return { database: await getDatabase(), notes, create };
}

describe('clearing the trash', () => {
  it('takes a note with its history once its time is over, and no other', async () => {
    const { database, notes, create } = await setUp();
    const [kept, gone] = [await create('v1'), await create('v1')];
    for (const { id } of [kept, gone]) await notes.change(id, 0, { comment: 'two' }, everything);
    await notes.delete(gone.id, everything);
    expect(await purgeTrash(database, day(29))).toEqual([]);
    expect(await purgeTrash(database, day(30))).toEqual([]);
    expect(await purgeTrash(database, day(31))).toEqual([gone.id]);
    expect(await database.count('trash')).toBe(0);
    expect(await database.getAllKeys('revisions')).toEqual([[kept.id, 0, 0]]);
    expect(await notes.findBySource(anUrl())).toHaveLength(1);
  });

  it('takes the snapshots that no note needs any more, not even in its history', async () => {
    const { database, notes, create } = await setUp();
    const [moved, gone] = [await create('v1'), await create('v2')];
    const { id, target } = moved;
    const selector = target.selector;
    await notes.change(id, 0, { selector, snapshot: aFingerprint('v3') }, everything);
    await notes.delete(gone.id, everything);
    await purgeTrash(database, day(30));
    await purgeTrash(database, day(31));
    expect(await database.getAllKeys('snapshots')).toEqual([[anUrl(), 'v1']]);
  });
});

describe('emptying the trash', () => {
  it('takes what lies there, whatever its time, with its history and snapshot; what was taken back stays whole', async () => {
    const { database, notes, create } = await setUp();
    const [gone, back] = [await create('v1'), await create('v2')];
    for (const { id } of [gone, back]) {
      await notes.change(id, 0, { comment: 'two' }, everything);
      await notes.delete(id, everything);
    }
    await notes.restore(back.id, everything);
    await purgeNotes(database, [gone.id, back.id]);
    expect(await database.count('trash')).toBe(0);
    expect(await notes.findBySource(anUrl())).toMatchObject([{ id: back.id, comment: 'two' }]);
    expect(await database.getAllKeys('revisions')).toEqual([[back.id, 0, 0]]);
    expect(await database.getAllKeys('snapshots')).toEqual([[anUrl(), 'v2']]);
  });

  it('keeps a snapshot that only the history of another note needs', async () => {
    const { database, notes, create } = await setUp();
    const [moved, gone] = [await create('v1'), await create('v1')];
    const change = { selector: moved.target.selector, snapshot: aFingerprint('v3') };
    await notes.change(moved.id, 0, change, everything);
    await notes.delete(gone.id, everything);
    await purgeNotes(database, [gone.id]);
    expect(await database.getAllKeys('snapshots')).toEqual([[anUrl(), 'v1']]);
  });

  it('stands in the way of no backup: one made before brings the note back into the trash', async () => {
    const { database, notes, create } = await setUp();
    const { id } = await create('v1');
    await notes.delete(id, everything);
    const [record] = await database.getAll('trash');
    if (!record) throw new Error('nothing in the trash');
    await purgeNotes(database, [id]);
    expect(await restoreRecords(database, [{ store: 'trash', record }], false)).toEqual(['new']);
    expect(await database.getAllKeys('trash')).toEqual([id]);
  });
});
