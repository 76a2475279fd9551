/** What the export shows: what is chosen, how the file begins, what is under way, and what came of it. */
import type { ConceptId } from '../../domain/concepts/concept';
import type { BriefOptions } from '../../domain/markdown/brief-export';
import type { Failure } from '../../messaging/protocol/failure';

/** What a brief, or notes that were found or chosen, can be written as. */
export const EXPORT_PRESETS = [
  'markdown',
  'pandoc',
  'obsidian',
  'logseq',
  'concept',
  'word',
  'html',
  'csv',
  'jsonld',
] as const;
export type ExportPreset = (typeof EXPORT_PRESETS)[number];

/** What can be left out or changed of a file that reads as a brief; the other formats hold all there is. */
export type ExportOptions = Omit<BriefOptions, 'citations'>;

export interface ExportChoice {
  readonly preset: ExportPreset;
  readonly options: ExportOptions;
  /** For `concept`: whose passages; null for the one most notes have. */
  readonly concept: ConceptId | null;
}

export interface ExportPreview {
  /** The beginning of the file, or of the first of several. */
  readonly text: string;
  /** Whether it is to be seen as a page and not as text. */
  readonly isPage: boolean;
  /** Whether more follows that is not shown. */
  readonly goesOn: boolean;
  /** What will be saved; several in one archive where there are several. */
  readonly name: string;
  /** The first of the files in the archive. */
  readonly files: readonly string[];
}

export interface ExportView extends ExportChoice {
  /** Notes that go into it. */
  readonly count: number;
  /** Concepts of these notes, the most frequent first. */
  readonly concepts: readonly ConceptId[];
  /** Null until it has been written. */
  readonly preview: ExportPreview | null;
  /** What is under way, and how much of it is done, 0 to 1. */
  readonly job: { readonly kind: 'copying' | 'writing'; readonly part: number } | null;
  readonly done: 'copied' | 'downloaded' | 'cancelled' | null;
  /** The last two are refused by the browser. */
  readonly problem: Failure | 'clipboard' | 'download' | null;
}

export interface ExportActions {
  /** Shows what the notes chosen, or else those found, can be written as. */
  readonly openExport: () => void;
  readonly closeExport: () => void;
  readonly chooseExport: (choice: Partial<ExportChoice>) => void;
  readonly copyExport: () => void;
  readonly downloadExport: () => void;
  /** Stops what is under way. */
  readonly cancelExport: () => void;
}
