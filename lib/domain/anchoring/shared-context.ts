/** How much of a quote's old neighbourhood stands beside a place. Strings only. */
import type { TextQuoteSelector } from './selectors';

export interface SharedContext {
  readonly before: number;
  readonly after: number;
}

export function sharedContext(
  text: string,
  { prefix, suffix }: TextQuoteSelector,
  start: number,
  end: number,
): SharedContext {
  return { before: sharedSuffix(prefix, text, start), after: sharedPrefix(suffix, text, end) };
}

/** How many code units before `end` in `text` agree with the end of `prefix`. */
function sharedSuffix(prefix: string, text: string, end: number): number {
  let shared = 0;
  const limit = Math.min(prefix.length, end);
  while (shared < limit && prefix[prefix.length - 1 - shared] === text[end - 1 - shared]) {
    shared += 1;
  }
  return shared;
}

/** How many code units from `start` in `text` agree with the start of `suffix`. */
function sharedPrefix(suffix: string, text: string, start: number): number {
  let shared = 0;
  const limit = Math.min(suffix.length, text.length - start);
  while (shared < limit && suffix[shared] === text[start + shared]) shared += 1;
  return shared;
}
