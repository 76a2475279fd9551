/** What a phrase may stand for. */

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
