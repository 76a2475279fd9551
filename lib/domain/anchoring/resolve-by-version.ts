/**
 * A quote and the version of the page it was taken from → where the passage is in the page now.
 * The blocks of both versions are aligned once; each note then asks what became of its own words.
 * Nothing that already existed at capture, or that grew out of another passage, is ever taken for it.
 */
import { type Alignment, alignUnits, type Region } from './align-units';
import { rawSpan } from './collapse';
import { ownPlace } from './copies';
import { findAll } from './describe';
import { type Located, locateQuote } from './locate-quote';
import { concatenate16, mapWords, type WordMap } from './map-words';
import { type AnchorPage, blockAt } from './read-page';
import type { BlockSelector, PageSnapshot, Resolution, TextQuoteSelector } from './selectors';
import { sharedContext } from './shared-context';
import { type OldPage, readSnapshot } from './take-snapshot';

/** Share of the quote's letters that must be left in place for it to be the same passage. */
const MIN_KEPT = 0.5;
/** The same for quotes of some length, which keep enough words to be sure of. */
const MIN_KEPT_OF_LONG = 0.4;
const LONG_QUOTE = 60;
/** Reworded where most of what stood around it went: left is less likely the passage than common phrases. */
const MIN_KEPT_ALONE = 0.65;
const ALONE = 1 / 3;
/** Of blocks of which less is left than this only what stands verbatim is still the passage. */
const MIN_HOME_KEPT = 0.4;
/** Quotes shorter than this need a neighbour that stayed beside them. */
const SHORT_QUOTE = 25;
/** A quote this long that stood once in the old text speaks for itself elsewhere. */
const SELF_EVIDENT_LENGTH = 60;
/** Any other needs this much of its old neighbourhood on both sides: one side is often a set phrase. UTF-16. */
const MIN_SHARED_CONTEXT = 32;
/** Shorter quotes are too common to be told by their letters, even within one block. */
const MIN_LENGTH_IN_HOME = 12;
const MAX_OCCURRENCES = 500;

/** What one old version says of the page now. */
export interface Version {
  readonly old: OldPage;
  readonly alignment: Alignment;
  readonly taken: ReadonlySet<number>;
  /** By hash: verbatim blocks beyond those that old ones were paired with. */
  readonly spare: ReadonlyMap<number, readonly number[]>;
  readonly maps: Map<string, WordMap>;
}

export function* compareVersions(
  snapshot: PageSnapshot,
  page: AnchorPage,
): Generator<void, Version> {
  const old = readSnapshot(snapshot);
  yield;
  const alignment = yield* alignUnits(old, {
    hashes: page.hashes,
    wordsOf: (block) => page.wordsOf(block).fingerprints,
  });
  const taken = new Set(alignment.same);
  const spare = new Map<number, number[]>();
  for (const [block, hash] of page.hashes.entries()) {
    if (!alignment.known[block] || taken.has(block)) continue;
    spare.set(hash, [...(spare.get(hash) ?? []), block]);
  }
  return { old, alignment, taken, spare, maps: new Map() };
}

export function* resolveByVersion(
  quote: TextQuoteSelector,
  block: BlockSelector,
  version: Version,
  page: AnchorPage,
): Generator<void, Resolution> {
  const { text } = page.seen;
  const verbatim = copiesOf(block.block, version)
    .map((copy) => (page.starts[copy] ?? 0) + block.offset)
    .filter((start) => text.startsWith(quote.exact, start));
  if (verbatim.length > 0) return anyOf(page, quote, verbatim);

  const home = homeOf(block, version);
  const map = home.news.length > 0 ? yield* mapOf(version, page, home.olds, home.news) : undefined;
  const located = map && locateQuote(text, quote, map, firstWordOf(block, home, version));
  if (located && isSamePassage(located, quote)) {
    const near = text.indexOf(quote.exact, Math.max(0, located.start - quote.exact.length));
    if (near !== -1 && near < located.end) return exactAt(page, quote, near);
    if (map.kept >= MIN_HOME_KEPT) {
      return {
        outcome: 'changed',
        score: located.kept,
        ...rawSpan(page.seen, located.start, located.end),
      };
    }
  }
  const stayed = findInHome(quote, block, home, map, version, page);
  if (stayed !== undefined) return exactAt(page, quote, stayed);
  return yield* findElsewhere(quote, block, version, page);
}

