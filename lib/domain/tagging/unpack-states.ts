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
import { JOIN_KINDS } from './phrase-codes';

/** The automaton in the form the matcher walks: edges of state s are [starts[s], starts[s + 1]). */
export interface PackedStates {
  readonly starts: Int32Array;
  /** By edge: lexeme × JOIN_KINDS + join, rising within a state. */
  readonly codes: Int32Array;
  readonly targets: Int32Array;
  /** By state: index of its output set, or −1. */
  readonly outputs: Int32Array;
  /** Leads to other states only, so that it may stand for none. */
  readonly root: 0;
}

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

/** The inverse of packStates. */
export function unpackStates(packed: PackedAutomaton): PackedStates {
  const shapes = unpackNumbers(packed.shapes);
  return {
    ...layEdges(shapes, readGroups(packed, shapes)),
    outputs: readOutputs(packed, shapes),
    root: 0,
  };
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

function readGroups(packed: PackedAutomaton, shapes: Int32Array): Groups {
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
  const lastOfSingles: number[] = [];
  let [nextRoot, nextSingle, nextSet, nextFirst, nextStep, nextKnown, nextAgo] = ZEROS;
  let [kindAt, groupsEnd, lexemesEnd, states, sharedEnd, root] = ZEROS;

  const readState = (): number => {
    const state = states++;
    const first = groupsEnd;
    starts[state] = first;
    groupsEnd += (shapes[state] as number) >> 1;
    const end = groupsEnd;
    for (let group = first; group < end; group++) {
      if (state === 0) root += roots[nextRoot++] as number;
      const kind = kinds[kindAt++] as number;
      const byLexemes = Math.floor(kind / TARGET_KINDS);
      joins[group] = Math.floor(byLexemes / LEXEMES_KINDS) + 1;
      const known = readLexemes(group, byLexemes % LEXEMES_KINDS, state === 0);
      readTarget(group, kind % TARGET_KINDS, known);
    }
    return state;
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
    readState();
  };

  readState();
  return { starts, joins, targets, from, sizes, lexemes };
}

const ZEROS = [0, 0, 0, 0, 0, 0, 0] as const;

/** Writes the edges out, one per lexeme and join, sorted by code within each state. */
function layEdges(
  shapes: Int32Array,
  groups: Groups,
): Pick<PackedStates, 'starts' | 'codes' | 'targets'> {
  const starts = new Int32Array(shapes.length + 1);
  let total = 0;
  for (let group = 0; group < groups.joins.length; group++)
    total += (groups.sizes[group] as number) * bits(groups.joins[group] as number);
  // Code and target in one number, so that a state's edges can be sorted as numbers.
  const edges = new Float64Array(total);
  let at = 0;
  for (let state = 0; state < shapes.length; state++) {
    const first = groups.starts[state] as number;
    const end = first + ((shapes[state] as number) >> 1);
    for (let group = first; group < end; group++) at = layGroup(groups, group, edges, at);
    const begin = starts[state] as number;
    if (at > begin + 1) sortEdges(edges, begin, at);
    starts[state + 1] = at;
  }
  const codes = new Int32Array(total);
  const targets = new Int32Array(total);
  for (let edge = 0; edge < total; edge++) {
    const both = edges[edge] as number;
    const code = Math.floor(both / TARGETS);
    codes[edge] = code;
    targets[edge] = both - code * TARGETS;
  }
  return { starts, codes, targets };
}

/** More than there are states. */
const TARGETS = 2 ** 24;
/** Longer runs are sorted natively. */
const FEW = 16;

function layGroup(groups: Groups, group: number, edges: Float64Array, at: number): number {
  const from = groups.from[group] as number;
  const to = from + (groups.sizes[group] as number);
  const joins = groups.joins[group] as number;
  const target = groups.targets[group] as number;
  let next = at;
  for (let join = 0; join < JOIN_KINDS; join++) {
    if ((joins & (1 << join)) === 0) continue;
    for (let index = from; index < to; index++)
      edges[next++] = ((groups.lexemes[index] as number) * JOIN_KINDS + join) * TARGETS + target;
  }
  return next;
}

function sortEdges(edges: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    edges.subarray(from, to).sort();
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const edge = edges[at] as number;
    let before = at - 1;
    for (; before >= from && (edges[before] as number) > edge; before--)
      edges[before + 1] = edges[before] as number;
    edges[before + 1] = edge;
  }
}

function bits(joins: number): number {
  let count = 0;
  for (let left = joins; left > 0; left >>= 1) count += left & 1;
  return count;
}
