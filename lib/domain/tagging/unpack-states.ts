/** Reads the automaton that `packStates` wrote into the form the matcher walks. */
import { unpackNumbers } from './pack';
import {
  LEXEMES_KINDS,
  LEXEMES_NEW,
  LEXEMES_ONE,
  type PackedAutomaton,
  TARGET_AS_LAST,
  TARGET_KINDS,
  TARGET_KNOWN,
  TARGET_SHARED,
} from './pack-states';
import { FIRST_WORD_LEXEME, idOfCode, JOIN_KINDS } from './phrase-codes';
import type { Steps } from './steps';

/** Groups of edges by state: what a group has lies at its number. */
interface Groups {
  /** By state; its groups follow one another. */
  readonly starts: Int32Array;
  readonly joins: Uint8Array;
  readonly targets: Int32Array;
  /** Where the lexemes of the group begin in `lexemes`, and how many they are. */
  readonly from: Int32Array;
  readonly sizes: Int32Array;
  readonly lexemes: Int32Array;
}

/** The inverse of packStates. Yields where a page may have its turn. */
export function* unpackStates(packed: PackedAutomaton): Steps<PhraseStates> {
  const shapes = unpackNumbers(packed.shapes);
  const groups = yield* readGroups(packed, shapes);
  return new PhraseStates(shapes, groups, readOutputs(packed, shapes));
}

/** Where in the node of a state, which begins at NODE × its number, is … */
export const NODE = 4;
/** … where its edges begin in `edges`, … */
export const EDGES_FROM = 1;
/** … where they end, and … */
export const EDGES_TO = 2;
/** … the mask of its filter, with the bit HAS_FILLERS where an edge is a filler. Its output set is at 0, or −1. */
export const FILTER = 3;
export const HAS_FILLERS = 1 << 30;

/**
 * The automaton in the form the matcher walks. A text visits few of its states, so the edges of a state are
 * laid out when it is first opened. What is read together lies side by side: a walk is mostly waiting for memory.
 */
export class PhraseStates {
  /** Leads to other states only, so that it may stand for none. */
  readonly root = 0;
  /** NODE numbers for each state. */
  readonly nodes: Int32Array;
  /**
   * By edge: lexeme × JOIN_KINDS + join, rising within a state, and the target. In front of the edges of a state is its
   * filter, from the end: a bit that is not set, by the low bits of a lexeme, says that there is no edge for it.
   */
  readonly edges: Int32Array;
  readonly #shapes: Int32Array;
  readonly #groups: Groups;
  #laid = 0;

  constructor(shapes: Int32Array, groups: Groups, outputs: Int32Array) {
    let edges = 0;
    for (let group = 0; group < groups.joins.length; group++)
      edges += (groups.sizes[group] as number) * countBits(groups.joins[group] as number);
    this.#shapes = shapes;
    this.#groups = groups;
    this.nodes = new Int32Array(shapes.length * NODE);
    for (let state = 0; state < shapes.length; state++) {
      this.nodes[state * NODE] = outputs[state] as number;
      this.nodes[state * NODE + EDGES_FROM] = UNOPENED;
    }
    // No filter has more words than half the edges of its state and one.
    this.edges = new Int32Array(edges * 2 + (edges >> 1) + shapes.length);
  }

  /** Where the node of a state begins, with its edges laid out. */
  open(state: number): number {
    const node = state * NODE;
    if (this.nodes[node + EDGES_FROM] === UNOPENED) this.#layEdges(state);
    return node;
  }

