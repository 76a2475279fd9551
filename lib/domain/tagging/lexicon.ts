/** Loads a compiled lexicon into the tables the scanner reads. Knows nothing of texts. */

import { CONCEPT_GROUPS, type ConceptGroup } from '../concepts/concept';
import { LABEL_LANGUAGES } from '../i18n/languages';
import { type CompiledLexicon, LEXICON_FORMAT } from './compiled-lexicon';
import { CompoundTable } from './compounds';
import { OUTPUT_CONCEPT, type Output } from './output';
import { unpackDifferences, unpackNumbers } from './pack';
import { unpackOutputs } from './pack-outputs';
import { RuleTable } from './pack-rules';
import { unpackWords } from './pack-words';
import { FIRST_WORD_LEXEME } from './phrase-codes';
import { runSteps, type Steps } from './steps';
import type { WordFinder } from './tokenise';
import { type PhraseStates, unpackStates } from './unpack-states';
import { NO_LEXEME } from './word-table';

/** How a plain output is written: the index of the concept, then a bit for each language. */
export const PLAIN_ID_AT = LABEL_LANGUAGES.length;
export const PLAIN_LANGUAGES = (1 << PLAIN_ID_AT) - 1;

/** A loaded lexicon; immutable, share one per realm. */
export interface Lexicon {
  readonly concepts: readonly string[];
  readonly groups: ReadonlyMap<string, ConceptGroup>;
  readonly cases: readonly string[];
  readonly caseConcepts: readonly Int32Array[];
  readonly words: WordFinder;
  /** The lexeme of a folded word or compound, or NO_LEXEME. */
  readonly lexemeOf: (word: string) => number;
  readonly states: PhraseStates;
  /** By lexeme: the state after it as first word of a phrase, or 0. */
  readonly firstStates: Int32Array;
  readonly outputSets: readonly (readonly Output[])[];
  /** By output set: a concept that is all it stands for, without rule or casing, and its languages; −1 for any other. */
  readonly plainOutputs: Int32Array;
  readonly rules: RuleTable;
  /** By lexeme: 1 where the word coordinates. */
  readonly conjunctions: Uint8Array;
  readonly nameWordsBefore: ReadonlySet<string>;
  readonly nameWordsAfter: ReadonlySet<string>;
  /** Indexes of concepts. */
  readonly organisations: ReadonlySet<number>;
}

/** As `loadLexicon`, at one go. */
export function createLexicon(compiled: CompiledLexicon): Lexicon {
  return runSteps(loadLexicon(compiled));
}

/**
 * Yields every few ms, where a page may have its turn. Throws when the file was made by another version of
 * the compiler.
 */
export function* loadLexicon(compiled: CompiledLexicon): Steps<Lexicon> {
  if (compiled.format !== LEXICON_FORMAT)
    throw new Error(`lexicon format ${compiled.format}, expected ${LEXICON_FORMAT}`);
  const lexemes = unpackDifferences(compiled.lexemes);
  const table = yield* unpackWords(compiled.words, lexemes);
  yield;
  const lexemeOf = (word: string) => table.findWord(word);
  const lexemeCount = FIRST_WORD_LEXEME + lexemes.length;
  const compounds = new CompoundTable(compiled.compoundHeads, compiled.compoundModifiers, lexemeOf);
  const states = yield* unpackStates(compiled.states);
  yield;
  const outputSets = unpackOutputs(compiled.outputs);
  yield;
  return {
    concepts: compiled.concepts,
    groups: new Map(
      compiled.concepts.flatMap((id, at) => {
        const group = CONCEPT_GROUPS[Number(compiled.groups[at])];
        return group ? [[id, group] as const] : [];
      }),
    ),
    cases: compiled.cases,
    caseConcepts: compiled.caseConcepts.split(' ').map(unpackNumbers),
    // Of one shape in all lexicons, so that the tokeniser stays one and the same code.
    words: {
      hasCompounds: !compounds.isEmpty,
      find: (hash, letters, length) => table.find(hash, letters, length),
      findCompound: (letters, length) => compounds.find(letters, length),
    },
    lexemeOf: (word) => {
      const letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
      return lexemeOf(word) || compounds.find(letters, letters.length);
    },
    states,
    firstStates: indexFirstWords(states, lexemeCount),
    outputSets,
    plainOutputs: Int32Array.from(outputSets, toPlainOutput),
    rules: new RuleTable(compiled.rules),
    conjunctions: markLexemes(compiled.conjunctions.map(lexemeOf), lexemeCount),
    nameWordsBefore: new Set(compiled.nameWords.before),
    nameWordsAfter: new Set(compiled.nameWords.after),
    organisations: new Set(compiled.organisations),
  };
}

/** The root has thousands of edges: one look instead of a search. */
function indexFirstWords(states: PhraseStates, lexemes: number): Int32Array {
  const first = new Int32Array(lexemes);
  states.eachFirstWord((lexeme, target) => {
    first[lexeme] = target;
  });
  return first;
}

function markLexemes(marked: readonly number[], lexemes: number): Uint8Array {
  const marks = new Uint8Array(lexemes);
  for (const lexeme of marked) if (lexeme !== NO_LEXEME) marks[lexeme] = 1;
  return marks;
}

function toPlainOutput([first, ...others]: readonly Output[]): number {
  if (!first || others.length > 0) return -1;
  const [kind, id, languages, rule, casing] = first;
  return kind === OUTPUT_CONCEPT && rule < 0 && casing === 0 ? (id << PLAIN_ID_AT) | languages : -1;
}