/** The verbatim block an old one was paired with; where copies of it were put in, all that stand as much as it did. */
function copiesOf(block: number, { alignment, spare, old }: Version): number[] {
  const copy = alignment.same[block] ?? -1;
  if (copy === -1) return [];
  const others = spare.get(old.hashes[block] ?? 0) ?? [];
  if (others.length === 0 || others.length > MAX_OCCURRENCES) return [copy];
  const became = (neighbour: number, now: number): boolean =>
    alignment.same[neighbour] === now ||
    (alignment.ofOld.get(neighbour)?.news.includes(now) ?? false);
  const kept = (now: number) =>
    Number(became(block - 1, now - 1)) + Number(became(block + 1, now + 1));
  const copies = [copy, ...others];
  const most = Math.max(...copies.map(kept));
  return copies.filter((now) => kept(now) === most);
}

/** One of these places, all of which hold the very words. */
function anyOf(page: AnchorPage, quote: TextQuoteSelector, starts: readonly number[]): Resolution {
  const [only, ...others] = starts;
  if (only !== undefined && others.length === 0) return exactAt(page, quote, only);
  const { length } = quote.exact;
  return {
    outcome: 'ambiguous',
    alternatives: starts.map((start) => rawSpan(page.seen, start, start + length)),
  };
}

export function exactAt(page: AnchorPage, { exact }: TextQuoteSelector, start: number): Resolution {
  return { outcome: 'exact', ...rawSpan(page.seen, start, start + exact.length) };
}

function isSamePassage(
  { kept, held, around, isOfCopy }: Located,
  { exact }: TextQuoteSelector,
): boolean {
  if (isOfCopy) return false;
  if (around < ALONE && kept < MIN_KEPT_ALONE) return false;
  if (exact.length >= LONG_QUOTE) return kept >= MIN_KEPT_OF_LONG;
  return kept >= MIN_KEPT && (exact.length >= SHORT_QUOTE || held);
}

/** The quote's own blocks with all that shared their fate, and where their words went; in order. */
function homeOf({ block, words }: BlockSelector, { old, alignment }: Version): Region {
  const olds = new Set<number>();
  const news = new Set<number>();
  let length = 0;
  for (let at = block; at < old.hashes.length && (at === block || length < words.to); at += 1) {
    length += old.wordsOf(at).length;
    olds.add(at);
    const copy = alignment.same[at] ?? -1;
    if (copy >= 0) news.add(copy);
    const region = alignment.ofOld.get(at);
    for (const unit of region?.olds ?? []) olds.add(unit);
    for (const unit of region?.news ?? []) news.add(unit);
  }
  const inOrder = (units: Set<number>) => [...units].sort((x, y) => x - y);
  return { olds: inOrder(olds), news: inOrder(news) };
}

/** Index of the quote's first word among the old words of its home. */
function firstWordOf({ block, words }: BlockSelector, { olds }: Region, { old }: Version): number {
  let from = words.from;
  for (const at of olds) if (at < block) from += old.wordsOf(at).length;
  return from;
}

function* mapOf(
  { old, maps }: Version,
  page: AnchorPage,
  olds: readonly number[],
  news: readonly number[],
): Generator<void, WordMap> {
  const key = `${olds.join()}>${news.join()}`;
  const known = maps.get(key);
  if (known) return known;
  const map = yield* mapWords(concatenate16(olds.map((at) => old.wordsOf(at))), page, news);
  maps.set(key, map);
  yield;
  return map;
}

