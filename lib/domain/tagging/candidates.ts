/**
 * The phrases found in a text, not yet weighed against those that overlap them: as numbers side by side, since a page full
 * of terms has ten thousands, and making an object of each took longer than finding it.
 */
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { OUTPUT_CONCEPT } from './output';

/** A phrase found. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Where the part before a coordination ends: "co-" in "co- and self-management". */
  readonly headEnd: number;
  /** Words; the longer phrase wins. */
  readonly words: number;
  /** OUTPUT_CONCEPT, OUTPUT_VETO or OUTPUT_CASE. */
  readonly kind: number;
  readonly id: number;
  readonly lang: LabelLanguage;
  /** As far as the block goes, in hundredths. */
  readonly percent: number;
  /** The rule by which the page may decide otherwise, or −1. */
  readonly rule: number;
}

/** Numbers of a candidate: start, end, end of the head, id, rule, and the rest in one. */
const SIZE = 6;
const KINDS = 7;
const LANGUAGE_AT = 3;
const PERCENT_AT = 7;
const WORDS_AT = 14;

/** By rising start. Immutable. */
export class Candidates {
  readonly length: number;
  readonly #numbers: Int32Array;

  constructor(numbers: Int32Array) {
    this.#numbers = numbers;
    this.length = numbers.length / SIZE;
  }

  start(at: number): number {
    return this.#numbers[at * SIZE] as number;
  }

  end(at: number): number {
    return this.#numbers[at * SIZE + 1] as number;
  }

  id(at: number): number {
    return this.#numbers[at * SIZE + 3] as number;
  }

  rule(at: number): number {
    return this.#numbers[at * SIZE + 4] as number;
  }

  kind(at: number): number {
    return this.#rest(at) & KINDS;
  }

  lang(at: number): LabelLanguage {
    return LABEL_LANGUAGES[(this.#rest(at) >> LANGUAGE_AT) & 15] as LabelLanguage;
  }

  percent(at: number): number {
    return (this.#rest(at) >> PERCENT_AT) & 127;
  }

  read(at: number, percent = this.percent(at)): Candidate {
    return {
      start: this.start(at),
      end: this.end(at),
      headEnd: this.#numbers[at * SIZE + 2] as number,
      words: this.#rest(at) >> WORDS_AT,
      kind: this.kind(at),
      id: this.id(at),
      lang: this.lang(at),
      percent,
      rule: this.rule(at),
    };
  }

  /** All of them, to be looked at one by one. */
  list(): Candidate[] {
    return Array.from({ length: this.length }, (_, at) => this.read(at));
  }

  #rest(at: number): number {
    return this.#numbers[at * SIZE + 5] as number;
  }
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

  push({ start, end, headEnd, words, kind, id, lang, percent, rule }: Candidate): void {
    this.add(start, end, headEnd, words, kind, id, LABEL_LANGUAGES.indexOf(lang), percent, rule);
  }

  /** As `push`, without an object and with the index of the language. */
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
    numbers[at + 1] = end;
    numbers[at + 2] = headEnd;
    numbers[at + 3] = id;
    numbers[at + 4] = rule;
    numbers[at + 5] =
      kind | (language << LANGUAGE_AT) | (percent << PERCENT_AT) | (words << WORDS_AT);
    this.#end = at + SIZE;
  }

  /** Does a mention of that concept touch [start, end)? */
  hasWithin(concept: number, start: number, end: number): boolean {
    const numbers = this.#numbers;
    for (let at = 0; at < this.#end; at += SIZE) {
      const touches = (numbers[at] as number) < end && (numbers[at + 1] as number) > start;
      const kind = (numbers[at + 5] as number) & KINDS;
      if (touches && kind === OUTPUT_CONCEPT && numbers[at + 3] === concept) return true;
    }
    return false;
  }

  /** What was collected, in order; the buffer is empty then. */
  take(): Candidates {
    const found = new Candidates(this.#numbers.slice(0, this.#end));
    const isSorted = this.#isSorted;
    this.reset();
    if (isSorted) return found;
    for (const candidate of found.list().sort((a, b) => a.start - b.start)) this.push(candidate);
    return this.take();
  }
}
