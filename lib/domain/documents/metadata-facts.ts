/** The shape in which each vocabulary of page metadata says what it knows, and how its values are cleaned. */

/** Raw values in the order of the page. What a vocabulary does not say is left out. */
export interface SourceFacts {
  readonly titles?: readonly string[];
  readonly authors?: readonly string[];
  readonly published?: readonly string[];
  readonly modified?: readonly string[];
  readonly publishers?: readonly string[];
  /** The journal, series or site it appeared in. */
  readonly containers?: readonly string[];
  readonly languages?: readonly string[];
  /** Mixed: DOI, ELI, CELEX, ISBN, addresses. */
  readonly identifiers?: readonly string[];
  readonly isbns?: readonly string[];
  readonly types?: readonly string[];
}

/** Controls, and the marks that turn the direction of everything after them. */
const UNSEEN = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line of at most `limit` UTF-16 units; empty when nothing readable is left. */
export function cleanText(text: string, limit: number): string {
  const line = text
    // More than this of white space is no text; keeps the work small.
    .slice(0, limit * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length <= limit
    ? line
    : line
        .slice(0, limit)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the source means it, from ISO 8601 and its slashed kin; the day is that
 * of the place of publication, not moved to UTC. Null for anything else: a guess at `03/04/2021` would be one.
 */
export function cleanDate(text: string): string | null {
  const match = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s].*)?$/s.exec(
    text.slice(0, 40),
  );
  const compact = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text.slice(0, 40));
  const [, year, month, day] = compact ?? match ?? [];
  if (year === undefined || Number(year) < 1000) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const upToMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return upToMonth;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  return `${upToMonth}-${day.padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** BCP 47 from `en_GB`, `ENG` or the EU's `…/authority/language/ENG`; null when it is none. */
export function cleanLanguage(text: string): string | null {
  const tag = text.slice(0, 200).trim().replace(/^.*\//s, '').replaceAll('_', '-').toLowerCase();
  if (tag.length > 40 || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
