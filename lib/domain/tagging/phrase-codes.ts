/** The numbers that stand for words, fillers and the ways to join them, in the automaton and in its builder. */

/** Reserved lexemes: no word of a text ever has them. */
export const COORDINATION_BEFORE = 1;
export const COORDINATION_AFTER = 2;
export const FREE_FILLER = 3;
export const FIRST_WORD_LEXEME = 4;

/** How a word may be joined to the one before it. */
export const JOIN_LOOSE = 0;
export const JOIN_TIGHT = 1;
export const JOIN_BREAK = 2;
export const JOIN_COMMA = 3;
export const JOIN_KINDS = 4;

/** The word or filler of an edge's code. */
export function idOfCode(code: number): number {
  return Math.floor(code / JOIN_KINDS);
}
