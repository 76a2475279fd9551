/**
 * What counts of the phrases of one language in a text in another: those of several words that nobody finds
 * ambiguous, since a single word is rather a false friend. English labels travel, in any inflection; of the others
 * preferred labels are quoted, as they are listed. The lexicon of a language has no more of them.
 */
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { OUTPUT_CONCEPT, OUTPUT_VETO, type Output } from './output';
import { FIRST_WORD_LEXEME, idOfCode } from './phrase-codes';

/** Names and terms of art travel in English. */
export const ENGLISH = 1;
/** Shorter foreign phrases are false friends: Catalan "bé públic" in "to be public". In UTF-16 units. */
export const SHORTEST_QUOTATION = 12;

/** The bit of a language in the mask of an output. */
export function languageBit(lang: LabelLanguage): number {
  return 1 << LABEL_LANGUAGES.indexOf(lang);
}

/** Is a foreign phrase rather a quotation than an accident? One word never is. */
export function mayQuote(lang: LabelLanguage, words: number, units: number): boolean {
  return isInternational(lang) && words > 1 && units >= SHORTEST_QUOTATION;
}

/**
 * Whether a phrase has a place in the lexicon of `lang` as `output`.
 * @param codes of its words and fillers.
 * @param quotedFrom the bits of the languages whose label it is as texts in others quote it.
 */
export function belongsTo(
  lang: LabelLanguage,
  [kind, , languages, rule]: Output,
  codes: readonly number[],
  quotedFrom: number,
): boolean {
  if (kind !== OUTPUT_CONCEPT && kind !== OUTPUT_VETO) return true;
  if (languages & languageBit(lang)) return true;
  if (kind === OUTPUT_VETO) return (languages & ENGLISH) !== 0;
  if (rule !== -1 || codes.length === 1 || codes.some(isFiller)) return false;
  const quotable = languages & quotedFrom;
  return LABEL_LANGUAGES.some((other) => quotable & languageBit(other) && isInternational(other));
}

/**
 * Catalan and Dutch labels are few, and too much like their neighbours'. Those in Portuguese are hardly ever quoted, and
 * would cost every page 750 bytes.
 */
function isInternational(lang: LabelLanguage): boolean {
  return lang !== 'ca' && lang !== 'nl' && lang !== 'pt';
}

function isFiller(code: number): boolean {
  return idOfCode(code) < FIRST_WORD_LEXEME;
}
