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
