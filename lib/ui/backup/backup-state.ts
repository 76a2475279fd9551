/** Everything the backup page can show and ask for. Plain data and promises, as in the popup. */
import type { BackupFaultCode } from '../../domain/backups/backup-file';
import type { RestoreCounts } from '../../domain/backups/decide';
import type { BackupInfo } from '../../domain/backups/keep-backups';
import type { NoteId } from '../../domain/notes/note';
import type { TrashedNote } from '../../domain/notes/trash';
import type { KeptPdf } from '../../domain/pdf/kept-pdf';
import type { DamagedRecord } from '../../domain/records/damaged-record';
import type { StorageStatus } from '../../messaging/protocol/backup-requests';
import type { Failure } from '../../messaging/protocol/failure';

export type BackupProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fault'; readonly code: BackupFaultCode; readonly line: number }
  /** There is nothing to back up. */
  | { readonly kind: 'nothing' }
  /** The reader did not give the permission. */
  | { readonly kind: 'refused' };

export interface PlanView {
  readonly name: string;
  readonly notes: number;
  readonly counts: RestoreCounts;
  readonly unreadable: number;
  readonly examples: readonly { readonly line: number; readonly reason: string }[];
}

/** A restore that was stopped: of all records, those it came to, and of these, those that it added or changed. */
export interface PartlyRestored {
  readonly total: number;
  readonly read: number;
  readonly changed: number;
}

/** What was done last. stopped: before anything was changed. */
export type BackupDone =
  | 'made'
  | 'saved'
  | 'restored'
  | 'stopped'
  | 'removed'
  | 'brought-back'
  | 'pdf-removed'
  | PartlyRestored;

export interface BackupState {
  /** Null while it is not known. */
  readonly status: StorageStatus | null;
  /** The latest first. */
  readonly backups: readonly BackupInfo[];
  /** What is under way, and how much of it is done, 0 to 1. */
  readonly job: {
    readonly kind: 'making' | 'saving' | 'checking' | 'restoring' | 'changing';
    readonly part: number;
  } | null;
  readonly plan: PlanView | null;
  readonly damaged: readonly DamagedRecord[];
  /** Deleted notes of all pages, the latest first. */
  readonly trash: readonly TrashedNote[];
  /** The latest first. */
  readonly pdfs: readonly KeptPdf[];
  readonly done: BackupDone | null;
  readonly problem: BackupProblem | null;
}

export interface BackupActions {
  readonly make: () => void;
  /** Gives a kept backup, or a fresh one, to the reader as a file. */
  readonly save: (id?: number) => void;
  /** Has each backup saved as a file too, or no more; again, after a failure. */
  readonly saveFiles: (enabled: boolean) => void;
  readonly planFile: (file: File) => void;
  readonly planKept: (id: number) => void;
  readonly restore: () => void;
  /** Ends what is under way. */
  readonly stop: () => void;
  readonly cancelPlan: () => void;
  /** Gives the damaged records to the reader as a file. */
  readonly saveDamaged: () => void;
  readonly removeDamaged: (record: DamagedRecord) => void;
  /** By the hash of its content; notes on it stay. */
  readonly removePdf: (sha256: string) => void;
  readonly restoreNote: (id: NoteId) => void;
}
