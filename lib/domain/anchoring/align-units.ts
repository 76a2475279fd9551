/**
 * Units of the old text (blocks, or clauses of a block) and of the new → what became of each old one.
 * A unit that already existed verbatim is nobody's new home; an edited one lies between its old neighbours,
 * or is by far the most alike; units that were split or merged share a region.
 */
import { matchSequences } from './match-sequences';
import { comparePairs, type Pair } from './unit-similarity';

export interface Units {
  readonly hashes: ArrayLike<number>;
  /** Fingerprints of the words of a unit. */
  wordsOf(unit: number): ArrayLike<number>;
}

/** Old units and the new ones their words went to, in order. */
export interface Region {
  readonly olds: number[];
  readonly news: number[];
}

export interface Alignment {
  /** Per old unit the new one that holds it unchanged, or -1. */
  readonly same: Int32Array;
  /** Per new unit 1 when the old text held it verbatim somewhere. */
  readonly known: Uint8Array;
  /** Regions of the units that changed, by old and by new unit. */
  readonly ofOld: ReadonlyMap<number, Region>;
  readonly ofNew: ReadonlyMap<number, Region>;
}

/** Similarity from which a unit between the right neighbours is the edited one. */
const MIN_IN_PLACE = 0.35;
/** The same for a unit that moved as well. */
const MIN_MOVED = 0.6;
/** A unit elsewhere that is more alike than the one in place by this much is the better home. */
const MOVED_LEAD = 0.25;
/** Share of a unit's words that a merge or split must account for. */
const MIN_CONTAINED = 0.7;

export function* alignUnits(old: Units, now: Units): Generator<void, Alignment> {
  const same = matchSequences(old.hashes, now.hashes);
  yield;
  const taken = new Uint8Array(now.hashes.length);
  for (const unit of same) if (unit >= 0) taken[unit] = 1;
  const bounds = findBounds(same, now.hashes.length);
  pairMoved(old.hashes, now.hashes, same, taken);
  yield;
  const existed = new Set(Array.from(old.hashes));
  const known = Uint8Array.from(now.hashes, (hash) => (existed.has(hash) ? 1 : 0));

  const olds = indexesWhere(same.length, (unit) => same[unit] === -1);
  const news = indexesWhere(known.length, (unit) => known[unit] === 0);
  const pairs = yield* comparePairs(olds, news, old.wordsOf, now.wordsOf);
  const regions = new Regions();
  const chosen = chooseInPlace(pairs, bounds, now.hashes.length);
  for (const pair of chosen) regions.join(pair);
  for (const pair of chooseMoved(pairs, regions)) {
    chosen.push(pair);
    regions.join(pair);
  }
  joinPieces(pairs, chosen, regions);
  return { same, known, ofOld: regions.ofOld, ofNew: regions.ofNew };
}

class Regions {
  readonly ofOld = new Map<number, Region>();
  readonly ofNew = new Map<number, Region>();

  join({ old, new: now }: Pair): void {
    const region = this.ofOld.get(old) ?? this.ofNew.get(now) ?? { olds: [], news: [] };
    insert(region.olds, old);
    insert(region.news, now);
    this.ofOld.set(old, region);
    this.ofNew.set(now, region);
  }
}

function insert(sorted: number[], value: number): void {
  if (sorted.includes(value)) return;
  sorted.push(value);
  sorted.sort((x, y) => x - y);
}

function indexesWhere(length: number, holds: (index: number) => boolean): number[] {
  return Array.from({ length }, (_, index) => index).filter(holds);
}

/** Per old unit the new units it lies between, both exclusive, if it was not moved. */
function findBounds(same: Int32Array, length: number) {
  const after = new Int32Array(same.length);
  const before = new Int32Array(same.length);
  for (let i = 0, last = -1; i < same.length; i += 1) {
    after[i] = last;
    last = same[i] === -1 ? last : (same[i] ?? last);
  }
  for (let i = same.length - 1, next = length; i >= 0; i -= 1) {
    before[i] = next;
    next = same[i] === -1 ? next : (same[i] ?? next);
  }
  return { after, before };
}

/**
 * Verbatim units out of order. One that stood there once and stands there once has moved.
 * Of boilerplate only what lies beside something moved is known to have moved with it.
 */
function pairMoved(
  old: ArrayLike<number>,
  now: ArrayLike<number>,
  same: Int32Array,
  taken: Uint8Array,
): void {
  const inOld = countBy(old);
  const inNew = countBy(now);
  const freeAt = new Map<number, number>();
  for (let j = 0; j < now.length; j += 1) if (!taken[j]) freeAt.set(now[j] ?? 0, j);
  for (let i = 0; i < old.length; i += 1) {
    const hash = old[i] ?? 0;
    const j = freeAt.get(hash);
    if (same[i] === -1 && j !== undefined && inOld.get(hash) === 1 && inNew.get(hash) === 1) {
      same[i] = j;
      taken[j] = 1;
    }
  }
  const extend = (i: number, step: 1 | -1) => {
    const neighbour = same[i - step] ?? -1;
    const j = neighbour + step;
    if (same[i] !== -1 || neighbour === -1 || j < 0 || taken[j] || old[i] !== now[j]) return;
    same[i] = j;
    taken[j] = 1;
  };
  for (let i = 1; i < old.length; i += 1) extend(i, 1);
  for (let i = old.length - 2; i >= 0; i -= 1) extend(i, -1);
}