  /** Calls back for each single word that leads on from the root. */
  eachFirstWord(call: (lexeme: number, target: number) => void): void {
    const { lexemes, from, sizes, targets } = this.#groups;
    for (let group = (this.#shapes[0] as number) >> 1; group-- > 0; ) {
      const end = (from[group] as number) + (sizes[group] as number);
      for (let at = from[group] as number; at < end; at++)
        call(lexemes[at] as number, targets[group] as number);
    }
  }

  #layEdges(state: number): void {
    const first = this.#groups.starts[state] as number;
    const end = first + ((this.#shapes[state] as number) >> 1);
    const { joins, sizes } = this.#groups;
    let count = 0;
    for (let group = first; group < end; group++)
      count += (sizes[group] as number) * countBits(joins[group] as number);
    let words = 1;
    while (words * EDGES_PER_WORD < count) words *= 2;
    this.#laid += words;
    const from = this.#laid;
    for (let group = first; group < end; group++) this.#layGroup(group);
    this.#sort(from, this.#laid);
    const node = state * NODE;
    this.nodes[node + EDGES_FROM] = from;
    this.nodes[node + EDGES_TO] = this.#laid;
    this.nodes[node + FILTER] = this.#filter(from, words * 32 - 1);
  }

  #layGroup(group: number): void {
    const { lexemes, from, sizes, joins, targets } = this.#groups;
    const end = (from[group] as number) + (sizes[group] as number);
    for (let join = 0; join < JOIN_KINDS; join++) {
      if (((joins[group] as number) & (1 << join)) === 0) continue;
      for (let at = from[group] as number; at < end; at++) {
        this.edges[this.#laid++] = (lexemes[at] as number) * JOIN_KINDS + join;
        this.edges[this.#laid++] = targets[group] as number;
      }
    }
  }

  /** By code; what comes is nearly sorted. */
  #sort(from: number, to: number): void {
    const { edges } = this;
    for (let at = from + 2; at < to; at += 2) {
      const code = edges[at] as number;
      const target = edges[at + 1] as number;
      let before = at - 2;
      for (; before >= from && (edges[before] as number) > code; before -= 2) {
        edges[before + 2] = edges[before] as number;
        edges[before + 3] = edges[before + 1] as number;
      }
      edges[before + 2] = code;
      edges[before + 3] = target;
    }
  }

  /** Sets the filter of the edges last laid, and returns what a node says of it. */
  #filter(from: number, mask: number): number {
    for (let at = from; at < this.#laid; at += 2) {
      const bit = idOfCode(this.edges[at] as number) & mask;
      (this.edges[from - 1 - (bit >> 5)] as number) |= 1 << bit;
    }
    const first = from < this.#laid ? idOfCode(this.edges[from] as number) : FIRST_WORD_LEXEME;
    return first < FIRST_WORD_LEXEME ? mask | HAS_FILLERS : mask;
  }
}

/** A word of a filter has room for as many, so that few other lexemes pass. */
const EDGES_PER_WORD = 4;
const UNOPENED = -1;

function countBits(joins: number): number {
  let count = 0;
  for (let left = joins; left > 0; left >>= 1) count += left & 1;
  return count;
}

function readOutputs(packed: PackedAutomaton, shapes: Int32Array): Int32Array {
  const written = unpackNumbers(packed.outputs);
  let at = 0;
  let met = 0;
  return shapes.map((shape) => {
    if ((shape & 1) === 0) return -1;
    const ago = written[at++] as number;
    return ago === 0 ? met++ : met - ago;
  });
}

function* readGroups(packed: PackedAutomaton, shapes: Int32Array): Steps<Groups> {
  const kinds = unpackNumbers(packed.kinds);
  const roots = unpackNumbers(packed.roots);
  const singles = unpackNumbers(packed.singles);
  const setSizes = unpackNumbers(packed.sizes);
  const firsts = unpackNumbers(packed.firsts);
  const steps = unpackNumbers(packed.steps);
  const sets = unpackNumbers(packed.sets);
  const ago = unpackNumbers(packed.targets);
  const count = kinds.length;
  const starts = new Int32Array(shapes.length);
  const joins = new Uint8Array(count);
  const targets = new Int32Array(count);
  const from = new Int32Array(count);
  const sizes = new Int32Array(count);
  const lexemes = new Int32Array(count + 2 * setSizes.length + steps.length);
  const setStarts = new Int32Array(setSizes.length);
  const shared = new Int32Array(shapes.length);
  /** By set; for single lexemes by lexeme. */
  const lastOfSets = new Int32Array(setSizes.length);
  const lastOfSingles = new Int32Array(greatestSingle(roots, singles) + 1);
  let [nextRoot, nextSingle, nextSet, nextFirst, nextStep, nextKnown, nextAgo] = ZEROS;
  let [kindAt, groupsEnd, lexemesEnd, states, sharedEnd, root] = ZEROS;

  /** Makes room for the groups of the next state, and tells the first of them. */
  const openState = (): number => {
    const first = groupsEnd;
    starts[states] = first;
    groupsEnd += (shapes[states++] as number) >> 1;
    return first;
  };

  const readGroup = (group: number, isRoot: boolean): void => {
    if (isRoot) root += roots[nextRoot++] as number;
    const kind = kinds[kindAt++] as number;
    const byLexemes = Math.floor(kind / TARGET_KINDS);
    joins[group] = Math.floor(byLexemes / LEXEMES_KINDS) + 1;
    const set = readLexemes(group, byLexemes % LEXEMES_KINDS, isRoot);
    readTarget(group, kind % TARGET_KINDS, set);
  };

  /** Gives the set, or −1 for a single lexeme. */
  const readLexemes = (group: number, kind: number, isRoot: boolean): number => {
    if (kind === LEXEMES_ONE) {
      from[group] = lexemesEnd;
      sizes[group] = 1;
      lexemes[lexemesEnd++] = isRoot ? root : (singles[nextSingle++] as number);
      return -1;
    }
    const set = kind === LEXEMES_NEW ? readSet(isRoot) : (sets[nextKnown++] as number);
    from[group] = setStarts[set] as number;
    sizes[group] = (setSizes[set] as number) + 2;
    return set;
  };

  const readSet = (isRoot: boolean): number => {
    const set = nextSet++;
    setStarts[set] = lexemesEnd;
    let lexeme = isRoot ? root : (firsts[nextFirst++] as number);
    lexemes[lexemesEnd++] = lexeme;
    for (let left = setSizes[set] as number; left >= 0; left--) {
      lexeme += (steps[nextStep++] as number) + 1;
      lexemes[lexemesEnd++] = lexeme;
    }
    return set;
  };

  const readTarget = (group: number, kind: number, set: number): void => {
    const lexeme = lexemes[from[group] as number] as number;
    const target =
      kind === TARGET_AS_LAST
        ? ((set < 0 ? lastOfSingles[lexeme] : lastOfSets[set]) as number)
        : kind === TARGET_KNOWN
          ? (shared[sharedEnd - (ago[nextAgo++] as number)] as number)
          : states;
    targets[group] = target;
    if (set < 0) lastOfSingles[lexeme] = target;
    else lastOfSets[set] = target;
    if (kind > TARGET_SHARED) return;
    if (kind === TARGET_SHARED) shared[sharedEnd++] = target;
    const first = openState();
    for (let next = first, end = groupsEnd; next < end; next++) readGroup(next, false);
  };

  openState();
  for (let group = 0, end = groupsEnd; group < end; group++) {
    if (group % ROOT_GROUPS_AT_ONCE === 0) yield;
    readGroup(group, true);
  }
  return { starts, joins, targets, from, sizes, lexemes };
}

/** Between two pauses. */
const ROOT_GROUPS_AT_ONCE = 800;

function greatestSingle(roots: Int32Array, singles: Int32Array): number {
  let greatest = 0;
  for (const step of roots) greatest += step;
  for (const lexeme of singles) if (lexeme > greatest) greatest = lexeme;
  return greatest;
}

const ZEROS = [0, 0, 0, 0, 0, 0, 0] as const;
