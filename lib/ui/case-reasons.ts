/** Puts the reasons for a case study into words, a short phrase each, the strongest first. */
import type { CaseReason } from '../domain/cases/case-reason';
import type { Translate } from '../domain/i18n/translate';

export type ReasonKey =
  | 'reason.namedOnPage'
  | 'reason.mentions'
  | 'reason.place'
  | 'reason.situation'
  | 'reason.subject'
  | 'reason.notedConcepts'
  | 'reason.concepts'
  | 'reason.sector'
  | 'reason.words'
  | 'reason.wording';

/** As many names as one phrase can hold. */
const NAMES_IN_A_PHRASE = 3;
/** From so many phrases on, single words add nothing. */
const ENOUGH_PHRASES = 2;

/** `lang`: BCP 47, for lists in sentences. Never empty. */
export function composeReasons(
  reason: CaseReason,
  t: Translate<ReasonKey>,
  lang: string,
): string[] {
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const join = (names: readonly string[]) => list.format(names.slice(0, NAMES_IN_A_PHRASE));
  const { named, names, places, facets, subjects, noted, concepts, sector, words } = reason;
  const phrases = [
    ...(named ? [t('reason.namedOnPage')] : []),
    ...(!named && names.length ? [t('reason.mentions', { names: join(names) })] : []),
    ...(places.length ? [t('reason.place', { places: join(places) })] : []),
    ...(noted.length ? [t('reason.notedConcepts', { concepts: join(noted) })] : []),
    ...(facets.length ? [t('reason.situation', { facets: join(facets) })] : []),
    ...(subjects.length ? [t('reason.subject', { subjects: join(subjects) })] : []),
    ...(concepts.length ? [t('reason.concepts', { concepts: join(concepts) })] : []),
  ];
  if (phrases.length === 0 && sector) phrases.push(t('reason.sector', { sector }));
  if (!named && phrases.length < ENOUGH_PHRASES && words.length)
    phrases.push(t('reason.words', { words: join(words) }));
  return phrases.length > 0 ? phrases : [t('reason.wording')];
}