function countBy(values: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < values.length; i += 1) {
    counts.set(values[i] ?? 0, (counts.get(values[i] ?? 0) ?? 0) + 1);
  }
  return counts;
}

/** The heaviest chain of pairs that keeps the order of the text and the place between unchanged neighbours. */
function chooseInPlace(
  pairs: readonly Pair[],
  { after, before }: ReturnType<typeof findBounds>,
  length: number,
): Pair[] {
  const best = findBest(pairs);
  const candidates = pairs
    .filter(
      (pair) =>
        pair.similarity >= MIN_IN_PLACE &&
        pair.similarity + MOVED_LEAD > (best.get(pair.old) ?? 0) &&
        pair.new > (after[pair.old] ?? -1) &&
        pair.new < (before[pair.old] ?? length),
    )
    .sort((x, y) => x.old - y.old || y.new - x.new);
  // A Fenwick tree over the new units: the best chain that ends before a unit.
  const tree = new Int32Array(length + 1).fill(-1);
  const total = new Float64Array(candidates.length);
  const previous = new Int32Array(candidates.length).fill(-1);
  let heaviest = -1;
  for (const [index, pair] of candidates.entries()) {
    let tail = -1;
    for (let at = pair.new; at > 0; at -= at & -at) tail = heavier(total, tail, tree[at] ?? -1);
    previous[index] = tail;
    total[index] =
      (total[tail] ?? 0) + pair.similarity ** 2 * Math.sqrt(pair.oldWeight + pair.newWeight);
    for (let at = pair.new + 1; at <= length; at += at & -at) {
      tree[at] = heavier(total, tree[at] ?? -1, index);
    }
    heaviest = heavier(total, heaviest, index);
  }
  const chain: Pair[] = [];
  for (let at = heaviest; at >= 0; at = previous[at] ?? -1) {
    const pair = candidates[at];
    if (pair) chain.push(pair);
  }
  return chain;
}

/** Per old unit how alike the new one is that may be its home wherever it is: the two are each other's likest. */
function findBest(pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const ofNew = new Map<number, number>();
  for (const { new: now, similarity } of pairs) {
    ofNew.set(now, Math.max(similarity, ofNew.get(now) ?? 0));
  }
  const best = new Map<number, number>();
  for (const { old, new: now, similarity } of pairs) {
    if (similarity < MIN_MOVED || similarity < (ofNew.get(now) ?? 0)) continue;
    best.set(old, Math.max(similarity, best.get(old) ?? 0));
  }
  return best;
}

function heavier(total: Float64Array, a: number, b: number): number {
  if (a < 0 || b < 0) return Math.max(a, b);
  return (total[b] ?? 0) > (total[a] ?? 0) ? b : a;
}

/** Out of order: the most alike first, as long as neither side has a partner. */
function chooseMoved(pairs: readonly Pair[], regions: Regions): Pair[] {
  const olds = new Set<number>();
  const news = new Set<number>();
  return pairs
    .filter(
      (pair) =>
        pair.similarity >= MIN_MOVED &&
        !regions.ofOld.has(pair.old) &&
        !regions.ofNew.has(pair.new),
    )
    .sort((x, y) => y.similarity - x.similarity)
    .filter((pair) => {
      if (olds.has(pair.old) || news.has(pair.new)) return false;
      olds.add(pair.old);
      news.add(pair.new);
      return true;
    });
}

/** Merged and split units: the words of one go into what the partner of its neighbour leaves unexplained. */
function joinPieces(pairs: readonly Pair[], chosen: readonly Pair[], regions: Regions): void {
  const byOld = new Map(chosen.map((pair) => [pair.old, pair]));
  const byNew = new Map(chosen.map((pair) => [pair.new, pair]));
  for (const pair of pairs) {
    const host = byNew.get(pair.new);
    const merged =
      host &&
      !regions.ofOld.has(pair.old) &&
      Math.abs(host.old - pair.old) <= 3 &&
      pair.shared >= MIN_CONTAINED * pair.oldWeight &&
      host.newWeight - host.shared >= MIN_CONTAINED * pair.oldWeight;
    const source = byOld.get(pair.old);
    const split =
      source &&
      !regions.ofNew.has(pair.new) &&
      Math.abs(source.new - pair.new) <= 3 &&
      pair.shared >= MIN_CONTAINED * pair.newWeight &&
      source.oldWeight - source.shared >= MIN_CONTAINED * pair.newWeight;
    if (merged || split) regions.join(pair);
  }
}
