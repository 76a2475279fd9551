/**
 * The vocabulary as an open-addressed hash table over folded code units. `find` answers exactly: a hash
 * hit is confirmed letter by letter. Knows words and their lexeme ids, nothing of phrases.
 */
import { FOLD } from './fold-table';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The lexeme of a word that is in no phrase. */
export const NO_LEXEME = 0;

/** FNV-1a, one code unit further (Fowler, Noll, Vo; here over 16-bit units). */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

/** The hash of the empty word. */
export const EMPTY_HASH = FNV_OFFSET | 0;

/** The start hash and step are public so that the tokeniser can hash while it folds. */
export class WordTable {
  readonly #mask: number;
  /** By slot: the hash of a word, then its index into the arrays below plus one; side by side, for they are read together. */
  readonly #slots: Int32Array;
  readonly #lexemes: Int32Array;
  /** Where each word starts in `#letters`; one more entry than words. */
  readonly #starts: Int32Array;
  readonly #letters: Uint16Array;
  #words = 0;

  /** Room for as many words as there are lexemes, with so many letters in all. */
  constructor(lexemes: Int32Array, letters: number) {
    let size = 1024;
    while (size < lexemes.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2);
    this.#lexemes = lexemes;
    this.#starts = new Int32Array(lexemes.length + 1);
    this.#letters = new Uint16Array(letters);
  }

  /** Of folded words, in any order. */
  static of(words: readonly string[], lexemes: Int32Array): WordTable {
    const table = new WordTable(lexemes, words.join('').length);
    for (const word of words) {
      const letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
      table.add(letters, letters.length, letters.reduce(extendHash, EMPTY_HASH));
    }
    return table;
  }

  /** Adds the word `letters[0..length)` with its hash; it has the next lexeme. */
  add(letters: Uint16Array, length: number, hash: number): void {
    const index = this.#words++;
    const start = this.#starts[index] as number;
    for (let at = 0; at < length; at++) this.#letters[start + at] = letters[at] as number;
    this.#starts[index + 1] = start + length;
    let slot = spread(hash) & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = index + 1;
  }

  /** The lexeme of the word `buffer[from..to)` whose FNV hash is `hash`, or NO_LEXEME. */
  find(hash: number, buffer: Uint16Array, from: number, to: number): number {
    const slots = this.#slots;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = slots[slot * 2 + 1] as number;
      if (entry === 0) return NO_LEXEME;
      if (slots[slot * 2] === hash && this.#equals(entry - 1, buffer, from, to))
        return this.#lexemes[entry - 1] as number;
    }
  }

  /** As `find`, for a word that stands in a text with one code unit for each of its letters. */
  findIn(hash: number, text: string, from: number, to: number): number {
    const slots = this.#slots;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = slots[slot * 2 + 1] as number;
      if (entry === 0) return NO_LEXEME;
      if (slots[slot * 2] === hash && this.#equalsText(entry - 1, text, from, to))
        return this.#lexemes[entry - 1] as number;
    }
  }

  /** The lexeme of a folded word, or NO_LEXEME. */
  findWord(word: string): number {
    const buffer = new Uint16Array(word.length);
    let hash = EMPTY_HASH;
    for (let i = 0; i < word.length; i++) {
      buffer[i] = word.charCodeAt(i);
      hash = extendHash(hash, word.charCodeAt(i));
    }
    return this.find(hash, buffer, 0, word.length);
  }

  #equalsText(index: number, text: string, from: number, to: number): boolean {
    const start = this.#starts[index] as number;
    if ((this.#starts[index + 1] as number) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++)
      if (this.#letters[start + i] !== FOLD[text.charCodeAt(from + i)]) return false;
    return true;
  }

  #equals(index: number, buffer: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts[index] as number;
    if ((this.#starts[index + 1] as number) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++)
      if (this.#letters[start + i] !== buffer[from + i]) return false;
    return true;
  }
}

/** FNV leaves the low bits of short words weak; fold the high ones in. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
