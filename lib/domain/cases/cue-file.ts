/**
 * What ships of the cues of one language: the phrases by which texts give away a facet, a sector or a
 * subject, as numbers into a list of stems. Made by compile-cues.ts, read by match-cues.ts.
 */
import type { InterfaceLanguage } from '../i18n/languages';

/** `data/case-cues.<lang>.json`. A signal is a place in the facets, then sectors, then subjects of the case index. */
export interface CueFile {
  readonly lang: InterfaceLanguage;
  /** Separated by blanks; a stem is named by its place. */
  readonly stems: string;
  /** Signal, the number of words within which all stems must stand, the stems. */
  readonly loose: readonly (readonly number[])[];
  /** Signal and a folded phrase that counts only as it stands, since just one of its words carries content. */
  readonly exact: readonly (readonly [signal: number, phrase: string])[];
}
