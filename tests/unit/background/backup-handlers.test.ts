import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackupHandlers } from '../../../lib/background/backup-handlers';
import { type BackupKeeper, createBackupKeeper } from '../../../lib/background/backup-keeper';
import { createFileKeeper } from '../../../lib/background/file-keeper';
import { type FileCopies, NO_FILE_COPIES } from '../../../lib/domain/backups/file-copy';
import type { StoredRecord } from '../../../lib/domain/records/record-schemas';
import {
  type BackupsRepository,
  createBackupsRepository,
} from '../../../lib/storage/backups-repository';
import { createNotesRepository, type NotesRepository } from '../../../lib/storage/notes-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { aDraft, aNote, aNoteId, anUrl } from '../../support/builders';
import { fillLibrary } from '../../support/library';

const DAY_MS = 86_400_000;
const context = { url: anUrl(), title: 'Strategy', lang: 'en' };
const extension = { kind: 'extension' } as const;

describe('backups in the background', () => {
  let time: number;
  let told: string[];
  let copies: FileCopies;
  let backups: BackupsRepository;
  let keeper: BackupKeeper;
  let notes: NotesRepository;
  let handlers: ReturnType<typeof createBackupHandlers>;
  let getDatabase: ReturnType<typeof createDatabaseSource>;
  const now = () => new Date(time).toISOString();

  beforeEach(() => {
    time = Date.UTC(2026, 4, 3);
    told = [];
    getDatabase = createDatabaseSource({ name: crypto.randomUUID() });
    backups = createBackupsRepository(now, crypto.randomUUID());
    keeper = createBackupKeeper(backups, getDatabase, now);
    notes = createNotesRepository(getDatabase, now);
    copies = NO_FILE_COPIES;
    handlers = createBackupHandlers({
      backups,
      keeper,
      files: createFileKeeper({
        listBackups: backups.list,
        load: async () => copies,
        save: async (saved) => {
          copies = saved;
        },
        mayDownload: async () => true,
        write: async () => true,
        now,
      }),
      fileWriter: { setAddress: () => undefined },
      getDatabase,
      measure: async () => ({ usage: 1_000, persisted: true }),
      broadcast: async (url) => void told.push(url),
      onOwnRestore: async () => undefined,
    });
  });

  it('are saved as files once the reader asks for it, and until no more', async () => {
    const status = async () => (await handlers['storage/status'](null, extension)).files;
    await notes.create(aDraft(), context);
    expect(await status()).toEqual(NO_FILE_COPIES);
    await handlers['backups/files']({ enabled: true }, extension);
    expect(await status()).toMatchObject({
      enabled: true,
      last: { notes: 1, name: 'Commons Gloss/backup-2026-05-03.jsonl' },
      problem: null,
    });
    await handlers['backups/files']({ enabled: false }, extension);
    expect(await status()).toMatchObject({ enabled: false });
  });

  it('are made when there is something and the last is a day old, not more often', async () => {
    await keeper.consider();
    expect(await backups.list()).toEqual([]);
    await notes.create(aDraft(), context);
    await Promise.all([keeper.consider(), keeper.consider()]);
    await notes.create(aDraft(), context);
    await keeper.consider();
    expect(await backups.list()).toMatchObject([{ notes: 1, reason: 'schedule' }]);
    time += DAY_MS;
    await keeper.consider();
    expect(await backups.list()).toMatchObject([{ notes: 2 }, { notes: 1 }]);
  });

  it('hold what is purged from the trash at the same occasion', async () => {
    const note = await notes.create(aDraft(), context);
    await notes.delete(note.id, () => true);
    for (const days of [0, 30, 31]) {
      time = Date.UTC(2026, 4, 3) + days * DAY_MS;
      await keeper.consider();
    }
    expect(await (await getDatabase()).count('trash')).toBe(0);
    const [latest] = await backups.list();
    expect(await backups.readText(latest?.id ?? 0)).toContain(note.id);
  });

  it('are made before a damaged record is removed, which no sound one is', async () => {
    const sound = await notes.create(aDraft({ comment: 'sound' }), context);
    const database = await getDatabase();
    const damaged = { ...sound, id: aNoteId(), comment: 'half a record', target: 7 };
    await database.put('notes', damaged as never);
    const [found, ...others] = await handlers['records/damaged'](null, extension);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ store: 'notes', key: damaged.id, excerpt: 'half a record' });
    expect(found?.reason).toContain('target');
    expect(JSON.parse(found?.json ?? '')).toEqual(damaged);

    const remove = handlers['records/remove-damaged'];
    for (const key of [sound.id, damaged.id]) await remove({ store: 'notes', key }, extension);
    expect(await database.getAllKeys('notes')).toEqual([sound.id]);
    const [latest] = (await backups.list()).filter(({ damaged: count }) => count === 1);
    expect(await backups.readText(latest?.id ?? 0)).toContain('half a record');
    expect(await handlers['records/damaged'](null, extension)).toEqual([]);
  });

  it('fail without a word, and are made at the next occasion', async () => {
    await notes.create(aDraft(), context);
    let full = true;
    const failing = createBackupKeeper(
      {
        ...backups,
        make: (database, reason) =>
          full
            ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
            : backups.make(database, reason),
      },
      getDatabase,
      now,
    );
    await failing.consider();
    await expect(failing.make('manual')).rejects.toThrow('full');
    full = false;
    await failing.consider();
    expect(await backups.list()).toHaveLength(1);
  });

  it('tell how far they are, and are given up whole when the reader stops', async () => {
    await fillLibrary(await getDatabase(), 3_000);
    const run = 'of a page';
    const progress = () => handlers['backups/progress']({ run }, extension);
    expect(await progress()).toBeNull();
    const making = handlers['backups/make']({ reason: 'manual', run }, extension);
    await vi.waitFor(async () => expect(await progress()).toBeGreaterThan(0), { interval: 1 });
    await handlers['backups/stop']({ run: 'of another page' }, extension);
    await handlers['backups/stop']({ run }, extension);
    expect(await making).toBeNull();
    expect([await backups.list(), await progress()]).toEqual([[], null]);
    // The next one is not in its way.
    const info = await handlers['backups/make']({ reason: 'manual', run }, extension);
    expect(info).toMatchObject({ id: 1, notes: 2_940 });
  });

  it('are told of in the status', async () => {
    const status = () => handlers['storage/status'](null, extension);
    expect(await status()).toMatchObject({ notes: 0, lastBackup: null, persisted: true });
    await notes.create(aDraft(), context);
    await keeper.consider();
    expect(await status()).toMatchObject({ notes: 1, lastBackup: now(), damaged: 0 });
  });

  it('are read piece by piece', async () => {
    await fillLibrary(await getDatabase(), 3_000);
    const info = await keeper.make('manual');
    const id = info?.id ?? 0;
    let text = '';
    let pieces = 0;
    for (let length = 1; text.length < length; pieces += 1) {
      const piece = await handlers['backups/read']({ id, from: text.length }, extension);
      text += piece.text;
      length = piece.length;
    }
    expect(pieces).toBeGreaterThan(1);
    expect(text).toBe(await backups.readText(id));
    await expect(handlers['backups/read']({ id: 99, from: 0 }, extension)).rejects.toThrow();
  });

  it('tell open pages of the notes that a restore brings, not of a dry run', async () => {
    const records: StoredRecord[] = [{ store: 'notes', record: aNote() }];
    await handlers['records/restore']({ records, dry: true }, extension);
    expect(told).toEqual([]);
    expect(await handlers['records/restore']({ records, dry: false }, extension)).toEqual(['new']);
    expect(told).toEqual([anUrl()]);
  });
});
