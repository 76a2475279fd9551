/** Sample data for the page for backups. */
import { NO_FILE_COPIES } from '../../lib/domain/backups/file-copy';
import { BACKUP_REASONS } from '../../lib/domain/backups/keep-backups';
import type { BackupActions, BackupState, PlanView } from '../../lib/ui/backup/backup-state';

export const A_PLAN: PlanView = {
  name: 'commons-gloss-backup-2026-11-20-with-a-very-long-name-that-somebody-gave-it.jsonl',
  notes: 812,
  counts: { new: 12, newer: 3, older: 4, identical: 1_533, both: 1, copied: 2 },
  unreadable: 2,
  examples: [
    {
      line: 17,
      reason: 'target.selector: Invalid key: Expected "selector" but received undefined',
    },
    { line: 1_204, reason: 'store: passwords' },
  ],
};

export function aBackupState(overrides: Partial<BackupState> = {}): BackupState {
  const created = '2026-11-20T14:02:00.000Z';
  return {
    status: {
      notes: 812,
      usage: 4_200_000,
      persisted: true,
      lastBackup: created,
      damaged: 0,
      files: NO_FILE_COPIES,
    },
    backups: BACKUP_REASONS.map((reason, index) => ({
      id: index + 1,
      created,
      confirmed: created,
      reason,
      schema: 3,
      notes: 812 - index,
      records: 1_600,
      damaged: 0,
      bytes: 90_000,
      sha256: '',
    })),
    job: null,
    plan: null,
    damaged: [],
    trash: [],
    pdfs: [],
    done: null,
    problem: null,
    ...overrides,
  };
}

export const IDLE_BACKUP_ACTIONS: BackupActions = {
  make: () => {},
  save: () => {},
  planFile: () => {},
  saveFiles: () => undefined,
  planKept: () => {},
  restore: () => {},
  stop: () => {},
  cancelPlan: () => {},
  saveDamaged: () => {},
  removeDamaged: () => {},
  removePdf: () => {},
  restoreNote: () => {},
};
