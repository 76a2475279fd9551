/** Names of languages, countries and years in the reader's language, as far as the browser knows them. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Translate } from '../domain/i18n/translate';

/** Case studies are written in one language, whatever the reader's; screen readers want to know. */
export const CASE_LANGUAGE = 'en';

/** "English" for "en-GB"; undefined when `tag` is not a BCP 47 tag or names a language unknown to the browser. */
export function findLanguageName(tag: string, lang: InterfaceLanguage): string | undefined {
  return findDisplayName('language', tag.split('-', 1)[0] ?? '', lang);
}

interface CasePlace {
  readonly place: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** "Spain" for "ES", an ISO 3166-1 alpha-2 code; the code itself where the browser has no name for it. */
export function nameCountry(code: string, lang: InterfaceLanguage): string {
  return findDisplayName('region', code, lang) ?? code;
}

/** "Terrassa, Spain"; the country once only where the place is the country. */
export function namePlace({ place, country }: CasePlace, lang: InterfaceLanguage): string {
  const countryName = nameCountry(country, lang);
  return place === countryName ? place : `${place}, ${countryName}`;
}

interface CaseYears {
  readonly startYear: number | null;
  readonly endYear: number | null;
}

/**
 * "2010–2015", "2010", or "from 2016" where the end is not known. Undefined without a start.
 * Years go in as strings: as numbers they would be grouped, "2,016".
 */
export function findYears(
  { startYear, endYear }: CaseYears,
  t: Translate<'case.since'>,
): string | undefined {
  if (startYear === null) return undefined;
  if (endYear === null) return t('case.since', { year: String(startYear) });
  return startYear === endYear ? String(startYear) : `${startYear}–${endYear}`;
}

function findDisplayName(
  type: 'language' | 'region',
  code: string,
  lang: InterfaceLanguage,
): string | undefined {
  try {
    return new Intl.DisplayNames([lang], { type, fallback: 'none' }).of(code);
  } catch {
    // Codes come from pages too, and a malformed one throws a RangeError.
    return undefined;
  }
}

/** "3 May 2026" for an ISO 8601 timestamp, in the reader's time zone; as written when it is none. */
export function nameDay(timestamp: string, lang: InterfaceLanguage): string {
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return timestamp;
  // Plain English would put the month first, as only one country does.
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
}
