/** Loads a compiled lexicon into the tables the scanner reads. Knows nothing of texts. */

import {
  type CompiledLexicon,
  type CompiledRule,
  LEXICON_FORMAT,
  type Output,
  unpackOutputSets,
} from './compiled-lexicon';
import { CompoundTable } from './compounds';
import { unpackDifferences, unpackWords } from './pack';
import { JOIN_KINDS } from './phrase-codes';
import type { WordFinder } from './tokenise';
import { type PackedStates, unpackStates } from './unpack-states';
import { NO_LEXEME, WordTable } from './word-table';

/** A loaded lexicon; immutable, share one per realm. */
export interface Lexicon {
  readonly concepts: readonly string[];
  readonly cases: readonly string[];
  readonly caseConcepts: readonly (readonly number[])[];
  readonly words: WordFinder;
  /** The lexeme of a folded word or compound, or NO_LEXEME. */
  readonly lexemeOf: (word: string) => number;
  readonly states: PackedStates;
  /** By lexeme: the state after it as first word of a phrase, or 0. */
  readonly firstStates: Int32Array;
  readonly outputSets: readonly (readonly Output[])[];
  readonly rules: readonly CompiledRule[];
  readonly conjunctions: ReadonlySet<number>;
  readonly nameWordsBefore: ReadonlySet<string>;
  readonly nameWordsAfter: ReadonlySet<string>;
  /** Indexes of concepts. */
  readonly organisations: ReadonlySet<number>;
}

/** Throws when the file was made by another version of the compiler. */
export function createLexicon(compiled: CompiledLexicon): Lexicon {
  if (compiled.format !== LEXICON_FORMAT)
    throw new Error(`lexicon format ${compiled.format}, expected ${LEXICON_FORMAT}`);
  const table = new WordTable(unpackWords(compiled.words), unpackDifferences(compiled.lexemes));
  const lexemeOf = (word: string) => table.findWord(word);
  const compounds = new CompoundTable(compiled.compoundHeads, compiled.compoundModifiers, lexemeOf);
  const states = unpackStates(compiled.states);
  return {
    concepts: compiled.concepts,
    cases: compiled.cases,
    caseConcepts: compiled.caseConcepts,
    words: {
      find: (hash, buffer, from, to) => table.find(hash, buffer, from, to),
      findCompound: (buffer, length) => compounds.find(buffer, length),
    },
    lexemeOf: (word) => {
      const letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
      return lexemeOf(word) || compounds.find(letters, letters.length);
    },
    states,
    firstStates: indexFirstWords(states),
    outputSets: unpackOutputSets(compiled.outputSets),
    rules: compiled.rules,
    conjunctions: new Set(
      compiled.conjunctions.map(lexemeOf).filter((lexeme) => lexeme !== NO_LEXEME),
    ),
    nameWordsBefore: new Set(compiled.nameWords.before),
    nameWordsAfter: new Set(compiled.nameWords.after),
    organisations: new Set(compiled.organisations),
  };
}

/** The root has thousands of edges: one look instead of a search. */
function indexFirstWords({ starts, codes, targets, root }: PackedStates): Int32Array {
  const from = starts[root] as number;
  const to = starts[root + 1] as number;
  const last = to > from ? (codes[to - 1] as number) : 0;
  const first = new Int32Array(Math.floor(last / JOIN_KINDS) + 1);
  for (let edge = from; edge < to; edge++) {
    first[Math.floor((codes[edge] as number) / JOIN_KINDS)] = targets[edge] as number;
  }
  return first;
}
