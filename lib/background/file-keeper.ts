/**
 * Saves the latest backup as a file, where the reader asked for that: after each backup, and again later when it did
 * not work. What went wrong is kept to be shown; it is never silent. What saves is given, so that no browser is needed.
 */
import {
  type FileCopies,
  type FileProblem,
  isFileDue,
  mayReplace,
  nameFileCopy,
} from '../domain/backups/file-copy';
import type { BackupInfo } from '../domain/backups/keep-backups';
import type { Timestamp } from '../domain/documents/document';

export interface FileKeeper {
  find(): Promise<FileCopies>;
  /** Saves the latest backup if it is time to. Never rejects. */
  consider(): Promise<void>;
  /** Begins, or ends; what came of the first file. */
  enable(enabled: boolean): Promise<FileCopies>;
}

export interface FileKeeperParts {
  readonly listBackups: () => Promise<readonly BackupInfo[]>;
  readonly load: () => Promise<FileCopies>;
  readonly save: (copies: FileCopies) => Promise<void>;
  readonly mayDownload: () => Promise<boolean>;
  /** Whether the file was saved whole. */
  readonly write: (info: BackupInfo, name: string, replaces: boolean) => Promise<boolean>;
  readonly now: () => Timestamp;
}

export function createFileKeeper(parts: FileKeeperParts): FileKeeper {
  let last: Promise<unknown> = Promise.resolve();
  const afterLast = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const attempt = async (info: BackupInfo, copies: FileCopies): Promise<FileProblem | null> => {
    if (!(await parts.mayDownload())) return 'permission';
    const isSaved = await parts.write(info, nameFileCopy(info), mayReplace(info, copies));
    return isSaved ? null : 'interrupted';
  };

  const saveLatest = async (): Promise<void> => {
    const copies = await parts.load();
    const [info] = await parts.listBackups();
    if (!info || !isFileDue(copies, info, parts.now())) return;
    const what = await attempt(info, copies).catch((): FileProblem => 'failed');
    const when = parts.now();
    const { id: backup, notes } = info;
    await parts.save(
      what
        ? { ...copies, problem: { what, when } }
        : {
            ...copies,
            last: { backup, notes, saved: when, name: nameFileCopy(info) },
            problem: null,
          },
    );
  };

  return {
    find: parts.load,
    consider: () => afterLast(saveLatest).catch(() => undefined),
    enable: (enabled) =>
      afterLast(async () => {
        const copies = await parts.load();
        // Asked for anew, the latest is saved once more: the earlier file may be gone.
        await parts.save({ ...copies, enabled, last: enabled ? null : copies.last, problem: null });
        await saveLatest();
        return parts.load();
      }),
  };
}
