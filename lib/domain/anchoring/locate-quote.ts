/** A quote's words and what became of each → the span that holds the passage now, and how much of it is left. */

import { belongsToCopy } from './copies';
import type { WordMap } from './map-words';
import type { TextQuoteSelector } from './selectors';
import { readWords } from './words';

export interface Located {
  /** In the seen text. */
  readonly start: number;
  readonly end: number;
  /** Share of the quote's letters whose words are still there, 0 to 1. */
  readonly kept: number;
  /** Whether the word before, or the one after, the quote still stands beside it. */
  readonly held: boolean;
  /** Share of the words around the quote that still stand around it, 0 to 1; 1 where too few stood there to say. */
  readonly around: number;
  /** Whether what is left grew out of a copy of the words rather than out of the quote. */
  readonly isOfCopy: boolean;
}

/** Share of what is left of the quote that a part has which is no stray. */
const MIN_PART = 0.2;
/** Words put in between before one passage counts as two. */
const MAX_INSERTED = 24;
/** Words on each side that are looked at to tell whether a quote is still among its own. */
const NEIGHBOURS = 12;
const MIN_NEIGHBOURS = 6;
/** Words put in between before a neighbour counts as gone. */
const MAX_DISTANCE = 40;

interface Kept {
  /** Index within the quote. */
  readonly word: number;
  readonly now: number;
}

/** @param from index of the quote's first word among the old words of the map. */
export function locateQuote(
  text: string,
  quote: TextQuoteSelector,
  map: WordMap,
  from: number,
): Located | undefined {
  const { partner, starts, ends, firsts, blocks } = map;
  const words = readWords(quote.exact, 0, quote.exact.length);
  const count = words.starts.length;
  const weights = Array.from(words.starts, (start, i) => (words.ends[i] ?? 0) - start);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const kept: Kept[] = [];
  for (let word = 0; word < count; word += 1) {
    const now = partner[from + word] ?? -1;
    if (now >= 0) kept.push({ word, now });
  }
  const weigh = (run: readonly Kept[]) =>
    run.reduce((sum, { word }) => sum + (weights[word] ?? 0), 0);
  const partOf = (word: number) => firsts.findLastIndex((first) => first <= word);
  const blockOf = (word: number) => blocks[partOf(word)] ?? 0;
  const runs = splitRuns(kept, Math.max(MAX_INSERTED, count), blockOf);
  const opens = from === 0 && kept[0]?.word === 0 && kept[0].now === 0;
  const closes = from + count === partner.length && partner.at(-1) === starts.length - 1;
  const run = mainRun(runs, weigh, blockOf, opens, closes);
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return undefined;

  const before = from > 0 ? (partner[from - 1] ?? -1) : -1;
  const after = partner[from + count] ?? -1;
  const { roomBefore, roomAfter } = roomBeside(first.now, last.now, before, after, {
    opens: from === 0,
    closes: from + count === partner.length,
    words: starts.length,
  });
  const lead = Math.min(first.word, roomBefore, first.now - (firsts[partOf(first.now)] ?? 0));
  const behind = firsts[partOf(last.now) + 1] ?? starts.length;
  const tail = Math.min(count - 1 - last.word, roomAfter, behind - 1 - last.now);
  const start = starts[first.now - lead] ?? 0;
  const end = ends[last.now + tail] ?? start;
  return {
    ...fitEdges(text, quote, start, end, {
      wholeFirst: first.word > 0,
      wholeLast: last.word < count - 1,
    }),
    kept: weigh(run) / total,
    held:
      before === first.now - lead - 1 ||
      after === last.now + tail + 1 ||
      (from + count === partner.length && last.now + tail === starts.length - 1),
    isOfCopy: isOfCopy(map, from, run),
    around: shareAround(partner, from, from + count, first.now, last.now),
  };
}

function isOfCopy(map: WordMap, from: number, run: readonly Kept[]): boolean {
  const { word, now, length } = longestStretch(run);
  return belongsToCopy(map, from + word, length, now);
}

/** Words of a run that stood, and stand, next to each other. */
function longestStretch(run: readonly Kept[]): Kept & { readonly length: number } {
  let best = { word: 0, now: 0, length: 0 };
  let open = best;
  for (const { word, now } of run) {
    const goesOn = word === open.word + open.length && now === open.now + open.length;
    open = goesOn ? { ...open, length: open.length + 1 } : { word, now, length: 1 };
    if (open.length > best.length) best = open;
  }
  return best;
}

/** @param from first of the quote's old words; @param to behind the last; @param first and @param last new ones. */
function shareAround(
  partner: Int32Array,
  from: number,
  to: number,
  first: number,
  last: number,
): number {
  let words = 0;
  let near = 0;
  for (let word = Math.max(0, from - NEIGHBOURS); word < to + NEIGHBOURS; word += 1) {
    if (word === from) word = to;
    const now = partner[word];
    if (now === undefined) break;
    words += 1;
    if (now >= 0 && now >= first - MAX_DISTANCE && now <= last + MAX_DISTANCE) near += 1;
  }
  return words < MIN_NEIGHBOURS ? 1 : near / words;
}

