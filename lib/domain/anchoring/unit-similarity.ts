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
  const newWeights: number[] = [];
  for (const [index, bag] of newBags.entries()) {
    newWeights.push(weightOfBag(bag, weightOf));
    if (index % UNITS_PER_STEP === 0) yield;
  }
  for (const [index, bag] of oldBags.entries()) {
    const oldWeight = weightOfBag(bag, weightOf);
    const touched = addShared(bag, postings, weightOf, shared);
    const found = [...touched].map((at): Pair => {
      const common = shared[at] ?? 0;
      const newWeight = newWeights[at] ?? 0;
      shared[at] = 0;
      return {
        old: bag.unit,
        new: newBags[at]?.unit ?? 0,
        shared: common,
        oldWeight,
        newWeight,
        similarity: (2 * common) / (oldWeight + newWeight),
      };
    });
    found.sort((x, y) => promise(y) - promise(x));
    pairs.push(...found.slice(0, PARTNERS));
    if (index % UNITS_PER_STEP === 0) yield;
  }
  return pairs;
}

/** Word → the bags that hold it, by index. */
type Postings = Map<number, { bag: number; count: number }[]>;

function* indexBags(bags: readonly Bag[]): Generator<void, Postings> {
  const postings: Postings = new Map();
  for (const [bag, { counts }] of bags.entries()) {
    for (const [word, count] of counts) {
      const list = postings.get(word);
      if (list) list.push({ bag, count });
      else postings.set(word, [{ bag, count }]);
    }
    if (bag % UNITS_PER_STEP === 0) yield;
  }
  return postings;
}

/** Adds to `shared`, per bag of the index, the weight of what it shares with `bag`; says which were touched. */
function addShared(
  bag: Bag,
  postings: Postings,
  weightOf: (word: number) => number,
  shared: Float64Array,
): Set<number> {
  const touched = new Set<number>();
  for (const [word, count] of bag.counts) {
    const list = postings.get(word);
    if (!list || list.length > MAX_POSTINGS) continue;
    const weight = weightOf(word);
    for (const posting of list) {
      touched.add(posting.bag);
      shared[posting.bag] = (shared[posting.bag] ?? 0) + Math.min(count, posting.count) * weight;
    }
  }
  return touched;
}

function weightOfBag({ counts }: Bag, weightOf: (word: number) => number): number {
  let sum = 0;
  for (const [word, count] of counts) sum += count * weightOf(word);
  return sum;
}

/** Alike as a whole, or one contained in the other. */
function promise({ shared, oldWeight, newWeight, similarity }: Pair): number {
  return similarity + shared / Math.min(oldWeight, newWeight);
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
