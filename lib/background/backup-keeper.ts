/**
 * Sees to it that there is a recent backup, and that the trash is emptied in time. It needs no alarm: nothing
 * changes while the background sleeps, so it is enough to look when it wakes and after each change (ADR 15).
 */
import { type BackupInfo, type BackupReason, isBackupDue } from '../domain/backups/keep-backups';
import type { Timestamp } from '../domain/documents/document';
import type { BackupsRepository } from '../storage/backups-repository';
import { purgeTrash } from '../storage/purge';
import type { Database } from '../storage/schema';
import type { WriteRun } from '../storage/write-backup';

export interface BackupKeeper {
  /** Makes a backup if it is time for one. Never rejects: the next occasion is another chance. */
  consider(): Promise<void>;
  /** Null when there is nothing to back up, or when it was stopped. */
  make(reason: BackupReason, run?: WriteRun): Promise<BackupInfo | null>;
}

export function createBackupKeeper(
  backups: BackupsRepository,
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
  /** Told after each backup, and whenever there could have been one. */
  afterwards: () => void = () => undefined,
): BackupKeeper {
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time: two at once would both see that it is time. */
  const afterLast = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const makeIfDue = async () => {
    if (!isBackupDue(await backups.list(), now())) return;
    const database = await getDatabase();
    // The backup first, for the purge takes things away.
    await backups.make(database, 'schedule');
    await purgeTrash(database, now());
  };

  return {
    consider: () =>
      afterLast(makeIfDue)
        .catch(() => undefined)
        .then(afterwards),
    async make(reason, run) {
      const info = await afterLast(async () => {
        if (run?.signal.aborted) return null;
        return backups.make(await getDatabase(), reason, run);
      }).catch((error: unknown) => {
        if (run?.signal.aborted) return null;
        throw error;
      });
      afterwards();
      return info;
    },
  };
}