function splitRuns(
  kept: readonly Kept[],
  maxGap: number,
  blockOf: (word: number) => number,
): Kept[][] {
  const runs: Kept[][] = [];
  let last: Kept | undefined;
  for (const next of kept) {
    const gap = last ? next.now - last.now : Number.POSITIVE_INFINITY;
    // A block that has none of the words is no part of the passage.
    const goesOn = gap > 0 && gap <= maxGap && blockOf(next.now) - blockOf(last?.now ?? 0) <= 1;
    if (goesOn) runs.at(-1)?.push(next);
    else runs.push([next]);
    last = next;
  }
  return runs;
}

/** Words replaced at the edges belong to the passage as far as the old neighbours leave room for them. */
function roomBeside(
  first: number,
  last: number,
  before: number,
  after: number,
  { opens, closes, words }: { opens: boolean; closes: boolean; words: number },
) {
  const open = opens ? first : 0;
  const close = closes ? words - last - 1 : 0;
  return {
    roomBefore: before >= 0 && before < first ? first - before - 1 : open,
    roomAfter: after > last ? after - last - 1 : close,
  };
}

/**
 * The heaviest run, with those between it and the edges of its block where the passage reached them then and now,
 * and those that hold a good part of the quote: whatever was put in between was put into the passage.
 */
function mainRun(
  runs: readonly Kept[][],
  weigh: (run: readonly Kept[]) => number,
  blockOf: (word: number) => number,
  opens: boolean,
  closes: boolean,
): Kept[] {
  const weights = runs.map(weigh);
  const heaviest = weights.indexOf(Math.max(...weights));
  const least = MIN_PART * weights.reduce((sum, weight) => sum + weight, 0);
  const blocks = runs.map((run) => blockOf(run[0]?.now ?? 0));
  const isBeside = (at: number) => blocks[at] === blocks[heaviest];
  const follows = (at: number) =>
    (runs[at]?.at(-1)?.now ?? 0) < (runs[at + 1]?.[0]?.now ?? 0) &&
    (blocks[at + 1] ?? 0) - blockOf(runs[at]?.at(-1)?.now ?? 0) <= 1;
  let from = heaviest;
  let to = heaviest + 1;
  for (let at = heaviest - 1; at >= 0 && follows(at); at -= 1) {
    // A stray word in the block beside is no edge of the passage.
    if ((weights[at] ?? 0) >= least || (at === 0 && opens && isBeside(at))) from = at;
  }
  for (let at = heaviest + 1; at < runs.length && follows(at - 1); at += 1) {
    const isEnd = at === runs.length - 1 && closes && isBeside(at);
    if ((weights[at] ?? 0) >= least || isEnd) to = at + 1;
  }
  return runs.slice(from, to).flat();
}

/** Quotes may begin or end within a word, or with punctuation: both edges are put where they were. */
function fitEdges(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  start: number,
  end: number,
  { wholeFirst, wholeLast }: { wholeFirst: boolean; wholeLast: boolean },
): { start: number; end: number } {
  const firstWord = readWords(exact, 0, exact.length);
  const lead = firstWord.starts[0] ?? 0;
  const tail = exact.length - (firstWord.ends.at(-1) ?? exact.length);
  let from = start;
  let to = end;
  if (lead > 0)
    from -= shared(exact.slice(0, lead), text.slice(Math.max(0, start - lead), start), -1);
  else if (!wholeFirst) from += cutLength(prefix, exact, 'end');
  if (tail > 0) to += shared(exact.slice(-tail), text.slice(end, end + tail), 1);
  else if (!wholeLast) to -= cutLength(suffix, exact, 'start');
  return from < to ? { start: from, end: to } : { start, end };
}

/** How many characters two strings have in common, from their start (1) or their end (-1). */
function shared(a: string, b: string, direction: 1 | -1): number {
  let count = 0;
  const at = (s: string) => (direction === 1 ? s[count] : s[s.length - 1 - count]);
  while (count < Math.min(a.length, b.length) && at(a) === at(b)) count += 1;
  return count;
}

/** Length of the part of a cut word that lies in the context. */
function cutLength(context: string, exact: string, side: 'start' | 'end'): number {
  const joined = side === 'end' ? context + exact : exact + context;
  const words = readWords(joined, 0, joined.length);
  const edge = side === 'end' ? context.length : exact.length;
  for (let i = 0; i < words.starts.length; i += 1) {
    const from = words.starts[i] ?? 0;
    const to = words.ends[i] ?? 0;
    if (from < edge && edge < to) return side === 'end' ? edge - from : to - edge;
  }
  return 0;
}
