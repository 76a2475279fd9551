/** Counting with times that were passed in: domain code reads no clock. */

export const DAY_MS = 86_400_000;

/** Milliseconds since 1970. */
export function toMs(timestamp: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: reads the time passed in, not the clock
  return Date.parse(timestamp);
}

/** The later of two; so that a clock that was set back does not make what is new look old. */
export function laterOf(a: string, b: string): string {
  return toMs(a) >= toMs(b) ? a : b;
}

export function earlierOf(a: string, b: string): string {
  return toMs(a) <= toMs(b) ? a : b;
}

const WRITTEN =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A time as other programs write it → as we keep it; null when it is none. Without a zone it is taken as UTC, so that
 * it means the same on every computer.
 */
export function parseTimestamp(text: string): string | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const [, day, minutes = '00:00', seconds = '00', fraction = '', zone = 'Z'] = match;
  const offset = zone.toUpperCase().replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const ms = toMs(`${day}T${minutes}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
  // biome-ignore lint/style/noRestrictedGlobals: writes the time passed in
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
