/**
 * The published approach of Hypothesis to finding a quote again, written from its description, to compare with:
 * exact occurrences, else approximate ones with up to half the quote wrong; the best score wins, whatever it is.
 */
import search from 'approx-string-match';
import type { Place } from '../../lib/domain/anchoring/selectors';

const MAX_ERRORS = 256;
const CONTEXT = 32;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** @param before the text in which the quote was taken, at `start` to `end`. */
export function matchAsHypothesis(
  before: string,
  { start, end }: Place,
  text: string,
): Place | undefined {
  const quote = before.slice(start, end);
  const prefix = before.slice(Math.max(0, start - CONTEXT), start);
  const suffix = before.slice(end, end + CONTEXT);
  const score = (match: { start: number; end: number; errors: number }) => {
    const sum =
      WEIGHTS.quote * (1 - match.errors / quote.length) +
      WEIGHTS.prefix *
        likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      WEIGHTS.suffix * likeness(text.slice(match.end, match.end + suffix.length), suffix) +
      WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length);
    return sum / (WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position);
  };
  return findMatches(text, quote)
    .map((match) => ({ start: match.start, end: match.end, score: score(match) }))
    .reduce<(Place & { score: number }) | undefined>(
      (best, next) => (best && best.score >= next.score ? best : next),
      undefined,
    );
}

function findMatches(text: string, quote: string) {
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  if (exact.length > 0) return exact;
  return search(text, quote, Math.min(MAX_ERRORS, Math.floor(quote.length / 2)));
}

/** 1 for equal strings, 0 for strings with nothing in common. */
function likeness(text: string, wanted: string): number {
  if (wanted.length === 0) return 1;
  if (text.length === 0) return 0;
  const [best] = search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}
