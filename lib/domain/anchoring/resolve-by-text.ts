/**
 * A quote and its context alone → where the passage is now. For notes that know no version of their page,
 * and for pages too long to remember word by word. Without negative evidence it asks for more agreement.
 */
import { rawSpan } from './collapse';
import { findAll } from './describe';
import { type Located, locateQuote } from './locate-quote';
import { mapWords } from './map-words';
import { type AnchorPage, blockAt } from './read-page';
import { exactAt } from './resolve-by-version';
import type { Resolution, Selectors, TextQuoteSelector } from './selectors';
import { sharedContext } from './shared-context';
import { comparePairs } from './unit-similarity';
import { readWords } from './words';

/** A quote this long says by itself which passage is meant, if it stands there only once. */
const SELF_EVIDENT_LENGTH = 40;
/** A shorter one must have at least this much of its old neighbourhood, on one side, beside it. */
const MIN_SHARED_CONTEXT = 12;
/** Share of the quote's letters left for it to be the same passage, and by how much it must beat the next. */
const MIN_KEPT = 0.75;
const MIN_MARGIN = 0.15;
/** Shorter quotes are not looked for with other words. */
const MIN_CHANGED_LENGTH = 25;
/** Share of quote and context that a block must hold to be looked into. */
const MIN_CONTAINED = 0.4;

/** @param isFree whether a block may hold a moved passage; those that existed at capture may not. */
export function resolveExact(
  [quote, position]: Selectors,
  page: AnchorPage,
  isFree: (block: number) => boolean,
): Resolution | undefined {
  const { text } = page.seen;
  if (position && standsAt(text, quote, position.start))
    return exactAt(page, quote, position.start);
  const places = findAll(text, quote.exact)
    .filter((start) => isFree(blockAt(page, start)))
    .map((start) => {
      const end = start + quote.exact.length;
      const context = sharedContext(text, quote, start, end);
      return { start, end, ...context, shared: context.before + context.after };
    });
  if (places.length === 0) return undefined;

  const most = Math.max(...places.map((place) => place.shared));
  const best = places.filter((place) => place.shared === most);
  // Equal neighbourhoods: only an unmoved place can be told from its twins.
  const chosen = best.length === 1 ? best[0] : best.find(({ start }) => start === position?.start);
  const enough = (shared: number, context: string) =>
    shared >= Math.min(MIN_SHARED_CONTEXT, context.length) && context.length > 0;
  const isEvident =
    chosen &&
    (enough(chosen.before, quote.prefix) ||
      enough(chosen.after, quote.suffix) ||
      (places.length === 1 && quote.exact.length >= SELF_EVIDENT_LENGTH) ||
      (quote.prefix === '' && quote.suffix === ''));
  if (isEvident) return exactAt(page, quote, chosen.start);
  if (places.length === 1) return undefined;
  return {
    outcome: 'ambiguous',
    alternatives: (chosen ? places : best).map(({ start, end }) => rawSpan(page.seen, start, end)),
  };
}

function standsAt(text: string, { prefix, exact, suffix }: TextQuoteSelector, start: number) {
  return (
    text.startsWith(exact, start) &&
    text.endsWith(prefix, start) &&
    text.startsWith(suffix, start + exact.length)
  );
}

/** Looks for quotes whose words changed, all of them in one pass over the free blocks. */
export function* resolveChanged(
  quotes: readonly TextQuoteSelector[],
  page: AnchorPage,
  isFree: (block: number) => boolean,
): Generator<void, Resolution[]> {
  const contexts = quotes.map(({ prefix, exact, suffix }) => {
    const whole = prefix + exact + suffix;
    return readWords(whole, 0, whole.length);
  });
  const free = Array.from(page.blocks.keys()).filter(isFree);
  const pairs = yield* comparePairs(
    Array.from(quotes.keys()).filter((i) => (quotes[i]?.exact.length ?? 0) >= MIN_CHANGED_LENGTH),
    free,
    (index) => contexts[index]?.fingerprints ?? [],
    (block) => page.wordsOf(block).fingerprints,
  );
  const found = new Map<number, Located[]>();
  for (const pair of pairs) {
    const quote = quotes[pair.old];
    const words = contexts[pair.old];
    if (!quote || !words || pair.shared < MIN_CONTAINED * pair.oldWeight) continue;
    const map = yield* mapWords(words.fingerprints, page, [pair.new]);
    const from = words.ends.findIndex((end) => end > quote.prefix.length);
    const located = locateQuote(page.seen.text, quote, map, Math.max(0, from));
    if (located) found.set(pair.old, [...(found.get(pair.old) ?? []), located]);
    yield;
  }
  return quotes.map((_, index) => choose(page, found.get(index) ?? []));
}

function choose(page: AnchorPage, located: readonly Located[]): Resolution {
  const [best, next] = [...located].sort((a, b) => b.kept - a.kept);
  if (!best || best.kept < MIN_KEPT) return { outcome: 'missing' };
  if (next && best.kept - next.kept < MIN_MARGIN) {
    return {
      outcome: 'ambiguous',
      alternatives: [best, next].map(({ start, end }) => rawSpan(page.seen, start, end)),
    };
  }
  return { outcome: 'changed', score: best.kept, ...rawSpan(page.seen, best.start, best.end) };
}
