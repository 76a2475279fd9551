/**
 * Builds the automaton of all phrases: words that always behave alike become one lexeme, subtrees that
 * are alike become one state. Build time only; what it yields is plain numbers and words.
 */
import { mergeWords, type ParsedPhrase } from './merge-words';
import { FIRST_WORD_LEXEME, idOfCode, JOIN_KINDS, JOIN_LOOSE } from './phrase-codes';
import type { Phrase } from './phrase-pattern';

/** State 0 accepts nothing; the root is the last state. */
export interface Automaton {
  readonly words: readonly string[];
  /** By word. */
  readonly lexemes: readonly number[];
  /** By state: pairs of code (lexeme × JOIN_KINDS + join) and target state, by rising code. */
  readonly edges: readonly (readonly (readonly [code: number, target: number])[])[];
  /** By state: index into `outputSets`, or −1. */
  readonly outputs: readonly number[];
  readonly outputSets: readonly (readonly number[])[];
}

/** Collects phrases, then builds. */
export class AutomatonBuilder {
  readonly #wordIds = new Map<string, number>();
  /** Phrase as codes joined by blanks → its outputs. */
  readonly #phrases = new Map<string, Found>();
  readonly #lenient = new Map<string, Found>();
  readonly #families = new Map<string, readonly number[]>();
  readonly #added = new Set<number>();
  /** Word id → id of its class. */
  #classes: ReadonlyMap<number, number> | undefined;

  /** @param merges whether forms of a word become one lexeme where that is harmless. */
  constructor(merges = true) {
    if (!merges) this.#classes = new Map();
  }

  /** Every way to say the phrase, as a key for `add`. */
  *expansions(phrase: Phrase): Generator<string> {
    yield* this.#expand(phrase, 0, []);
  }

  add(key: string, output: number, strict = false): void {
    addTo(this.#phrases, key, output, strict);
  }

  /**
   * As `add`, but without a say in which words become one lexeme: a name then also fits with a word in
   * its other number.
   */
  addLenient(key: string, output: number): void {
    addTo(this.#lenient, key, output, false);
  }

  *#expand(phrase: Phrase, at: number, codes: number[]): Generator<string> {
    const slot = phrase[at];
    if (!slot) {
      yield codes.join(' ');
      return;
    }
    const ids =
      slot.filler === undefined ? slot.words.map((word) => this.#wordId(word)) : [slot.filler];
    if (ids.length > 1) this.#families.set(ids.join(' '), ids);
    for (const id of ids) {
      yield* this.#expand(phrase, at + 1, [
        ...codes,
        id * JOIN_KINDS + (slot.filler === undefined ? slot.join : JOIN_LOOSE),
      ]);
    }
  }

  /** Makes sure that a word has a lexeme of its own, though it may be in no phrase. */
  addWord(word: string): void {
    this.#added.add(this.#wordId(word));
  }

  /** Declares words to be forms of one another, beyond those that share a slot. */
  addFamily(words: readonly string[]): void {
    const ids = words.map((word) => this.#wordId(word));
    this.#families.set(ids.join(' '), ids);
  }

  #wordId(word: string): number {
    let id = this.#wordIds.get(word);
    if (id === undefined) {
      id = FIRST_WORD_LEXEME + this.#wordIds.size;
      this.#wordIds.set(word, id);
    }
    return id;
  }

