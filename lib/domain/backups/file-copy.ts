/** Backups that are saved as files by themselves: what is remembered of them, how they are called, when one is due. */
import * as v from 'valibot';
import { Timestamp } from '../documents/document';
import { toMs } from '../documents/timestamp';
import { BackupInfo } from './keep-backups';

/** Why a file was not saved. `permission`: the browser does not let us any more. `interrupted`: it began and broke off. */
export const FILE_PROBLEMS = ['permission', 'interrupted', 'failed'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

const { id, notes } = BackupInfo.entries;

export const FileCopies = v.object({
  /** Whether the reader asked for them. */
  enabled: v.boolean(),
  /** The last that was saved. */
  last: v.nullable(v.object({ backup: id, notes, saved: Timestamp, name: v.string() })),
  /** Set when the latest attempt failed. */
  problem: v.nullable(v.object({ what: v.picklist(FILE_PROBLEMS), when: Timestamp })),
});
export type FileCopies = v.InferOutput<typeof FileCopies>;

export const NO_FILE_COPIES: FileCopies = { enabled: false, last: null, problem: null };

/** After a failure, how long to wait before the next attempt that nobody asked for. */
const RETRY_MS = 3_600_000;

/** Whether the latest backup should be saved as a file now. */
export function isFileDue(
  { enabled, last, problem }: FileCopies,
  latest: Pick<BackupInfo, 'id'> | undefined,
  now: Timestamp,
): boolean {
  if (!enabled || !latest || last?.backup === latest.id) return false;
  // A clock that was set back must not put it off for good.
  return !problem || Math.abs(toMs(now) - toMs(problem.when)) >= RETRY_MS;
}

/** Within the folder for downloads: a folder of our own, and one file for each day. */
export function nameFileCopy({ created }: Pick<BackupInfo, 'created'>): string {
  return `Commons Gloss/backup-${created.slice(0, 10)}.jsonl`;
}

/** A file of the same day is replaced, but never by one that holds less. */
export function mayReplace(info: Pick<BackupInfo, 'notes'>, { last }: FileCopies): boolean {
  return info.notes >= (last?.notes ?? 0);
}
