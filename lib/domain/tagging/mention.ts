/** What the tagger returns. The contract of `tag`, see ADR 0005: shared by the page, the reader and the evaluation. */
import type { CaseId } from '../cases/case-study';
import type { ConceptId } from '../concepts/concept';
import type { LabelLanguage } from '../i18n/languages';

/** From this confidence on a tag is shown as sure; below it, as unsure. */
export const SURE_CONFIDENCE = 0.5;

interface Span {
  /** UTF-16 offsets into the text given to `tag`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1, see SURE_CONFIDENCE. */
  readonly confidence: number;
}

export function isSure({ confidence }: Pick<Span, 'confidence'>): boolean {
  return confidence >= SURE_CONFIDENCE;
}

/** An expression of a concept. */
export interface ConceptMention extends Span {
  readonly kind: 'concept';
  readonly concept: ConceptId;
  /** The language of the matched label. */
  readonly lang: LabelLanguage;
}

/** The proper name of a known case study. */
export interface CaseMention extends Span {
  readonly kind: 'case';
  readonly case: CaseId;
}

/** Mentions of one text never overlap and come in order of `start`. */
export type Mention = ConceptMention | CaseMention;
