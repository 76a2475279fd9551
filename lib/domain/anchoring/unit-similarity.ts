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

interface Bag {
  readonly unit: number;
  readonly counts: ReadonlyMap<number, number>;
}

/** @param wordsOf fingerprints of the words of a unit. */
export function* comparePairs(
  olds: readonly number[],
  news: readonly number[],
  oldWordsOf: (unit: number) => ArrayLike<number>,
  newWordsOf: (unit: number) => ArrayLike<number>,
): Generator<void, Pair[]> {
  const oldBags = yield* readBags(olds, oldWordsOf);
  const newBags = yield* readBags(news, newWordsOf);
  const weightOf = yield* weigh([...oldBags, ...newBags]);
  const postings = yield* indexBags(newBags);

  const pairs: Pair[] = [];
  const shared = new Float64Array(newBags.length);
  const newWeights = new Float64Array(newBags.length);
  for (const [index, bag] of newBags.entries()) {
    newWeights[index] = weightOfBag(bag, weightOf);
    if (index % UNITS_PER_STEP === 0) yield;
  }
  let work = 0;
  for (const bag of oldBags) {
    const oldWeight = weightOfBag(bag, weightOf);
    const touched: number[] = [];
    work += addShared(bag, postings, weightOf, shared, touched) + touched.length;
    for (const at of likeliest(touched, shared, newWeights, oldWeight)) {
      const [common, newWeight] = [shared[at] ?? 0, newWeights[at] ?? 0];
      pairs.push({
        old: bag.unit,
        new: newBags[at]?.unit ?? 0,
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

/** Word → the bags that hold it and how often, one after the other: one object for each would be garbage to collect. */
type Postings = ReadonlyMap<number, readonly number[]>;

function* indexBags(bags: readonly Bag[]): Generator<void, Postings> {
  const postings = new Map<number, number[]>();
  for (const [bag, { counts }] of bags.entries()) {
    for (const [word, count] of counts) {
      const list = postings.get(word);
      if (list) list.push(bag, count);
      else postings.set(word, [bag, count]);
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
  bag: Bag,
  postings: Postings,
  weightOf: (word: number) => number,
  shared: Float64Array,
  touched: number[],
): number {
  let work = 0;
  for (const [word, count] of bag.counts) {
    const list = postings.get(word);
    if (!list || list.length > 2 * MAX_POSTINGS) continue;
    const weight = weightOf(word);
    for (let i = 0; i < list.length; i += 2) {
      const at = list[i] ?? 0;
      if (shared[at] === 0) touched.push(at);
      shared[at] = (shared[at] ?? 0) + Math.min(count, list[i + 1] ?? 0) * weight;
    }
    work += list.length / 2;
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

function weightOfBag({ counts }: Bag, weightOf: (word: number) => number): number {
  let sum = 0;
  for (const [word, count] of counts) sum += count * weightOf(word);
  return sum;
}

function* readBags(
  units: readonly number[],
  wordsOf: (unit: number) => ArrayLike<number>,
): Generator<void, Bag[]> {
  const bags: Bag[] = [];
  for (const unit of units) {
    const counts = new Map<number, number>();
    const words = wordsOf(unit);
    for (let i = 0; i < words.length; i += 1) {
      const word = (words[i] ?? 0) & 0xfffe;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    bags.push({ unit, counts });
    if (bags.length % UNITS_PER_STEP === 0) yield;
  }
  return bags;
}

/** Inverse document frequency over both sides, at least 1. */
function* weigh(bags: readonly Bag[]): Generator<void, (word: number) => number> {
  const frequency = new Map<number, number>();
  for (const [index, { counts }] of bags.entries()) {
    for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    if (index % UNITS_PER_STEP === 0) yield;
  }
  return (word) => 1 + Math.log(bags.length / (frequency.get(word) ?? bags.length));
}
