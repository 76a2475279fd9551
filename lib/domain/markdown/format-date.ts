/** Dates as an export writes them. */
import type { Timestamp } from '../documents/document';
import type { InterfaceLanguage } from '../i18n/languages';

/** Making one takes longer than some hundred dates do. */
const formats = new Map<InterfaceLanguage, Intl.DateTimeFormat>();

function formatFor(language: InterfaceLanguage): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, made);
  return made;
}

/** In UTC, so that the same export reads the same wherever it is made. */
export function formatDate(timestamp: Timestamp, language: InterfaceLanguage): string {
  // biome-ignore lint/style/noRestrictedGlobals: reads the time passed in, not the clock
  return formatFor(language).format(Date.parse(timestamp));
}
