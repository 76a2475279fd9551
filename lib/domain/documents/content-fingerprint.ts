/**
 * The blocks of a page → a small sketch of what it says, and two sketches → how much they have in common.
 * Order does not count, so that moved sections and a re-laid-out page keep their sketch. Numbers only: the blocks
 * were hashed when the page was read for anchoring.
 */
import * as v from 'valibot';
import type { AnchorPage } from '../anchoring/read-page';

/** Shorter blocks are menus, dates, counters: they change between two visits, or stand on every page of a site. */
const MIN_BLOCK_LENGTH = 40;
/**
 * The smallest hashes are kept, a fair sample of all ("bottom-k sketch", Broder 1997). 512 tell similarity to
 * about ±0.04 at 95 %, in 5 KB of JSON a document.
 */
const MAX_HASHES = 512;

export const ContentFingerprint = v.object({
  /** Unsigned 32-bit, ascending, distinct: of all blocks, or the smallest 512. */
  hashes: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff))),
    v.maxLength(MAX_HASHES),
  ),
  /** Of how many distinct blocks. */
  blocks: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type ContentFingerprint = v.InferOutput<typeof ContentFingerprint>;

/** Of a page as anchoring reads it. */
export function sketchPage({
  hashes,
  starts,
  ends,
}: Pick<AnchorPage, 'hashes' | 'starts' | 'ends'>): ContentFingerprint {
  const long = hashes.filter((_, block) => {
    const length = (ends[block] ?? 0) - (starts[block] ?? 0);
    return length >= MIN_BLOCK_LENGTH;
  });
  const ascending = [...new Set(long.map(scatter).sort())];
  return { hashes: ascending.slice(0, MAX_HASHES), blocks: ascending.length };
}

/**
 * Shared blocks ÷ all blocks of both, 0 to 1 (Jaccard); exact for pages of up to 512 blocks, else estimated.
 * 0 when either has no block.
 */
export function similarity(one: ContentFingerprint, other: ContentFingerprint): number {
  const all = [...new Set([...one.hashes, ...other.hashes])].sort((a, b) => a - b);
  const isSampled = one.blocks > one.hashes.length || other.blocks > other.hashes.length;
  // Beyond the k-th of both together, a hash that one sketch lacks may only have been cut off.
  const sample = isSampled ? all.slice(0, MAX_HASHES) : all;
  if (sample.length === 0) return 0;
  const inOne = new Set(one.hashes);
  const inOther = new Set(other.hashes);
  return sample.filter((h) => inOne.has(h) && inOther.has(h)).length / sample.length;
}

/** Below this, a sketch says too little to compare by. */
export const MIN_COMPARABLE_BLOCKS = 3;
/**
 * An edited block counts twice against the two pages (gone and new), so that 0.1 still means that one block in
 * five stayed. Pages of one site that share a long notice and nothing else lie below.
 */
const MIN_KINSHIP = 0.1;

/**
 * same: the same blocks, in whatever order. newer: some stayed, some did not. different: another document at
 * this address, such as a page that always shows the latest. unknown: too little text on either side.
 */
export type VersionRelation = 'same' | 'newer' | 'different' | 'unknown';

export function compareVersions(
  before: ContentFingerprint,
  now: ContentFingerprint,
): VersionRelation {
  if (Math.min(before.blocks, now.blocks) < MIN_COMPARABLE_BLOCKS) return 'unknown';
  const shared = similarity(before, now);
  if (shared === 1) return 'same';
  return shared >= MIN_KINSHIP ? 'newer' : 'different';
}

/** The finish of MurmurHash3, one to one: without it the smallest hashes of like texts are no fair sample. */
function scatter(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
