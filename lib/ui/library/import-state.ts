/** What the import shows: the plan as counts and rows, what is under way, and what came of it. */
import type { NoteOutcome, RestoreCounts } from '../../domain/backups/decide';
import type { ImportFaultCode, ImportFormat, SkipReason } from '../../domain/imports/import-item';
import type { NoteId } from '../../domain/notes/note';
import type { Failure } from '../../messaging/protocol/failure';

export interface ImportRow {
  readonly key: NoteId;
  readonly line: number;
  readonly outcome: NoteOutcome;
  readonly quote: string;
  /** Title of the document, or its address. */
  readonly source: string;
}

export interface ImportPlanView {
  readonly name: string;
  readonly format: ImportFormat;
  /** Notes. */
  readonly counts: RestoreCounts;
  /** The first of them, in the order of the file. */
  readonly rows: readonly ImportRow[];
  readonly changedDocuments: number;
  readonly skippedCount: number;
  /** The first of them. */
  readonly skipped: readonly {
    readonly line: number;
    readonly reason: SkipReason;
    readonly excerpt: string;
  }[];
}

export type ImportProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fault'; readonly code: ImportFaultCode; readonly line: number };

export interface ImportView {
  /** What is under way, and how much of it is done, 0 to 1. */
  readonly job: { readonly kind: 'reading' | 'importing'; readonly part: number } | null;
  readonly plan: ImportPlanView | null;
  /** What came of the last import. cancelled: what was written by then stays, and it can be run again. */
  readonly done:
    | { readonly kind: 'imported'; readonly added: number; readonly updated: number }
    | { readonly kind: 'cancelled' }
    | null;
  readonly problem: ImportProblem | null;
}

export const NO_IMPORT: ImportView = { job: null, plan: null, done: null, problem: null };

export interface ImportActions {
  readonly planImport: (file: File) => void;
  readonly applyImport: () => void;
  /** Stops what is under way, or puts the plan away. */
  readonly cancelImport: () => void;
}
