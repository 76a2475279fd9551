/** A lexicon as it is shipped: plain JSON, made by `compileLexicons`, loaded by `createLexicon`. */
import { findLabelLanguage, LABEL_LANGUAGES } from '../i18n/languages';
import type { PackedOutputs } from './pack-outputs';
import type { PackedRules } from './pack-rules';
import type { PackedAutomaton } from './pack-states';
import type { PackedWords } from './pack-words';

/** Raised whenever the shape below changes, so that a stale file is refused rather than misread. */
export const LEXICON_FORMAT = 5;

/** The name of the lexicon for texts in no language we know, which may have words of any. */
export const ALL_LANGUAGES = 'all';
/** One lexicon for each language, and one for the rest. */
export const LEXICON_NAMES = [...LABEL_LANGUAGES, ALL_LANGUAGES] as const;
export type LexiconName = (typeof LEXICON_NAMES)[number];

/** The lexicon a text is scanned with. @param lang BCP 47 */
export function chooseLexicon(lang: string): LexiconName {
  return findLabelLanguage(lang) ?? ALL_LANGUAGES;
}

export interface CompiledLexicon {
  readonly format: number;
  readonly concepts: readonly string[];
  /** By concept: a digit, the place of its group in `CONCEPT_GROUPS`. */
  readonly groups: string;
  readonly cases: readonly string[];
  /** By case, a blank between two: indexes of its concepts, where a name of it needs such company, see `packNumbers`. */
  readonly caseConcepts: string;
  readonly words: PackedWords;
  /** By word, see `packDifferences`. */
  readonly lexemes: string;
  readonly states: PackedAutomaton;
  readonly outputs: PackedOutputs;
  readonly rules: PackedRules;
  /** German: ending or beginning of a compound → the word it counts as. */
  readonly compoundHeads: Readonly<Record<string, string>>;
  readonly compoundModifiers: Readonly<Record<string, string>>;
  /** Words that coordinate: and, oder, y, "/". */
  readonly conjunctions: readonly string[];
  /** Words that make a name of what stands beside them: Party, Federation. */
  readonly nameWords: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Indexes of the concepts whose instances are organisations. */
  readonly organisations: readonly number[];
}
