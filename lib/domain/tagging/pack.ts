/** Numbers and sorted words as short strings: half the size of JSON arrays once compressed, quick to read back. */
import type { Automaton } from './phrase-automaton';
import { JOIN_KINDS } from './phrase-pattern';

/** Printable and never escaped in JSON; five bits each, the sixth says that more follow. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const VALUES = new Uint8Array(128);
for (let value = 0; value < 64; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** Whole numbers ≥ 0, small ones in one character. */
export function packNumbers(numbers: readonly number[]): string {
  let packed = '';
  for (const number of numbers) {
    let rest = number;
    while (rest >= 32) {
      packed += DIGITS[32 + (rest & 31)];
      rest = Math.floor(rest / 32);
    }
    packed += DIGITS[rest];
  }
  return packed;
}

/** The inverse of packNumbers. */
export function unpackNumbers(packed: string): Int32Array {
  const numbers = new Int32Array(packed.length);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < packed.length; at++) {
    const digit = VALUES[packed.charCodeAt(at)] as number;
    value += (digit & 31) << shift;
    if (digit & 32) shift += 5;
    else {
      numbers[count++] = value;
      value = 0;
      shift = 0;
    }
  }
  return numbers.subarray(0, count);
}

/** Differences may be negative: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
export function packDifferences(numbers: readonly number[]): string {
  let previous = 0;
  return packNumbers(
    numbers.map((number) => {
      const difference = number - previous;
      previous = number;
      return difference < 0 ? -2 * difference - 1 : 2 * difference;
    }),
  );
}

/** The inverse of packDifferences. */
export function unpackDifferences(packed: string): Int32Array {
  const numbers = unpackNumbers(packed);
  let previous = 0;
  for (let at = 0; at < numbers.length; at++) {
    const coded = numbers[at] as number;
    previous += coded & 1 ? -(coded + 1) / 2 : coded / 2;
    numbers[at] = previous;
  }
  return numbers;
}

/** Sorted folded words, each as the count of letters shared with the one before, in base 36, and the rest. */
export function packWords(words: readonly string[]): string {
  let previous = '';
  const packed = words.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === previous[shared]) shared++;
    previous = word;
    return shared.toString(36) + word.slice(shared);
  });
  return packed.join('\n');
}

/** The inverse of packWords. */
export function unpackWords(packed: string): string[] {
  let previous = '';
  return packed.split('\n').map((line) => {
    previous = previous.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1);
    return previous;
  });
}

/** An automaton as five strings, each of one kind of number, which compresses better than one string of all. */
export interface PackedAutomaton {
  /** States with several edges into them come first, the root follows; the rest in the order met. */
  readonly shared: number;
  /** By state: index of its output set + 1. */
  readonly outputs: string;
  /** By state: its number of edges. */
  readonly degrees: string;
  /** By edge: the step of the lexeme from the edge before. */
  readonly lexemes: string;
  readonly joins: string;
  /** By edge, see TARGET_NEW and its like; else a shared state + TARGET_KINDS. */
  readonly targets: string;
}

/** The next state not met yet. */
const TARGET_NEW = 0;
/** That of the edge before, of the same state. */
const TARGET_AS_BEFORE = 1;
/** That of the last edge with the same code, of any state: words mostly lead to where they led before. */
const TARGET_AS_LAST = 2;
const TARGET_KINDS = 3;

/** The last state is taken for the root. */
export function packStates({
  edges,
  outputs,
}: Pick<Automaton, 'edges' | 'outputs'>): PackedAutomaton {
  const root = edges.length - 1;
  const shared = statesByFame(edges);
  const rank = new Map(shared.map((state, index) => [state, index]));
  const order = [...shared, root];
  const [degrees, lexemes, joins, targets]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  const lastTargets = new Map<number, number>();
  // Grows while it is walked.
  for (const state of order) {
    const out = edges[state] ?? [];
    degrees.push(out.length);
    let previous = 0;
    let before = -1;
    for (const [code, target] of out) {
      const lexeme = Math.floor(code / JOIN_KINDS);
      lexemes.push(lexeme - previous);
      joins.push(code % JOIN_KINDS);
      previous = lexeme;
      const known = rank.get(target);
      if (known === undefined) {
        targets.push(TARGET_NEW);
        order.push(target);
      } else if (target === before) targets.push(TARGET_AS_BEFORE);
      else if (lastTargets.get(code) === target) targets.push(TARGET_AS_LAST);
      else targets.push(known + TARGET_KINDS);
      lastTargets.set(code, target);
      before = target;
    }
  }
  return {
    shared: shared.length,
    outputs: packNumbers(order.map((state) => (outputs[state] ?? -1) + 1)),
    degrees: packNumbers(degrees),
    lexemes: packNumbers(lexemes),
    joins: packNumbers(joins),
    targets: packNumbers(targets),
  };
}

/** The states with more than one edge into them, most often met first: they get the shortest numbers. */
function statesByFame(edges: Automaton['edges']): number[] {
  const met = new Map<number, number>();
  for (const out of edges)
    for (const [, target] of out) met.set(target, (met.get(target) ?? 0) + 1);
  return [...met]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([state]) => state);
}

/** The automaton in the form the matcher walks: edges of state s are [starts[s], starts[s + 1]). */
export interface PackedStates {
  readonly starts: Int32Array;
  /** By edge: lexeme × JOIN_KINDS + join, rising within a state. */
  readonly codes: Int32Array;
  readonly targets: Int32Array;
  /** By state: index of its output set, or −1. */
  readonly outputs: Int32Array;
  readonly root: number;
}

/** The inverse of packStates. */
export function unpackStates(packed: PackedAutomaton): PackedStates {
  const outputs = unpackNumbers(packed.outputs).map((output) => output - 1);
  const degrees = unpackNumbers(packed.degrees);
  const codes = unpackNumbers(packed.lexemes);
  const joins = unpackNumbers(packed.joins);
  const targets = unpackNumbers(packed.targets);
  const starts = new Int32Array(degrees.length + 1);
  let edge = 0;
  let unmet = packed.shared + 1;
  const lastTargets = new Int32Array(greatestCode(degrees, codes));
  for (let state = 0; state < degrees.length; state++) {
    let lexeme = 0;
    for (const end = edge + (degrees[state] as number); edge < end; edge++) {
      lexeme += codes[edge] as number;
      const code = lexeme * JOIN_KINDS + (joins[edge] as number);
      codes[edge] = code;
      const packedTarget = targets[edge] as number;
      const target =
        packedTarget === TARGET_NEW
          ? unmet++
          : packedTarget === TARGET_AS_BEFORE
            ? (targets[edge - 1] as number)
            : packedTarget === TARGET_AS_LAST
              ? (lastTargets[code] as number)
              : packedTarget - TARGET_KINDS;
      targets[edge] = target;
      lastTargets[code] = target;
    }
    starts[state + 1] = edge;
  }
  return { starts, codes, targets, outputs, root: packed.shared };
}

/** A bound for the codes of all edges, whose lexemes are given as steps. */
function greatestCode(degrees: Int32Array, steps: Int32Array): number {
  let greatest = 0;
  let edge = 0;
  for (const degree of degrees) {
    let lexeme = 0;
    for (const end = edge + degree; edge < end; edge++) lexeme += steps[edge] as number;
    if (lexeme > greatest) greatest = lexeme;
  }
  return (greatest + 1) * JOIN_KINDS;
}
