/**
 * A backup → what restoring it would change, and the restore itself. The whole file is checked before anything else
 * is done with it, and everything is compared before anything is changed.
 */
import { BackupFault, createBackupReader } from '../domain/backups/backup-file';
import { countOutcomes, type RestoreCounts, type RestoreOutcome } from '../domain/backups/decide';
import type { StoredRecord } from '../domain/records/record-schemas';
import type { Send } from '../messaging/client';
import { MAX_RESTORE_BATCH } from '../messaging/protocol/backup-requests';
import { type BackupRun, makeBackup, within } from './make-backup';
import { readLines } from './read-lines';

/** A text that can be read more than once. */
export interface BackupSource {
  readonly name: string;
  /** UTF-16 units or bytes: only for the progress shown. */
  readonly size: number;
  read(): AsyncIterable<string>;
}

export interface RestorePlan {
  readonly source: BackupSource;
  readonly notes: number;
  readonly records: number;
  readonly counts: RestoreCounts;
  readonly unreadable: number;
  /** The first of them. */
  readonly examples: readonly { readonly line: number; readonly reason: string }[];
}

export interface AppliedRestore {
  /** What became of the records that came before the end, or before the stop. */
  readonly counts: RestoreCounts;
  readonly stopped: boolean;
}

/** Of the work of a restore, that of the backup before it. */
const BACKUP_PART = 0.2;
/** UTF-16 units of the records in one message. */
const BATCH_LENGTH = 2_000_000;
const MAX_EXAMPLES = 20;
/** Lines checked between two moments at which the page can do something else. */
const LINES_AT_ONCE = 200;

/** @throws BackupFault when the file is not whole, RequestError when the background cannot compare, or when stopped. */
export async function planRestore(
  source: BackupSource,
  send: Send,
  run: BackupRun,
): Promise<RestorePlan> {
  const examples: { line: number; reason: string }[] = [];
  let [notes, records, unreadable] = [0, 0, 0];
  await readWhole(source, within(run, 0, 0.5), {
    async onRecord({ store }) {
      records += 1;
      if (store === 'notes') notes += 1;
    },
    onUnreadable(line, reason) {
      unreadable += 1;
      if (examples.length < MAX_EXAMPLES) examples.push({ line, reason });
    },
  });
  const outcomes: RestoreOutcome[] = [];
  await sendAll(source, send, true, within(run, 0.5, 1), outcomes);
  return { source, notes, records, counts: countOutcomes(outcomes), unreadable, examples };
}

/**
 * Writes what was planned, a batch in one transaction. A second time it changes nothing, so that it may be repeated
 * when it was cut off or stopped.
 * @throws when it is stopped before anything was written; afterwards it says how far it came.
 */
export async function applyRestore(
  { source }: RestorePlan,
  send: Send,
  run: BackupRun,
): Promise<AppliedRestore> {
  // The state before, whatever the reader thinks of it afterwards.
  await makeBackup(send, 'import', within(run, 0, BACKUP_PART));
  run.signal.throwIfAborted();
  const outcomes: RestoreOutcome[] = [];
  try {
    await sendAll(source, send, false, within(run, BACKUP_PART, 1), outcomes);
  } catch (error) {
    if (!run.signal.aborted || outcomes.length === 0) throw error;
    return { counts: countOutcomes(outcomes), stopped: true };
  }
  return { counts: countOutcomes(outcomes), stopped: false };
}

/** @param outcomes are filled as they come. */
async function sendAll(
  source: BackupSource,
  send: Send,
  dry: boolean,
  run: BackupRun,
  outcomes: RestoreOutcome[],
): Promise<void> {
  let batch: StoredRecord[] = [];
  let length = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    run.signal.throwIfAborted();
    for (const outcome of await send('records/restore', { records: batch, dry }))
      outcomes.push(outcome);
    batch = [];
    length = 0;
  };
  await readWhole(source, run, {
    async onRecord(stored, lineLength) {
      batch.push(stored);
      length += lineLength;
      if (batch.length === MAX_RESTORE_BATCH || length > BATCH_LENGTH) await flush();
    },
    onUnreadable() {},
  });
  await flush();
}

interface Visitor {
  onRecord(stored: StoredRecord, length: number): Promise<void>;
  onUnreadable(line: number, reason: string): void;
}

async function readWhole(
  source: BackupSource,
  { onProgress, signal }: BackupRun,
  visitor: Visitor,
): Promise<void> {
  const reader = createBackupReader();
  let done = 0;
  let lines = 0;
  try {
    for await (const { line, length } of readLines(source.read())) {
      const read = reader.push(line);
      if (read && 'stored' in read) await visitor.onRecord(read.stored, length);
      else if (read) visitor.onUnreadable(read.line, read.unreadable);
      done += length;
      lines += 1;
      if (lines % LINES_AT_ONCE === 0) {
        onProgress(Math.min(1, done / source.size));
        await new Promise((resolve) => setTimeout(resolve));
        signal.throwIfAborted();
      }
    }
  } catch (error) {
    // Bytes that are no text: not what was written.
    if (error instanceof TypeError) throw new BackupFault('line', lines + 1);
    throw error;
  }
  reader.finish();
}