/** The very words, in text that is new: in a block that was put in, or put into one that was edited. */
function* findElsewhere(
  quote: TextQuoteSelector,
  block: BlockSelector,
  version: Version,
  page: AnchorPage,
): Generator<void, Resolution> {
  const { text } = page.seen;
  const length = quote.exact.length;
  const occurrences = findAll(text, quote.exact);
  yield;
  if (occurrences.length === 0 || occurrences.length > MAX_OCCURRENCES)
    return { outcome: 'missing' };
  const selfEvident =
    length >= SELF_EVIDENT_LENGTH &&
    stoodOnce(version.old.words, version.old.wordsOf(block.block), block);
  const places: { start: number; shared: number }[] = [];
  for (const start of occurrences) {
    const end = start + length;
    const { before, after } = sharedContext(text, quote, start, end);
    const beside =
      before >= Math.min(MIN_SHARED_CONTEXT, quote.prefix.length) &&
      after >= Math.min(MIN_SHARED_CONTEXT, quote.suffix.length);
    if (!selfEvident && !beside) continue;
    if (yield* isNew(start, end, block, version, page)) {
      places.push({ start, shared: before + after });
    }
  }
  const most = Math.max(...places.map(({ shared }) => shared));
  const best = places.filter(({ shared }) => shared === most);
  if (best.length === 0) return { outcome: 'missing' };
  return anyOf(
    page,
    quote,
    best.map(({ start }) => start),
  );
}

/** Whether the words of a place grew out of no other passage of the old text. */
function* isNew(
  start: number,
  end: number,
  own: BlockSelector,
  version: Version,
  page: AnchorPage,
): Generator<void, boolean> {
  const { old, alignment, taken } = version;
  const block = blockAt(page, start);
  if (alignment.known[block]) {
    return page.hashes[block] === old.hashes[own.block] && !taken.has(block);
  }
  const region = alignment.ofNew.get(block);
  if (!region) return true;
  const map = yield* mapOf(version, page, region.olds, region.news);
  const explained = new Set(map.partner);
  let all = 0;
  let others = 0;
  for (let word = 0; word < map.starts.length; word += 1) {
    if ((map.ends[word] ?? 0) <= start || (map.starts[word] ?? 0) >= end) continue;
    all += 1;
    if (explained.has(word)) others += 1;
  }
  return others * 2 < all;
}

/**
 * The very words where all around them changed: sure if they stood once in the old block and once in the new, or if
 * one place fits them better than every other that held them.
 */
function findInHome(
  { exact }: TextQuoteSelector,
  block: BlockSelector,
  home: Region,
  map: WordMap | undefined,
  version: Version,
  page: AnchorPage,
): number | undefined {
  if (!map || exact.length < MIN_LENGTH_IN_HOME) return undefined;
  const { text } = page.seen;
  const places = home.news.flatMap((at) => {
    const start = page.starts[at] ?? 0;
    return findAll(text.slice(start, page.ends[at]), exact).map((offset) => start + offset);
  });
  if (places.length === 0) return undefined;
  if (places.length === 1 && stoodOnce(map.old, version.old.wordsOf(block.block), block)) {
    return places[0];
  }
  const words = places.map((place) => map.ends.findIndex((end) => end > place));
  const { from, to } = block.words;
  const own = ownPlace(map, firstWordOf(block, home, version), to - from, words);
  return own === undefined ? undefined : places[words.indexOf(own)];
}

/** Whether the quote's words stand just once among `words`. */
function stoodOnce(words: Uint16Array, own: Uint16Array, { words: span }: BlockSelector): boolean {
  const quote = own.subarray(span.from, span.to);
  const first = quote[0];
  let found = 0;
  for (let at = 0; at + quote.length <= words.length && found < 2; at += 1) {
    if (words[at] !== first) continue;
    let same = 1;
    while (same < quote.length && words[at + same] === quote[same]) same += 1;
    if (same === quote.length) found += 1;
  }
  return found === 1;
}
