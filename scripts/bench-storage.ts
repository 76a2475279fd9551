/**
 * Backup → wipe → restore of a large library, and what differs afterwards: nothing, byte for byte.
 * `npm run bench:storage -- [notes]`. Runs on an IndexedDB in memory; tests/dom/storage does it in a browser.
 */
import 'fake-indexeddb/auto';
import process from 'node:process';
import { createBackupReader } from '../lib/domain/backups/backup-file';
import type { StoredRecord } from '../lib/domain/records/record-schemas';
import { createDatabaseSource } from '../lib/storage/open';
import { restoreRecords } from '../lib/storage/restore';
import { writeBackup } from '../lib/storage/write-backup';
import { fillLibrary, wipe } from '../tests/support/library';

const BATCH = 500;
const notes = Number(process.argv[2] ?? 50_000);
const now = () => new Date().toISOString();

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${what.padEnd(10)} ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  return result;
}

const database = await createDatabaseSource({ name: 'bench' })();
await timed('fill', () => fillLibrary(database, notes));
const before = await timed('backup', () => writeBackup(database, now()));
const bytes = Buffer.byteLength(before.parts.join(''));
console.log(`           ${before.records} records, ${(bytes / 1e6).toFixed(1)} MB`);
await timed('wipe', () => wipe(database));
const lines = await timed('check', async () => {
  const reader = createBackupReader();
  const found: StoredRecord[] = [];
  for (const line of before.parts.join('').trimEnd().split('\n')) {
    const read = reader.push(line);
    if (read && 'stored' in read) found.push(read.stored);
  }
  reader.finish();
  return found;
});
await timed('restore', async () => {
  for (let at = 0; at < lines.length; at += BATCH) {
    await restoreRecords(database, lines.slice(at, at + BATCH), false);
  }
});
const after = await timed('backup', () => writeBackup(database, now()));
const same =
  after.sha256 === before.sha256 &&
  after.parts.slice(1).join('') === before.parts.slice(1).join('');
console.log(same ? 'difference: none, byte for byte' : 'difference: NOT THE SAME');
process.exit(same ? 0 : 1);
