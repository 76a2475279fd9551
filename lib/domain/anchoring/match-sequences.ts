/**
 * Two sequences of numbers → which elements of one stand, in order, in the other.
 * Patience diff: elements unique on both sides anchor the rest; what lies between is matched by longest common subsequence.
 */

/** Cells of the table for the subsequence; above this a stretch without anchors stays unmatched. About 5 ms. */
const MAX_CELLS = 1_000_000;
/** A stretch this small is matched exactly at once. */
const SMALL_CELLS = 4_096;

interface Stretch {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Per element of `a` the index of its partner in `b`, or -1. */
export function matchSequences(a: ArrayLike<number>, b: ArrayLike<number>): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  const open: Stretch[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  for (let next = open.pop(); next; next = open.pop()) {
    const stretch = trim(a, b, next, partner);
    const cells = (stretch.a1 - stretch.a0) * (stretch.b1 - stretch.b0);
    if (cells === 0) continue;
    const anchors = cells > SMALL_CELLS ? findAnchors(a, b, stretch) : [];
    if (anchors.length === 0) {
      if (cells <= MAX_CELLS) matchCommonSubsequence(a, b, stretch, partner);
      continue;
    }
    let { a0, b0 } = stretch;
    for (const [ai, bi] of anchors) {
      partner[ai] = bi;
      open.push({ a0, a1: ai, b0, b1: bi });
      a0 = ai + 1;
      b0 = bi + 1;
    }
    open.push({ a0, a1: stretch.a1, b0, b1: stretch.b1 });
  }
  return partner;
}

function trim(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { a0, a1, b0, b1 }: Stretch,
  partner: Int32Array,
): Stretch {
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
    partner[a0] = b0;
    a0 += 1;
    b0 += 1;
  }
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
    a1 -= 1;
    b1 -= 1;
    partner[a1] = b1;
  }
  return { a0, a1, b0, b1 };
}

/** Pairs that are unique on both sides of the stretch, reduced to the longest chain in order. */
function findAnchors(a: ArrayLike<number>, b: ArrayLike<number>, s: Stretch): [number, number][] {
  const inB = indexUnique(b, s.b0, s.b1);
  const pairs: [number, number][] = [];
  for (const [value, ai] of indexUnique(a, s.a0, s.a1)) {
    const bi = inB.get(value);
    if (ai >= 0 && bi !== undefined && bi >= 0) pairs.push([ai, bi]);
  }
  pairs.sort(([x], [y]) => x - y);
  return longestChain(pairs);
}

/** Value → index, or -1 for values that occur more than once. */
function indexUnique(values: ArrayLike<number>, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = from; i < to; i += 1) {
    const value = values[i] ?? 0;
    found.set(value, found.has(value) ? -1 : i);
  }
  return found;
}

/** Longest increasing subsequence by the second member. */
function longestChain(pairs: [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [i, [, value]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  }
  const chain: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) {
    const pair = pairs[i];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function matchCommonSubsequence(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { a0, a1, b0, b1 }: Stretch,
  partner: Int32Array,
): void {
  const rows = a1 - a0;
  const width = b1 - b0 + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = width - 2; j >= 0; j -= 1) {
      const at = i * width + j;
      table[at] =
        a[a0 + i] === b[b0 + j]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < width - 1) {
    const at = i * width + j;
    if (a[a0 + i] === b[b0 + j]) {
      partner[a0 + i] = b0 + j;
      i += 1;
      j += 1;
    } else if ((table[at + width] ?? 0) >= (table[at + 1] ?? 0)) i += 1;
    else j += 1;
  }
}
