/**
 * Old words and the blocks they went to → which word became which. Clause by clause first, so that the words of
 * a deleted sentence are not found again in the look-alike beside it; then word by word.
 */
import { alignUnits, type Units } from './align-units';
import type { Sequences } from './copies';
import { matchSequences } from './match-sequences';
import type { AnchorPage } from './read-page';

export interface WordMap extends Sequences {
  /** Share of the old words that have one, 0 to 1. */
  readonly kept: number;
  /** Per new word where it is in the seen text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The blocks of the new words, in order. */
  readonly blocks: readonly number[];
  /** Index of the first new word of each of these. */
  readonly firsts: readonly number[];
}

/** @param old fingerprints of the old words, in order. */
export function* mapWords(
  old: Uint16Array,
  page: AnchorPage,
  blocks: readonly number[],
): Generator<void, WordMap> {
  const words = blocks.map((block) => page.wordsOf(block));
  const now = concatenate16(words.map(({ fingerprints }) => fingerprints));
  const oldClauses = cutClauses(old);
  const newClauses = cutClauses(now);
  const { same, ofOld } = yield* alignUnits(oldClauses, newClauses);

  const partner = new Int32Array(old.length).fill(-1);
  const done = new Set<unknown>();
  for (let clause = 0; clause < oldClauses.hashes.length; clause += 1) {
    const copy = same[clause] ?? -1;
    const region = ofOld.get(clause) ?? { olds: [clause], news: copy === -1 ? [] : [copy] };
    if (done.has(region)) continue;
    done.add(region);
    const from = region.olds.flatMap((unit) => oldClauses.indexesOf(unit));
    const to = region.news.flatMap((unit) => newClauses.indexesOf(unit));
    const matched = matchSequences(
      from.map((index) => (old[index] ?? 0) & 0xfffe),
      to.map((index) => (now[index] ?? 0) & 0xfffe),
    );
    for (const [i, index] of from.entries()) {
      const j = matched[i] ?? -1;
      if (j >= 0) partner[index] = to[j] ?? -1;
    }
  }
  let first = 0;
  return {
    old,
    now,
    partner,
    kept: partner.reduce((sum, at) => sum + Number(at >= 0), 0) / Math.max(1, partner.length),
    starts: concatenate32(words.map(({ starts }) => starts)),
    ends: concatenate32(words.map(({ ends }) => ends)),
    blocks,
    firsts: words.map(({ starts }) => {
      first += starts.length;
      return first - starts.length;
    }),
  };
}

function cutClauses(words: Uint16Array): Units & { indexesOf(clause: number): number[] } {
  const hashes: number[] = [];
  const firsts = [0];
  let hash = 7;
  for (const [index, word] of words.entries()) {
    hash = Math.imul(hash ^ (word & 0xfffe), 0x01000193) ^ (hash >>> 15);
    if ((word & 1) === 0 && index < words.length - 1) continue;
    hashes.push(hash >>> 0);
    firsts.push(index + 1);
    hash = 7;
  }
  const range = (clause: number) => [firsts[clause] ?? 0, firsts[clause + 1] ?? 0] as const;
  return {
    hashes,
    wordsOf: (clause) => words.subarray(...range(clause)),
    indexesOf(clause) {
      const [from, to] = range(clause);
      return Array.from({ length: to - from }, (_, i) => from + i);
    },
  };
}

export function concatenate16(parts: readonly Uint16Array[]): Uint16Array {
  const whole = new Uint16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function concatenate32(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
