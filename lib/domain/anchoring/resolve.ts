/**
 * Selectors → where their words are in the page text now. Strings only.
 * When in doubt the answer is not a place: a note on the wrong passage is worse than a note that says it is lost.
 */
import { rawSpan, type SeenText } from './collapse';
import { findAll } from './describe';
import type { Place, Resolution, Selectors } from './selectors';

/** A quote this long says by itself which passage is meant, if it stands there only once. */
const SELF_EVIDENT_LENGTH = 40;
/** A shorter one must have at least this much of its old neighbourhood, on one side, beside it. */
const MIN_SHARED_CONTEXT = 12;

export function resolve(seen: SeenText, [quote, position]: Selectors): Resolution {
  const places = findAll(seen.text, quote.exact).map((start) => {
    const end = start + quote.exact.length;
    const before = sharedSuffix(quote.prefix, seen.text, start);
    const after = sharedPrefix(quote.suffix, seen.text, end);
    return { start, end, before, after, shared: before + after };
  });
  if (places.length === 0) return { outcome: 'missing' };

  const most = Math.max(...places.map((place) => place.shared));
  const best = places.filter((place) => place.shared === most);
  // Equal neighbourhoods: only an unmoved place can be told from its twins.
  const chosen = best.length === 1 ? best[0] : best.find(({ start }) => start === position.start);
  if (!chosen) return ambiguous(seen, best);

  const enough = (shared: number, context: string) =>
    shared >= Math.min(MIN_SHARED_CONTEXT, context.length) && context.length > 0;
  const evident =
    enough(chosen.before, quote.prefix) ||
    enough(chosen.after, quote.suffix) ||
    (places.length === 1 && quote.exact.length >= SELF_EVIDENT_LENGTH) ||
    (quote.prefix === '' && quote.suffix === '');
  if (!evident) return places.length === 1 ? { outcome: 'missing' } : ambiguous(seen, places);
  return { outcome: 'exact', ...rawSpan(seen, chosen.start, chosen.end) };
}

function ambiguous(seen: SeenText, places: readonly Place[]): Resolution {
  return {
    outcome: 'ambiguous',
    alternatives: places.map(({ start, end }) => rawSpan(seen, start, end)),
  };
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
