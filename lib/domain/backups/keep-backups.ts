/** Which of the kept backups to keep: many of the last days, few of the weeks before. */
import * as v from 'valibot';
import { Timestamp } from '../documents/document';
import { DAY_MS, toMs } from '../documents/timestamp';

export const BACKUP_REASONS = ['schedule', 'migration', 'import', 'manual'] as const;

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What is known of a kept backup without unpacking it. */
export const BackupInfo = v.object({
  /** Counts up. */
  id: Whole,
  created: Timestamp,
  /** When it was last found to be what the notes are; not before `created`. */
  confirmed: Timestamp,
  reason: v.picklist(BACKUP_REASONS),
  schema: Whole,
  notes: Whole,
  records: Whole,
  /** Records that could not be understood, `records` included. */
  damaged: Whole,
  /** As kept, packed. */
  bytes: Whole,
  sha256: v.string(),
});
export type BackupInfo = v.InferOutput<typeof BackupInfo>;
export type BackupReason = BackupInfo['reason'];

const DAYS = 7;
const WEEKS = 4;
/** Those made before something that changes much, or by the reader. */
const OCCASIONS = 5;

/**
 * The ids of those that may go. Days and weeks are counted by the backups there are, not by the clock: a clock
 * gone wrong, or a long holiday, costs no backup. The one with the most notes always stays.
 */
export function findSuperfluous(backups: readonly BackupInfo[]): number[] {
  const newestFirst = [...backups].sort((a, b) => b.id - a.id);
  const [largest] = [...newestFirst].sort((a, b) => b.notes - a.notes);
  const occasions = newestFirst.filter(({ reason }) => reason !== 'schedule');
  const kept = new Set([
    ...firstOfEach(newestFirst, DAY_MS, DAYS),
    ...firstOfEach(newestFirst, 7 * DAY_MS, WEEKS),
    ...occasions.slice(0, OCCASIONS),
    ...(largest ? [largest] : []),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ id }) => id);
}

/** A day's time less some hours, so that a reader who starts earlier than yesterday is not skipped. */
const INTERVAL_MS = 20 * 3_600_000;

/** Whether it is time for another; the clock may have been set back since the last. */
export function isBackupDue(backups: readonly BackupInfo[], now: Timestamp): boolean {
  return backups.every(({ confirmed }) => Math.abs(toMs(now) - toMs(confirmed)) >= INTERVAL_MS);
}

/** The first of each span of time, for the first `count` spans. */
function firstOfEach(backups: readonly BackupInfo[], spanMs: number, count: number): BackupInfo[] {
  const firsts = new Map<number, BackupInfo>();
  for (const backup of backups) {
    const span = Math.floor(toMs(backup.created) / spanMs);
    if (!firsts.has(span)) firsts.set(span, backup);
  }
  return [...firsts.values()].slice(0, count);
}
