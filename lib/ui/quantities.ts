/** Times, sizes and counts as the reader's language writes them. */
import type { InterfaceLanguage } from '../domain/i18n/languages';

/** "27 Nov 2026, 09:12", in the reader's own time. */
export function formatTime(timestamp: string, lang: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(timestamp),
  );
}

/** One a language: making one takes as long as hundreds of rows. */
const counters = new Map<InterfaceLanguage, Intl.NumberFormat>();

/** "51,233", where no words stand beside it that `t` would write it with. */
export function formatCount(count: number, lang: InterfaceLanguage): string {
  const counter = counters.get(lang) ?? new Intl.NumberFormat(lang);
  counters.set(lang, counter);
  return counter.format(count);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "1.2 MB"; thousands, as disks are sold. */
export function formatSize(bytes: number, lang: InterfaceLanguage): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1_000 ** power);
}
