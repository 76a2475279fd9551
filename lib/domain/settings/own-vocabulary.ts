/** What there is of the reader's own words, so that whoever has none asks for none. Kept by the background. */
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';

export interface OwnVocabulary {
  /** Another one after each change. */
  readonly version: number;
  /** Of pages in which something of it may be found. */
  readonly languages: readonly LabelLanguage[];
  readonly concepts: number;
  readonly cases: number;
  /** Something was written that the rest does not know of yet. */
  readonly pending: boolean;
}

const NO_VOCABULARY: OwnVocabulary = {
  version: 0,
  languages: [],
  concepts: 0,
  cases: 0,
  pending: false,
};

/** As it was stored; what makes no sense is as nothing. */
export function readOwnVocabulary(stored: unknown): OwnVocabulary {
  if (typeof stored !== 'object' || stored === null) return NO_VOCABULARY;
  const found = stored as Record<keyof OwnVocabulary, unknown>;
  const { version, languages, concepts, cases, pending } = found;
  const isSound =
    [version, concepts, cases].every((count) => typeof count === 'number') &&
    typeof pending === 'boolean' &&
    Array.isArray(languages) &&
    languages.every((lang) => LABEL_LANGUAGES.some((known) => known === lang));
  return isSound ? (found as unknown as OwnVocabulary) : NO_VOCABULARY;
}
