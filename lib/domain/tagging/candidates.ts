/**
 * The phrases found in a text, not yet weighed against those that overlap them: as numbers side by side, since a page full
 * of terms has ten thousands, and making an object of each took longer than finding it.
 */
import { OUTPUT_CONCEPT } from './output';

/** SIZE numbers for each candidate, by rising start; what is where follows. */
export type Candidates = Int32Array;

export const SIZE = 6;
export const START = 0;
export const END = 1;
/** Where the part before a coordination ends: "co-" in "co- and self-management". */
export const HEAD_END = 2;
export const ID = 3;
/** The rule by which the page may decide otherwise, or −1. */
export const RULE = 4;
/** OUTPUT_CONCEPT, OUTPUT_VETO or OUTPUT_CASE; the language; how sure it is; how many words: see the functions below. */
const REST = 5;

const LANGUAGE_AT = 3;
const PERCENT_AT = 7;
const WORDS_AT = 14;

export function kindAt(candidates: Candidates, at: number): number {
  return (candidates[at + REST] as number) & 7;
}

/** Index into LABEL_LANGUAGES. */
export function languageAt(candidates: Candidates, at: number): number {
  return ((candidates[at + REST] as number) >> LANGUAGE_AT) & 15;
}

/** How sure it is as far as its block goes, in hundredths. */
export function percentAt(candidates: Candidates, at: number): number {
  return ((candidates[at + REST] as number) >> PERCENT_AT) & 127;
}

/** Words; the longer phrase wins. */
export function wordsAt(candidates: Candidates, at: number): number {
  return (candidates[at + REST] as number) >> WORDS_AT;
}

/** Collects candidates in any order; reused from text to text. */
export class CandidateBuffer {
  #numbers = new Int32Array(SIZE * 512);
  #end = 0;
  #isSorted = true;

  reset(): void {
    this.#end = 0;
    this.#isSorted = true;
  }

  add(
    start: number,
    end: number,
    headEnd: number,
    words: number,
    kind: number,
    id: number,
    language: number,
    percent: number,
    rule: number,
  ): void {
    const at = this.#end;
    if (at === this.#numbers.length) {
      const longer = new Int32Array(at * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    const numbers = this.#numbers;
    if (at > 0 && (numbers[at - SIZE] as number) > start) this.#isSorted = false;
    numbers[at] = start;
    numbers[at + END] = end;
    numbers[at + HEAD_END] = headEnd;
    numbers[at + ID] = id;
    numbers[at + RULE] = rule;
    numbers[at + REST] =
      kind | (language << LANGUAGE_AT) | (percent << PERCENT_AT) | (words << WORDS_AT);
    this.#end = at + SIZE;
  }

  /** Does a mention of that concept touch [start, end)? */
  hasWithin(concept: number, start: number, end: number): boolean {
    const numbers = this.#numbers;
    for (let at = 0; at < this.#end; at += SIZE) {
      const touches =
        (numbers[at + START] as number) < end && (numbers[at + END] as number) > start;
      if (touches && numbers[at + ID] === concept && kindAt(numbers, at) === OUTPUT_CONCEPT)
        return true;
    }
    return false;
  }

  /** What was collected, in order, in the first `length` numbers; to be read before the next `reset`. */
  get numbers(): Candidates {
    this.#sort();
    return this.#numbers;
  }

  get length(): number {
    return this.#end;
  }

  #sort(): void {
    if (this.#isSorted) return;
    this.#isSorted = true;
    const all = this.#numbers.slice(0, this.#end);
    const order = Array.from({ length: all.length / SIZE }, (_, index) => index * SIZE);
    order.sort((a, b) => (all[a] as number) - (all[b] as number));
    for (const [at, from] of order.entries())
      this.#numbers.set(all.subarray(from, from + SIZE), at * SIZE);
  }
}
