import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { applyRestore, planRestore } from '../../../lib/backup/restore-plan';
import type { Send } from '../../../lib/messaging/client';
import { createBackupsRepository } from '../../../lib/storage/backups-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { restoreRecords } from '../../../lib/storage/restore';
import type { Database } from '../../../lib/storage/schema';
import { writeBackup } from '../../../lib/storage/write-backup';
import { fillLibrary, wipe } from '../../support/library';

/** In the bench it is 50,000, on a database in memory. */
const NOTES = 2_000;
const now = () => new Date().toISOString();
const names = ['notes-under-test', 'backups-under-test'] as const;

afterEach(async () => {
  for (const name of names) await deleteDB(name);
});

const aRun = () => ({ onProgress: () => {}, signal: new AbortController().signal });

/** The page's way to the background, without the browser's messages in between. */
function connect(database: Database): Send {
  return (async (type: string, body: { records: never[]; dry: boolean }) =>
    type === 'records/restore'
      ? restoreRecords(database, body.records, body.dry)
      : null) as unknown as Send;
}

describe('in a real browser', () => {
  it('backup, wipe and restore differ in nothing, byte for byte, and the page stays free', async () => {
    const database = await createDatabaseSource({ name: names[0] })();
    await fillLibrary(database, NOTES);
    const before = (await writeBackup(database, now())).parts.slice(1).join('');
    const backups = createBackupsRepository(now, names[1]);
    const info = await backups.make(database, 'manual');
    const text = (await backups.readText(info?.id ?? 0)) ?? '';

    await wipe(database);
    const source = {
      name: 'backup.jsonl',
      size: text.length,
      async *read() {
        yield* text.match(/.{1,65536}/gs) ?? [];
      },
    };
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const plan = await planRestore(source, connect(database), aRun());
    expect(await database.count('notes')).toBe(0);
    expect(plan.counts).toMatchObject({ newer: 0, older: 0, identical: 0, both: 0 });
    await applyRestore(plan, connect(database), aRun());
    clearInterval(timer);
    // Others had their turn in between.
    expect(turns).toBeGreaterThan(10);
    expect((await writeBackup(database, now())).parts.slice(1).join('')).toBe(before);
    database.close();
  });
});
