/** Everything the backup page can show and ask for. Plain data and promises, as in the popup. */
import type { BackupFaultCode } from '../../domain/backups/backup-file';
import type { RestoreOutcome } from '../../domain/backups/decide';
import type { BackupInfo } from '../../domain/backups/keep-backups';
import type { StorageStatus } from '../../messaging/protocol/backup-requests';
import type { Failure } from '../../messaging/protocol/failure';

export type BackupProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fault'; readonly code: BackupFaultCode; readonly line: number }
  /** There is nothing to back up. */
  | { readonly kind: 'nothing' };

export interface PlanView {
  readonly name: string;
  readonly notes: number;
  readonly counts: Readonly<Record<RestoreOutcome, number>>;
  readonly unreadable: number;
  readonly examples: readonly { readonly line: number; readonly reason: string }[];
}

export interface BackupState {
  /** Null while it is not known. */
  readonly status: StorageStatus | null;
  /** The latest first. */
  readonly backups: readonly BackupInfo[];
  /** What is under way, and how much of it is done, 0 to 1. */
  readonly job: {
    readonly kind: 'making' | 'saving' | 'checking' | 'restoring';
    readonly part: number;
  } | null;
  readonly plan: PlanView | null;
  readonly done: 'made' | 'saved' | 'restored' | null;
  readonly problem: BackupProblem | null;
}

export interface BackupActions {
  readonly make: () => void;
  /** Gives a kept backup, or a fresh one, to the reader as a file. */
  readonly save: (id?: number) => void;
  readonly planFile: (file: File) => void;
  readonly planKept: (id: number) => void;
  readonly restore: () => void;
  readonly cancelPlan: () => void;
}
