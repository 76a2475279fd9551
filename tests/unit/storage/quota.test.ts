import 'fake-indexeddb/auto';
import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import type { StoreName } from '../../../lib/storage/schema';
import { aDraft, anUnsavedId, anUrl, aPassagePlace } from '../../support/builders';
import { dumpDatabase } from '../../support/database-dump';

const now = () => '2026-05-03T09:00:00.000Z';
const everything = () => true;
const context = { url: anUrl(), title: 'Strategy', lang: 'en' };

/** From now on nothing fits into this store any more. */
function fill(name: StoreName): void {
  for (const method of ['add', 'put'] as const) {
    const original = FakeStore.prototype[method];
    vi.spyOn(FakeStore.prototype, method).mockImplementation(function (
      this: InstanceType<typeof FakeStore>,
      ...args
    ) {
      if (this.name === name) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return original.apply(this, args);
    });
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

async function setUp() {
  const name = crypto.randomUUID();
  const getDatabase = createDatabaseSource({ name });
  const notes = createNotesRepository(getDatabase, now);
  const note = await notes.create(aDraft({ comment: 'before' }), context);
  const unsaved = anUnsavedId();
  await (await getDatabase()).put('unsaved', {
    id: unsaved,
    source: context.url,
    place: aPassagePlace(),
    comment: 'half a thought',
    saved: now(),
  });
  return { name, notes, note, unsaved };
}

const full = { name: 'QuotaExceededError' };

describe('on a full disk', () => {
  it.each<StoreName>(['notes', 'documents'])(
    'a note that does not fit (%s) is refused as a whole, and what was typed stays kept',
    async (store) => {
      const { name, notes, unsaved } = await setUp();
      const before = await dumpDatabase(name);
      fill(store);
      const creating = notes.create(aDraft(), { ...context, url: anUrl('/new'), unsaved });
      await expect(creating).rejects.toMatchObject(full);
      vi.restoreAllMocks();
      expect(await dumpDatabase(name)).toEqual(before);
    },
  );

  it.each<StoreName>(['notes', 'revisions'])(
    'a change that does not fit (%s) leaves the note as it was',
    async (store) => {
      const { name, notes, note } = await setUp();
      const before = await dumpDatabase(name);
      fill(store);
      const changing = notes.change(note.id, 0, { comment: 'after' }, everything);
      await expect(changing).rejects.toMatchObject(full);
      vi.restoreAllMocks();
      expect(await dumpDatabase(name)).toEqual(before);
    },
  );

  it('a note that cannot be moved to the trash stays where it is', async () => {
    const { notes, note } = await setUp();
    fill('trash');
    await expect(notes.delete(note.id, everything)).rejects.toMatchObject(full);
    vi.restoreAllMocks();
    expect(await notes.findBySource(context.url)).toEqual([note]);
  });
});
