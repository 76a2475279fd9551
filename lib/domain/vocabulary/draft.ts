/** What a reader of a format finds in a file of concepts or cases before it is a record, and what is no use in it. */
import { CONCEPT_GROUPS, type ConceptGroup } from '../concepts/concept';
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { MAX_LABEL_LENGTH, MAX_LABELS, MAX_TEXT_LENGTH, type OwnConcept, tidy } from './vocabulary';

export const CONCEPT_URN = 'urn:x-commons-gloss:concept:';
export const GROUP_PROPERTY = 'urn:x-commons-gloss:group';

/** Why a row of a file, or a part of one, is left out. */
export const ROW_REASONS = [
  'no-label',
  'label-too-long',
  'too-many-labels',
  'text-too-long',
  'unknown-group',
  'unknown-concept',
  'unknown-relation',
  'repeated',
  'ragged',
  'too-many',
  'in-trash',
  'bad-address',
  'missing',
  'not-a-number',
  'not-allowed',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

export interface RowProblem {
  /** The line it stands on; null for graphs, which have none. */
  readonly line: number | null;
  /** What the row is about, in its own words. */
  readonly row: string;
  readonly reason: RowReason;
  /** The field or value that is meant; '' where it is the row. */
  readonly detail: string;
  /** Whether the row is left out, or only what is named in `detail`. */
  readonly skipped: boolean;
}

/** Of a concept in a file; `key`, `broader` and `related` are names in that file. */
export interface DraftConcept {
  readonly line: number | null;
  readonly key: string;
  readonly extends: string;
  readonly group: string;
  readonly prefLabel: OwnConcept['prefLabel'];
  readonly altLabels: OwnConcept['altLabels'];
  readonly definition: OwnConcept['definition'];
  readonly broader: readonly string[];
  readonly related: readonly string[];
}

export interface DraftVocabulary {
  /** '' where the file does not say. */
  readonly title: string;
  readonly uri: string | null;
  readonly concepts: readonly DraftConcept[];
  readonly problems: readonly RowProblem[];
  /** Labels in languages that no page is tagged in. */
  readonly otherLanguages: number;
}

const SHOWN_LENGTH = 120;

export function problem(
  line: number | null,
  row: string,
  reason: RowReason,
  detail = '',
  skipped = detail === '',
): RowProblem {
  const shown = (text: string) => tidy(text).slice(0, SHOWN_LENGTH);
  return { line, row: shown(row), reason, detail: shown(detail), skipped };
}

export function readGroup(name: string): ConceptGroup | undefined {
  return CONCEPT_GROUPS.find((group) => group.toLowerCase() === name.trim().toLowerCase());
}

/** Gathers the texts of one concept, tidied, and says what was wrong with them. */
export class TextGatherer {
  readonly prefLabel: Partial<Record<LabelLanguage, string>> = {};
  readonly altLabels: Partial<Record<LabelLanguage, string[]>> = {};
  readonly definition: Partial<Record<LabelLanguage, string>> = {};
  readonly problems: RowProblem[] = [];
  readonly #line: number | null;
  readonly #row: string;

  constructor(line: number | null, row: string) {
    this.#line = line;
    this.#row = row;
  }

  /** A second preferred label of a language is an alternative one. */
  prefer(lang: LabelLanguage, text: string): void {
    const label = this.#label(text);
    if (label === undefined) return;
    if (this.prefLabel[lang] === undefined) this.prefLabel[lang] = label;
    else this.#addAlternative(lang, label);
  }

  addLabel(lang: LabelLanguage, text: string): void {
    const label = this.#label(text);
    if (label !== undefined) this.#addAlternative(lang, label);
  }

  define(lang: LabelLanguage, text: string): void {
    const tidied = tidy(text);
    if (tidied === '' || this.definition[lang] !== undefined) return;
    if (tidied.length > MAX_TEXT_LENGTH) this.#tell('text-too-long', tidied);
    else this.definition[lang] = tidied;
  }

  get hasLabel(): boolean {
    return LABEL_LANGUAGES.some(
      (lang) => this.prefLabel[lang] !== undefined || this.altLabels[lang] !== undefined,
    );
  }

  #addAlternative(lang: LabelLanguage, label: string): void {
    const list = this.altLabels[lang] ?? [];
    if (list.includes(label) || this.prefLabel[lang] === label) return;
    if (list.length >= MAX_LABELS) this.#tell('too-many-labels', label);
    else {
      list.push(label);
      this.altLabels[lang] = list;
    }
  }

  #label(text: string): string | undefined {
    const label = tidy(text);
    if (label === '') return undefined;
    if (label.length <= MAX_LABEL_LENGTH) return label;
    this.#tell('label-too-long', label);
    return undefined;
  }

  #tell(reason: RowReason, detail: string): void {
    this.problems.push(problem(this.#line, this.#row, reason, detail, false));
  }
}
