/** The states of the page for backups. */
import { type FileCopies, NO_FILE_COPIES } from '../../lib/domain/backups/file-copy';
import { BackupPage } from '../../lib/ui/backup/BackupPage';
import type { BackupState } from '../../lib/ui/backup/backup-state';
import { A_PLAN, aBackupState, IDLE_BACKUP_ACTIONS } from './backup-samples';
import type { GalleryState } from './gallery-state';
import { A_LONG_NOTE, aNote, QUOTES } from './samples';

const A_FILE = {
  backup: 4,
  notes: 812,
  saved: '2026-11-20T14:02:00.000Z',
  name: 'Commons Gloss/backup-2026-11-20.jsonl',
};

function aStatus(files: FileCopies): BackupState['status'] {
  return {
    notes: 812,
    usage: 4_200_000,
    persisted: true,
    lastBackup: A_FILE.saved,
    damaged: 0,
    files,
  };
}

function backup(name: string, state: Partial<BackupState> = {}): GalleryState {
  return {
    name: `backup/${name}`,
    surface: 'backup',
    render: (lang, t) => (
      <BackupPage state={aBackupState(state)} actions={IDLE_BACKUP_ACTIONS} lang={lang} t={t} />
    ),
  };
}

export const BACKUP_STATES: readonly GalleryState[] = [
  backup('ordinary'),
  backup('files', { status: aStatus({ enabled: true, last: A_FILE, problem: null }) }),
  backup('files-failed', {
    status: aStatus({
      enabled: true,
      last: A_FILE,
      problem: { what: 'interrupted', when: '2026-11-21T09:00:00.000Z' },
    }),
  }),
  backup('files-refused', { problem: { kind: 'refused' } }),
  backup('opening', { status: null, backups: [] }),
  backup('nothing-yet', {
    status: {
      notes: 0,
      usage: 0,
      persisted: false,
      lastBackup: null,
      damaged: 0,
      files: NO_FILE_COPIES,
    },
    backups: [],
    problem: { kind: 'nothing' },
  }),
  backup('kept-pdfs', {
    pdfs: [
      {
        sha256: 'a'.repeat(64),
        size: 4_200_000,
        title:
          'On the remunicipalisation of the water supply of the town and of the villages around it',
        url: null,
        fileName: 'water.pdf',
        kept: '2026-11-20T14:02:00.000Z',
      },
    ],
  }),
  backup('damaged', {
    status: {
      notes: 12,
      usage: null,
      persisted: true,
      lastBackup: null,
      damaged: 2,
      files: NO_FILE_COPIES,
    },
  }),
  backup('to-recover', {
    status: {
      notes: 12,
      usage: null,
      persisted: true,
      lastBackup: null,
      damaged: 2,
      files: NO_FILE_COPIES,
    },
    damaged: [
      {
        store: 'notes',
        key: 'urn:uuid:1',
        reason: 'target.source: Invalid URL: Received "nowhere"',
        excerpt: QUOTES.long,
        json: '{}',
      },
      { store: 'trash', key: 'urn:uuid:2', reason: 'Expected Object', excerpt: '', json: null },
    ],
    trash: [
      { note: A_LONG_NOTE, deleted: '2026-11-20T09:00:00.000Z', due: null },
      { note: aNote(2, QUOTES.arabic), deleted: '2026-11-19T09:00:00.000Z', due: null },
    ],
  }),
  backup('checking', { job: { kind: 'checking', part: 0.4 } }),
  backup('plan', { plan: A_PLAN }),
  backup('plan-nothing', {
    plan: {
      ...A_PLAN,
      counts: { new: 0, newer: 0, older: 4, identical: 51_233, both: 0, copied: 0 },
      unreadable: 0,
      examples: [],
    },
  }),
  backup('restored', { done: 'restored' }),
  backup('partly', { done: { total: 51_233, read: 2_500, changed: 2_104 } }),
  backup('cut-off', { problem: { kind: 'fault', code: 'incomplete', line: 1_234 } }),
  backup('full', { problem: { kind: 'failure', failure: 'storage-full' } }),
];
