/**
 * German writes compounds in one word. An unknown long word that ends in a known head ("Milchgenossenschaft")
 * or begins with a known modifier ("Rekommunalisierungsprozess") counts as that head or modifier.
 */
import { NO_LEXEME } from './word-table';

/** Shorter words are inflections and accidents, not compounds. */
export const SHORTEST_COMPOUND = 10;
const SHORTEST_REST = 3;

interface Part {
  readonly letters: Uint16Array;
  readonly lexeme: number;
}

export class CompoundTable {
  /** By last and by first letter. */
  readonly #heads = new Map<number, Part[]>();
  readonly #modifiers = new Map<number, Part[]>();

  constructor(
    heads: Readonly<Record<string, string>>,
    modifiers: Readonly<Record<string, string>>,
    lexemeOf: (word: string) => number,
  ) {
    for (const [ending, word] of Object.entries(heads)) {
      bucket(this.#heads, ending.charCodeAt(ending.length - 1)).push(part(ending, lexemeOf(word)));
    }
    for (const [beginning, word] of Object.entries(modifiers)) {
      bucket(this.#modifiers, beginning.charCodeAt(0)).push(part(beginning, lexemeOf(word)));
    }
  }

  /** Whether there is nothing to be found. */
  get isEmpty(): boolean {
    return this.#heads.size === 0 && this.#modifiers.size === 0;
  }

  /** The lexeme an unknown folded word counts as, or NO_LEXEME. */
  find(word: Uint16Array, length: number): number {
    if (length < SHORTEST_COMPOUND) return NO_LEXEME;
    for (const { letters, lexeme } of this.#heads.get(word[length - 1] as number) ?? NONE) {
      const from = length - letters.length;
      if (from >= SHORTEST_REST && matches(word, from, letters)) return lexeme;
    }
    for (const { letters, lexeme } of this.#modifiers.get(word[0] as number) ?? NONE) {
      if (length - letters.length >= SHORTEST_REST && matches(word, 0, letters)) return lexeme;
    }
    return NO_LEXEME;
  }
}

const NONE: readonly Part[] = [];

function bucket(parts: Map<number, Part[]>, letter: number): Part[] {
  const list = parts.get(letter) ?? [];
  parts.set(letter, list);
  return list;
}

function part(text: string, lexeme: number): Part {
  return { letters: Uint16Array.from(text, (letter) => letter.charCodeAt(0)), lexeme };
}

function matches(word: Uint16Array, from: number, letters: Uint16Array): boolean {
  for (let at = letters.length - 1; at >= 0; at--)
    if (word[from + at] !== letters[at]) return false;
  return true;
}
