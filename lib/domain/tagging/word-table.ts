/**
 * The vocabulary as an open-addressed hash table over folded code units. `find` answers exactly: a hash
 * hit is confirmed letter by letter. Knows words and their lexeme ids, nothing of phrases.
 */

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

/**
 * The start hash and step are public so that the tokeniser can hash while it folds. What belongs to a word lies side by
 * side: looking one up is mostly waiting for memory.
 */
export class WordTable {
  readonly #mask: number;
  /** By slot: the hash of a word, then where its record begins plus one. */
  readonly #slots: Int32Array;
  /** By word: its lexeme in two halves, how many letters it has, these letters. */
  readonly #records: Uint16Array;
  readonly #lexemes: Int32Array;
  #words = 0;
  #end = 0;

  /** Room for as many words as there are lexemes, with so many letters in all. */
  constructor(lexemes: Int32Array, letters: number) {
    let size = 1024;
    while (size < lexemes.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2);
    this.#lexemes = lexemes;
    this.#records = new Uint16Array(letters + lexemes.length * HEADER);
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
    const records = this.#records;
    const lexeme = this.#lexemes[this.#words++] as number;
    const record = this.#end;
    records[record] = lexeme >>> 16;
    records[record + 1] = lexeme;
    records[record + 2] = length;
    this.#end = record + HEADER;
    for (let at = 0; at < length; at++) records[this.#end++] = letters[at] as number;
    let slot = spread(hash) & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = record + 1;
  }

  /** The lexeme of the word `buffer[0..length)` whose FNV hash is `hash`, or NO_LEXEME. */
  find(hash: number, buffer: Uint16Array, length: number): number {
    const slots = this.#slots;
    const records = this.#records;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const record = (slots[slot * 2 + 1] as number) - 1;
      if (record < 0) return NO_LEXEME;
      if (slots[slot * 2] !== hash || records[record + 2] !== length) continue;
      let at = 0;
      while (at < length && records[record + HEADER + at] === buffer[at]) at++;
      if (at === length)
        return ((records[record] as number) << 16) | (records[record + 1] as number);
    }
  }

  /** The lexeme of a folded word, or NO_LEXEME. */
  findWord(word: string): number {
    const buffer = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    return this.find(buffer.reduce(extendHash, EMPTY_HASH), buffer, buffer.length);
  }
}

/** Units of a record before its letters. */
const HEADER = 3;

/** FNV leaves the low bits of short words weak; fold the high ones in. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
