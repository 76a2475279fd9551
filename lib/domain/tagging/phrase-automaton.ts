/**
 * Builds the automaton of all phrases: words that always behave alike become one lexeme, subtrees that
 * are alike become one state. Build time only; what it yields is plain numbers and words.
 */
import { mergeWords, type ParsedPhrase } from './merge-words';
import { FIRST_WORD_LEXEME, JOIN_KINDS, JOIN_LOOSE } from './phrase-codes';
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
    this.#wordId(word);
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

  /** `meaningOf` tells which output sets may become one when forms are merged. */
  build(meaningOf: (outputs: readonly number[]) => string): Automaton {
    const phrases = [...this.#phrases].map(parsePhrase);
    const classes = mergeWords(phrases, this.#families.values(), meaningOf);
    const classOf = (id: number) => classes.get(id) ?? id;
    const words = [...this.#wordIds.keys()].sort();
    // Numbered along the sorted words, neighbours get neighbouring lexemes, which packs well.
    const renumbered = new Map<number, number>();
    const lexemes = words.map((word) => {
      const id = classOf(this.#wordIds.get(word) ?? 0);
      let lexeme = renumbered.get(id);
      if (lexeme === undefined) {
        lexeme = FIRST_WORD_LEXEME + renumbered.size;
        renumbered.set(id, lexeme);
      }
      return lexeme;
    });
    const recode = (code: number) => {
      const id = Math.floor(code / JOIN_KINDS);
      const lexeme = id < FIRST_WORD_LEXEME ? id : (renumbered.get(classOf(id)) ?? id);
      return lexeme * JOIN_KINDS + (code % JOIN_KINDS);
    };
    const trie = new Trie();
    for (const { codes, outputs } of [...phrases, ...[...this.#lenient].map(parsePhrase)]) {
      trie.insert(codes.map(recode), outputs);
    }
    return { words, lexemes, ...trie.minimise() };
  }
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
