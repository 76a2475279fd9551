/** What the page for own vocabularies and case studies shows, and what can be done on it. */
import type { ConceptGroup, ConceptId } from '../../domain/concepts/concept';
import type { LabelLanguage } from '../../domain/i18n/languages';
import type { RowProblem, RowReason } from '../../domain/vocabulary/draft';
import type { FileFaultCode } from '../../domain/vocabulary/file-fault';
import type { OwnCase, OwnCaseContent } from '../../domain/vocabulary/own-case';
import type { VocabularyId } from '../../domain/vocabulary/own-id';
import type { ConceptContent, OwnConcept, Vocabulary } from '../../domain/vocabulary/vocabulary';
import type { Failure } from '../../messaging/protocol/failure';

export const EXPORT_FORMATS = ['turtle', 'json-ld', 'rdf-xml', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type OwnStore = 'vocabularies' | 'ownConcepts' | 'ownCases';

/** One of the reader's own records. */
export interface OwnItem {
  readonly store: OwnStore;
  readonly id: string;
}

export interface PlanView {
  readonly name: string;
  readonly kind: 'concepts' | 'cases';
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'skipped', number>>;
  /** The first of what would be written. */
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly outcome: 'new' | 'changed';
  }[];
  readonly problems: readonly RowProblem[];
  readonly moreProblems: number;
  readonly otherLanguages: number;
}

export type PageProblem =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'fault'; readonly code: FileFaultCode; readonly line: number }
  | { readonly kind: 'field'; readonly field: string; readonly reason: RowReason };

/** `moved`: into the trash, whence it can be taken. */
export type Done =
  | { readonly kind: 'saved' | 'exported' | 'imported' | 'purged' }
  | { readonly kind: 'moved'; readonly store: OwnStore; readonly id: string };

export interface VocabularyState {
  readonly packaged: {
    readonly enabled: boolean;
    readonly concepts: number;
    readonly cases: number;
  };
  readonly vocabularies: readonly { readonly vocabulary: Vocabulary; readonly concepts: number }[];
  readonly cases: readonly OwnCase[];
  /** The vocabulary whose concepts are shown. */
  readonly open: VocabularyId | null;
  /** All own ones; null before somebody asked for them. */
  readonly concepts: readonly OwnConcept[] | null;
  /** By id, in the language of the interface; own and packaged. */
  readonly names: ReadonlyMap<ConceptId, string>;
  readonly groups: readonly { readonly group: ConceptGroup; readonly label: string }[];
  readonly sectors: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly plan: PlanView | null;
  readonly job: 'loading' | 'reading' | 'importing' | 'purging' | null;
  /** Of the job, 0 to 1. */
  readonly part: number;
  readonly done: Done | null;
  readonly problem: PageProblem | null;
}

export interface VocabularyActions {
  setPackaged(enabled: boolean): void;
  createVocabulary(title: string): void;
  setEnabled(vocabulary: Vocabulary, enabled: boolean): void;
  open(id: VocabularyId | null): void;
  /** Resolves to whether it was saved. @param base the record that is changed. */
  saveConcept(
    vocabulary: VocabularyId,
    content: ConceptContent,
    base?: OwnConcept,
  ): Promise<boolean>;
  saveCase(content: Record<keyof OwnCaseContent, unknown>, base?: OwnCase): Promise<boolean>;
  moveToTrash(store: OwnStore, id: string): void;
  takeFromTrash(store: OwnStore, id: string): void;
  /** How many notes use any of them; undefined when that could not be found out, which is shown. */
  countUses(items: readonly OwnItem[]): Promise<number | undefined>;
  /** Deletes them for good. */
  purge(items: readonly OwnItem[]): void;
  planFile(
    file: File,
    choices: { readonly language: LabelLanguage; readonly group: ConceptGroup },
  ): void;
  applyPlan(): void;
  dropPlan(): void;
  exportVocabulary(id: VocabularyId, format: ExportFormat): void;
  exportCases(format: 'json' | 'csv'): void;
}
