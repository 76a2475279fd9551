/**
 * Old and new units (blocks or clauses) as bags of words → how alike they are, pair by pair.
 * Rare words weigh more than common ones, so that look-alikes differ by the words that make the difference.
 */

export interface Pair {
  readonly old: number;
  readonly new: number;
  /** Weight of the words they share. */
  readonly shared: number;
  readonly oldWeight: number;
  readonly newWeight: number;
  /** Dice coefficient of the weighed bags, 0 to 1. */
  readonly similarity: number;
}

/** Per old unit only its likeliest partners are kept. */
const PARTNERS = 8;
/** Words in more new units than this say little; on long pages they would cost most of the time. */
const MAX_POSTINGS = 300;
const UNITS_PER_STEP = 12;
/** Postings and units looked at in one step; under a millisecond. */
const WORK_PER_STEP = 10_000;

/** Bags of words, one after the other: an object for each would be garbage to collect in the middle of some step. */
interface Bags {
  readonly units: readonly number[];
  /** Where each bag begins in `words` and `counts`, and where the last ends. */
  readonly firsts: readonly number[];
  /** Each word of a bag once, in order of appearance, as its number in `Vocabulary`. */
  readonly words: readonly number[];
  readonly counts: readonly number[];
}

/** Fingerprint → a number counted from 0. */
type Vocabulary = Map<number, number>;

/** @param wordsOf fingerprints of the words of a unit. */
export function* comparePairs(
  olds: readonly number[],
  news: readonly number[],
  oldWordsOf: (unit: number) => ArrayLike<number>,
  newWordsOf: (unit: number) => ArrayLike<number>,
): Generator<void, Pair[]> {
  const vocabulary: Vocabulary = new Map();
  const oldBags = yield* readBags(olds, oldWordsOf, vocabulary);
  const newBags = yield* readBags(news, newWordsOf, vocabulary);
  const inOlds = yield* countBags(oldBags, vocabulary.size);
  const inNews = yield* countBags(newBags, vocabulary.size);
  const weights = weigh(inOlds, inNews, olds.length + news.length);
  const postings = yield* indexBags(newBags, inNews);

  const pairs: Pair[] = [];
  const shared = new Float64Array(news.length);
  const newWeights = new Float64Array(news.length);
  for (const bag of news.keys()) {
    newWeights[bag] = weightOfBag(newBags, bag, weights);
    if (bag % UNITS_PER_STEP === 0) yield;
  }
  let work = 0;
  for (const [bag, old] of olds.entries()) {
    const oldWeight = weightOfBag(oldBags, bag, weights);
    const touched: number[] = [];
    work += addShared(oldBags, bag, postings, weights, shared, touched) + touched.length;
    for (const at of likeliest(touched, shared, newWeights, oldWeight)) {
      const [common, newWeight] = [shared[at] ?? 0, newWeights[at] ?? 0];
      pairs.push({
        old,
        new: news[at] ?? 0,
        shared: common,
        oldWeight,
        newWeight,
        similarity: (2 * common) / (oldWeight + newWeight),
      });
    }
    for (const at of touched) shared[at] = 0;
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield;
  }
  return pairs;
}

/** Word → the bags that hold it and how often. */
interface Postings {
  /** Where those of each word begin, and where the last end. */
  readonly firsts: Uint32Array;
  readonly bags: Uint32Array;
  readonly counts: Uint32Array;
}

/** @param frequencies in how many of the bags each word is. */
function* indexBags(
  { units, firsts, words, counts }: Bags,
  frequencies: Uint32Array,
): Generator<void, Postings> {
  const starts = new Uint32Array(frequencies.length + 1);
  for (const [word, frequency] of frequencies.entries()) {
    starts[word + 1] = (starts[word] ?? 0) + frequency;
  }
  const next = starts.slice();
  const postings = {
    firsts: starts,
    bags: new Uint32Array(words.length),
    counts: new Uint32Array(words.length),
  };
  for (const bag of units.keys()) {
    for (let i = firsts[bag] ?? 0; i < (firsts[bag + 1] ?? 0); i += 1) {
      const word = words[i] ?? 0;
      const at = next[word] ?? 0;
      postings.bags[at] = bag;
      postings.counts[at] = counts[i] ?? 0;
      next[word] = at + 1;
    }
    if (bag % UNITS_PER_STEP === 0) yield;
  }
  return postings;
}

