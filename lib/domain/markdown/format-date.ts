/** Dates as an export writes them. */
import type { Timestamp } from '../documents/document';
import type { InterfaceLanguage } from '../i18n/languages';

/** In UTC, so that the same export reads the same wherever it is made. */
export function formatDate(timestamp: Timestamp, language: InterfaceLanguage): string {
  // biome-ignore lint/style/noRestrictedGlobals: reads the time passed in, not the clock
  const time = Date.parse(timestamp);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
