/** A span of page text → selectors that find the same words again. Strings only. */
import { type SeenText, seenOffset } from './collapse';
import { MAX_QUOTE_LENGTH, type Selectors } from './selectors';

/** Hypothesis stores 32 characters each side; enough where no other place shares them. */
const MIN_CONTEXT = 32;
/** Legal boilerplate repeats whole clauses, so context grows until it is unique, up to here. */
const MAX_CONTEXT = 256;

/**
 * Selectors for the raw span `start` to `end` of the text that `seen` was made from.
 * Null when the span holds nothing to see, or more than a note may quote.
 */
export function describe(seen: SeenText, start: number, end: number): Selectors | null {
  let from = seenOffset(seen, start);
  let to = seenOffset(seen, end);
  while (from < to && seen.text[from] === ' ') from += 1;
  while (to > from && seen.text[to - 1] === ' ') to -= 1;
  if (to === from || to - from > MAX_QUOTE_LENGTH) return null;

  const exact = seen.text.slice(from, to);
  const { prefix, suffix } = uniqueContext(seen.text, from, to);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: from, end: to },
  ];
}

/** The shortest context, in doubling steps, that tells this place from all others with the same words. */
function uniqueContext(text: string, from: number, to: number) {
  const rivals = findAll(text, text.slice(from, to)).filter((at) => at !== from);
  const length = to - from;
  let size = MIN_CONTEXT;
  let context = contextOf(text, from, to, size);
  while (size < MAX_CONTEXT && rivals.some((at) => sharesContext(text, at, length, context))) {
    size *= 2;
    context = contextOf(text, from, to, size);
  }
  return context;
}

function sharesContext(
  text: string,
  at: number,
  length: number,
  { prefix, suffix }: { prefix: string; suffix: string },
) {
  return text.endsWith(prefix, at) && text.startsWith(suffix, at + length);
}

function contextOf(text: string, from: number, to: number, size: number) {
  return {
    prefix: text.slice(startOfCharacter(text, Math.max(0, from - size)), from),
    suffix: text.slice(to, startOfCharacter(text, Math.min(text.length, to + size))),
  };
}

/** Never cuts a surrogate pair: half a character would not survive an export. */
function startOfCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}

/** Every offset at which `quote` starts, overlapping ones included. */
export function findAll(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}