/**
 * Adds to `shared`, per bag of the index, the weight of what it shares with `bag`, and to `touched` those that share
 * anything. Says how many postings were looked at.
 */
function addShared(
  { firsts, words, counts }: Bags,
  bag: number,
  postings: Postings,
  weights: Float64Array,
  shared: Float64Array,
  touched: number[],
): number {
  let work = 0;
  for (let i = firsts[bag] ?? 0; i < (firsts[bag + 1] ?? 0); i += 1) {
    const word = words[i] ?? 0;
    const [from, to] = [postings.firsts[word] ?? 0, postings.firsts[word + 1] ?? 0];
    if (to - from > MAX_POSTINGS) continue;
    const [count, weight] = [counts[i] ?? 0, weights[word] ?? 0];
    for (let p = from; p < to; p += 1) {
      const at = postings.bags[p] ?? 0;
      if (shared[at] === 0) touched.push(at);
      shared[at] = (shared[at] ?? 0) + Math.min(count, postings.counts[p] ?? 0) * weight;
    }
    work += to - from;
  }
  return work;
}

/** The few that are most alike as a whole, or of which one is contained in the other. */
function likeliest(
  touched: readonly number[],
  shared: Float64Array,
  newWeights: Float64Array,
  oldWeight: number,
): readonly number[] {
  const promise = (at: number) => {
    const [common, newWeight] = [shared[at] ?? 0, newWeights[at] ?? 0];
    return (2 * common) / (oldWeight + newWeight) + common / Math.min(oldWeight, newWeight);
  };
  const best: { at: number; promise: number }[] = [];
  for (const at of touched) {
    const own = promise(at);
    if (best.length === PARTNERS && own <= (best.at(-1)?.promise ?? 0)) continue;
    const before = best.findIndex((other) => other.promise < own);
    best.splice(before === -1 ? best.length : before, 0, { at, promise: own });
    if (best.length > PARTNERS) best.pop();
  }
  return best.map(({ at }) => at);
}

function weightOfBag({ firsts, words, counts }: Bags, bag: number, weights: Float64Array): number {
  let sum = 0;
  for (let i = firsts[bag] ?? 0; i < (firsts[bag + 1] ?? 0); i += 1) {
    sum += (counts[i] ?? 0) * (weights[words[i] ?? 0] ?? 0);
  }
  return sum;
}

/** @param vocabulary gets the words that are not in it yet. */
function* readBags(
  units: readonly number[],
  wordsOf: (unit: number) => ArrayLike<number>,
  vocabulary: Vocabulary,
): Generator<void, Bags> {
  const firsts = [0];
  const words: number[] = [];
  const counts: number[] = [];
  /** Per word where it was counted last. */
  const places: number[] = [];
  for (const [bag, unit] of units.entries()) {
    const first = words.length;
    const fingerprints = wordsOf(unit);
    for (let i = 0; i < fingerprints.length; i += 1) {
      const fingerprint = (fingerprints[i] ?? 0) & 0xfffe;
      let word = vocabulary.get(fingerprint);
      if (word === undefined) {
        word = vocabulary.size;
        vocabulary.set(fingerprint, word);
      }
      while (places.length <= word) places.push(-1);
      const place = places[word] ?? -1;
      if (place >= first) {
        counts[place] = (counts[place] ?? 0) + 1;
        continue;
      }
      places[word] = words.length;
      words.push(word);
      counts.push(1);
    }
    firsts.push(words.length);
    if (bag % UNITS_PER_STEP === UNITS_PER_STEP - 1) yield;
  }
  return { units, firsts, words, counts };
}

/** Per word in how many bags it is. */
function* countBags({ words }: Bags, vocabulary: number): Generator<void, Uint32Array> {
  const frequencies = new Uint32Array(vocabulary);
  for (const [i, word] of words.entries()) {
    frequencies[word] = (frequencies[word] ?? 0) + 1;
    if (i % WORK_PER_STEP === 0) yield;
  }
  return frequencies;
}

/** Per word the inverse document frequency over both sides, at least 1. */
function weigh(inOlds: Uint32Array, inNews: Uint32Array, bags: number): Float64Array {
  return Float64Array.from(
    inOlds,
    (olds, word) => 1 + Math.log(bags / (olds + (inNews[word] ?? 0))),
  );
}