  /**
   * The automaton of the phrases that keep an output. Which words are one lexeme is settled over all phrases, so
   * that a part finds what the whole does; `meaningOf` tells which output sets may become one when forms are merged.
   */
  build(meaningOf: (outputs: readonly number[]) => string, keeps: Keeps = () => true): Automaton {
    const merged = [...this.#phrases].map(parsePhrase);
    this.#classes ??= mergeWords(merged, this.#families.values(), meaningOf);
    const phrases = [...merged, ...[...this.#lenient].map(parsePhrase)];
    const kept = phrases.flatMap((phrase) => {
      const outputs = phrase.outputs.filter((output) => keeps(output, phrase.codes));
      return outputs.length > 0 ? { ...phrase, outputs } : [];
    });
    const words = this.#wordsFor(kept, phrases, this.#classes);
    const { lexemes, lexemeOf } = numberLexemes(words, this.#classes);
    const recode = (code: number) => lexemeOf(idOfCode(code)) * JOIN_KINDS + (code % JOIN_KINDS);
    const trie = new Trie();
    for (const { codes, outputs } of kept) trie.insert(codes.map(recode), outputs);
    return { words: words.map(([word]) => word), lexemes, ...trie.minimise() };
  }

  /**
   * With their ids, sorted: the words of the phrases kept, those that are in no phrase but of one class with such a
   * word, and those that need a lexeme anyway.
   */
  #wordsFor(
    kept: readonly ParsedPhrase[],
    all: readonly ParsedPhrase[],
    classes: ReadonlyMap<number, number>,
  ): (readonly [string, number])[] {
    const used = wordsOf(kept);
    const inPhrases = wordsOf(all);
    const usedClasses = new Set([...used].map((id) => classes.get(id) ?? id));
    return [...this.#wordIds]
      .filter(
        ([, id]) =>
          used.has(id) ||
          this.#added.has(id) ||
          (!inPhrases.has(id) && usedClasses.has(classes.get(id) ?? id)),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** Whether a phrase, as codes, keeps an output. */
export type Keeps = (output: number, codes: readonly number[]) => boolean;

function wordsOf(phrases: readonly ParsedPhrase[]): Set<number> {
  return new Set(phrases.flatMap(({ codes }) => codes.map(idOfCode)));
}

/** Numbered along the sorted words, neighbours get neighbouring lexemes, which packs well. */
function numberLexemes(
  words: readonly (readonly [string, number])[],
  classes: ReadonlyMap<number, number>,
) {
  const numbers = new Map<number, number>();
  const lexemeOf = (id: number) => {
    if (id < FIRST_WORD_LEXEME) return id;
    const known = classes.get(id) ?? id;
    const lexeme = numbers.get(known) ?? FIRST_WORD_LEXEME + numbers.size;
    numbers.set(known, lexeme);
    return lexeme;
  };
  return { lexemes: words.map(([, id]) => lexemeOf(id)), lexemeOf };
}

function parsePhrase([key, { outputs, strict }]: [string, Found]): ParsedPhrase {
  return { codes: key.split(' ').map(Number), outputs: [...outputs].sort((a, b) => a - b), strict };
}

interface Found {
  readonly outputs: Set<number>;
  strict: boolean;
}

function addTo(phrases: Map<string, Found>, key: string, output: number, strict: boolean): void {
  const found = phrases.get(key) ?? { outputs: new Set(), strict: false };
  found.outputs.add(output);
  found.strict ||= strict;
  phrases.set(key, found);
}

interface TrieNode {
  readonly children: Map<number, TrieNode>;
  outputs: Set<number> | undefined;
}

class Trie {
  readonly #root: TrieNode = { children: new Map(), outputs: undefined };

  insert(codes: readonly number[], outputs: readonly number[]): void {
    let node = this.#root;
    for (const code of codes) {
      let child = node.children.get(code);
      if (!child) {
        child = { children: new Map(), outputs: undefined };
        node.children.set(code, child);
      }
      node = child;
    }
    node.outputs ??= new Set();
    for (const output of outputs) node.outputs.add(output);
  }

  minimise(): Pick<Automaton, 'edges' | 'outputs' | 'outputSets'> {
    const edges: (readonly [number, number])[][] = [[]];
    const outputs: number[] = [-1];
    const outputSets: number[][] = [];
    const setIds = new Map<string, number>();
    const states = new Map<string, number>();
    const visit = (node: TrieNode): number => {
      const out = [...node.children]
        .map(([code, child]) => [code, visit(child)] as const)
        .sort((a, b) => a[0] - b[0]);
      let setId = -1;
      if (node.outputs) {
        const set = [...node.outputs].sort((a, b) => a - b);
        const key = set.join(' ');
        setId = setIds.get(key) ?? -1;
        if (setId === -1) {
          setId = outputSets.length;
          setIds.set(key, setId);
          outputSets.push(set);
        }
      }
      const key = `${setId}:${out.join(';')}`;
      let state = states.get(key);
      if (state === undefined) {
        state = edges.length;
        states.set(key, state);
        edges.push([...out]);
        outputs.push(setId);
      }
      return state;
    };
    visit(this.#root);
    return { edges, outputs, outputSets };
  }
}
