import { beforeEach, describe, expect, it } from 'vitest';
import { createFileKeeper, type FileKeeper } from '../../../lib/background/file-keeper';
import { type FileCopies, NO_FILE_COPIES } from '../../../lib/domain/backups/file-copy';
import type { BackupInfo } from '../../../lib/domain/backups/keep-backups';

const HOUR_MS = 3_600_000;

const aBackup = (id: number, parts: Partial<BackupInfo> = {}): BackupInfo => ({
  id,
  created: `2026-05-0${id}T09:00:00.000Z`,
  confirmed: `2026-05-0${id}T09:00:00.000Z`,
  reason: 'schedule',
  schema: 5,
  notes: 3,
  records: 3,
  damaged: 0,
  bytes: 100,
  sha256: `${id}`,
  ...parts,
});

describe('backups saved as files by themselves', () => {
  let time: number;
  let copies: FileCopies;
  let backups: BackupInfo[];
  let written: [name: string, replaces: boolean][];
  let outcome: () => Promise<boolean>;
  let isAllowed: boolean;
  let keeper: FileKeeper;

  beforeEach(() => {
    time = Date.UTC(2026, 4, 3, 12);
    copies = { ...NO_FILE_COPIES, enabled: true };
    backups = [aBackup(3), aBackup(2)];
    written = [];
    outcome = async () => true;
    isAllowed = true;
    keeper = createFileKeeper({
      listBackups: async () => backups,
      load: async () => copies,
      save: async (saved) => {
        copies = saved;
      },
      mayDownload: async () => isAllowed,
      write: async (_, name, replaces) => {
        written.push([name, replaces]);
        return outcome();
      },
      now: () => new Date(time).toISOString(),
    });
  });

  it('are not saved unless the reader asked for it', async () => {
    copies = NO_FILE_COPIES;
    await keeper.consider();
    expect(written).toEqual([]);
  });

  it('are saved once each, the latest of them', async () => {
    await Promise.all([keeper.consider(), keeper.consider()]);
    expect(written).toEqual([['Commons Gloss/backup-2026-05-03.jsonl', true]]);
    backups.unshift(aBackup(4));
    await keeper.consider();
    expect(written.map(([name]) => name).at(-1)).toBe('Commons Gloss/backup-2026-05-04.jsonl');
    expect(copies).toMatchObject({ last: { backup: 4, notes: 3 }, problem: null });
  });

  it('replace no file of the same day that holds more', async () => {
    await keeper.consider();
    backups.unshift(aBackup(4, { created: '2026-05-03T15:00:00.000Z', notes: 1 }));
    await keeper.consider();
    expect(written.at(-1)).toEqual(['Commons Gloss/backup-2026-05-03.jsonl', false]);
  });

  it.each([
    ['permission', () => (isAllowed = false)],
    ['interrupted', () => (outcome = async () => false)],
    ['failed', () => (outcome = () => Promise.reject(new Error('no disk')))],
  ])('say so when one could not be saved: %s', async (what, breakIt) => {
    breakIt();
    await keeper.consider();
    expect(await keeper.find()).toMatchObject({
      last: null,
      problem: { what, when: '2026-05-03T12:00:00.000Z' },
    });
  });

  it('are tried again after an hour, or at once when the reader asks', async () => {
    outcome = async () => false;
    await keeper.consider();
    await keeper.consider();
    expect(written).toHaveLength(1);
    time += HOUR_MS;
    await keeper.consider();
    expect(written).toHaveLength(2);
    outcome = async () => true;
    expect(await keeper.enable(true)).toMatchObject({ last: { backup: 3 }, problem: null });
  });

  it('are tried again though the clock was set back by years', async () => {
    outcome = async () => false;
    await keeper.consider();
    time -= 40_000 * HOUR_MS;
    await keeper.consider();
    expect(written).toHaveLength(2);
  });
});
