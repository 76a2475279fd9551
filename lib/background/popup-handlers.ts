/** Answers the popup's one question by what answers the same of others. */
import type { FileCopies } from '../domain/backups/file-copy';
import type { BackupInfo } from '../domain/backups/keep-backups';
import type { Handlers } from '../messaging/responder';

export interface PopupParts {
  readonly handlers: Pick<Handlers, 'notes/of-documents' | 'dismissals/of-page'>;
  readonly listBackups: () => Promise<readonly BackupInfo[]>;
  readonly findFiles: () => Promise<FileCopies>;
}

export function createPopupHandlers({
  handlers,
  listBackups,
  findFiles,
}: PopupParts): Pick<Handlers, 'popup/stored'> {
  const findBackup = async () => {
    const [[latest], { enabled, problem }] = await Promise.all([listBackups(), findFiles()]);
    return { lastBackup: latest?.confirmed ?? null, lacksFile: enabled && problem !== null };
  };
  return {
    async 'popup/stored'({ urls, url }, asker) {
      const [notes, dismissals, backup] = await Promise.all([
        handlers['notes/of-documents']({ urls }, asker),
        handlers['dismissals/of-page']({ url }, asker),
        // Only for a line at the foot: no reason to show nothing else.
        findBackup().catch(() => ({ lacksFile: false })),
      ]);
      return { ...notes, dismissals, ...backup };
    },
  };
}
