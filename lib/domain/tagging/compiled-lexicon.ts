/** The lexicon as it is shipped: plain JSON, made by `compileLexicon`, loaded by `createLexicon`. */
import type { PackedOutputs } from './pack-outputs';
import type { PackedRules } from './pack-rules';
import type { PackedAutomaton } from './pack-states';
import type { PackedWords } from './pack-words';

/** Raised whenever the shape below changes, so that a stale file is refused rather than misread. */
export const LEXICON_FORMAT = 3;

export const OUTPUT_CONCEPT = 0;
/** A longer phrase in which the concept's words mean something else. */
export const OUTPUT_VETO = 1;
/** Evidence for an acronym or an ambiguous word elsewhere on the page. */
export const OUTPUT_CUE = 2;
export const OUTPUT_CASE = 3;
/** A case name that needs company. */
export const OUTPUT_CASE_IN_CONTEXT = 4;
export const OUTPUT_PLACE = 5;

/** Every letter is a capital, save the s of a plural: PPPs. */
export const CASING_UPPER = -1;

/** What a phrase stands for. */
export type Output = readonly [
  kind: number,
  /** Index of the concept, case, cue; of the case for a place. */
  id: number,
  /** Bit per LABEL_LANGUAGES index; 0 for any. */
  languages: number,
  /** Index into `rules`, or −1. */
  rule: number,
  /** Bit per word that must start with a capital, or CASING_UPPER; 0 for none. */
  casing: number,
];

export interface CompiledLexicon {
  readonly format: number;
  readonly concepts: readonly string[];
  readonly cases: readonly string[];
  /** By case: indexes of its concepts. */
  readonly caseConcepts: readonly (readonly number[])[];
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
