/** Says in words what two case studies have in common, the strongest first. */
import type { Translate } from '../../domain/i18n/translate';

export interface Likeness {
  /** Names in the reader's language, those that counted most first. */
  readonly facets: readonly string[];
  readonly subjects: readonly string[];
  readonly concepts: readonly string[];
}

type LikenessKey = 'reason.situation' | 'reason.subject' | 'reason.concepts';

/** As many as one phrase can hold. */
const NAMES_IN_A_PHRASE = 3;

/** `lang`: BCP 47, for lists in sentences. */
export function composeLikeness(
  { facets, subjects, concepts }: Likeness,
  t: Translate<LikenessKey>,
  lang: string,
): string {
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const join = (names: readonly string[]) => list.format(names.slice(0, NAMES_IN_A_PHRASE));
  return [
    ...(facets.length ? [t('reason.situation', { facets: join(facets) })] : []),
    ...(subjects.length ? [t('reason.subject', { subjects: join(subjects) })] : []),
    ...(concepts.length ? [t('reason.concepts', { concepts: join(concepts) })] : []),
  ].join(' · ');
}
