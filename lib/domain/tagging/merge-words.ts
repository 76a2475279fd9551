/**
 * Makes one lexeme of the forms of a word wherever that is harmless, which halves the automaton: "bringing
 * … back in-house" then also fits "brought", though only one was listed. Forms stay apart where a phrase
 * means something else in the other form ("bien común", "bienes comunes"), and where a word alone or a
 * phrase marked as exact does not have the other form ("commons"). Build time only.
 */
import { FIRST_WORD_LEXEME, idOfCode, JOIN_KINDS } from './phrase-codes';

export interface ParsedPhrase {
  /** Word id × JOIN_KINDS + join. */
  readonly codes: readonly number[];
  readonly outputs: readonly number[];
  /** Only the words as they stand. */
  readonly strict: boolean;
}

interface Entry {
  readonly codes: readonly number[];
  readonly meaning: string;
  readonly strict: boolean;
}

/** Word id → id of its class. `families` are words generated as forms of one another. */
export function mergeWords(
  phrases: readonly ParsedPhrase[],
  families: Iterable<readonly number[]>,
  meaningOf: (outputs: readonly number[]) => string,
): Map<number, number> {
  const merger = new WordMerger(phrases, meaningOf);
  for (const family of families) {
    for (const [at, word] of family.entries()) {
      for (const other of family.slice(0, at)) if (merger.merge(word, other)) break;
    }
  }
  return merger.classes;
}

class WordMerger {
  readonly classes = new Map<number, number>();
  readonly #entries = new Map<string, Entry>();
  readonly #keysOf = new Map<number, Set<string>>();
  readonly #refused = new Set<string>();

  constructor(phrases: readonly ParsedPhrase[], meaningOf: (outputs: readonly number[]) => string) {
    for (const { codes, outputs, strict } of phrases) {
      this.#put({ codes, meaning: meaningOf(outputs), strict: strict || codes.length === 1 });
    }
  }

  /** Are the two words of one class now? */
  merge(word: number, other: number): boolean {
    const from = this.#classOf(word);
    const to = this.#classOf(other);
    if (from === to) return true;
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    if (this.#refused.has(pair)) return false;
    if (!this.#fits(from, to) || !this.#fits(to, from)) {
      this.#refused.add(pair);
      return false;
    }
    for (const key of this.#keysOf.get(from) ?? []) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      this.#entries.delete(key);
      for (const code of entry.codes)
        if (idOfCode(code) !== from) this.#keysOf.get(idOfCode(code))?.delete(key);
      this.#put({ ...entry, codes: replace(entry.codes, from, to) });
    }
    this.#keysOf.delete(from);
    for (const [id, target] of this.classes) if (target === from) this.classes.set(id, to);
    this.classes.set(from, to);
    return true;
  }

  #classOf(word: number): number {
    return this.classes.get(word) ?? word;
  }

  /** Does every phrase with `from` mean the same, or nothing yet, with `to`? */
  #fits(from: number, to: number): boolean {
    for (const key of this.#keysOf.get(from) ?? []) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      const counterpart = this.#entries.get(replace(entry.codes, from, to).join(' '));
      if (counterpart ? counterpart.meaning !== entry.meaning : entry.strict) return false;
    }
    return true;
  }

  #put(entry: Entry): void {
    const key = entry.codes.join(' ');
    const present = this.#entries.get(key);
    this.#entries.set(key, present?.strict ? { ...entry, strict: true } : entry);
    for (const code of entry.codes) {
      const id = idOfCode(code);
      if (id < FIRST_WORD_LEXEME) continue;
      const keys = this.#keysOf.get(id) ?? new Set();
      this.#keysOf.set(id, keys.add(key));
    }
  }
}

function replace(codes: readonly number[], from: number, to: number): number[] {
  return codes.map((code) =>
    idOfCode(code) === from ? to * JOIN_KINDS + (code % JOIN_KINDS) : code,
  );
}
