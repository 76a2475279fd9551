/**
 * The automaton as short strings, each of one kind of number, which compress better than one string of all.
 * Build time only; `unpackStates` reads them.
 */
import { packNumbers } from './pack';
import type { Automaton } from './phrase-automaton';
import { idOfCode, JOIN_KINDS } from './phrase-codes';

/**
 * The states are written from the root on, depth first, each where it is first met. Edges with the same target
 * are one group: a set of lexemes, a set of joins. Sets of several lexemes are written once.
 */
export interface PackedAutomaton {
  /** By state: groups × 2, + 1 when it has outputs. */
  readonly shapes: string;
  /** By state with outputs: 0 for the next output set, else how many sets ago it was first met. */
  readonly outputs: string;
  /** By group: its joins, the kind of its lexemes, the kind of its target. */
  readonly kinds: string;
  /** By group of the root: its first lexeme, as the step from the group before. */
  readonly roots: string;
  /** By other group with one lexeme: the lexeme. */
  readonly singles: string;
  /** By new set: lexemes beyond the second. */
  readonly sizes: string;
  /** By new set, but for the root: its first lexeme. */
  readonly firsts: string;
  /** The other lexemes of new sets, as steps less one. */
  readonly steps: string;
  /** By group with a known set: the number of the set. */
  readonly sets: string;
  /** By group with a known target: how many shared states ago it was first met. */
  readonly targets: string;
}

export const LEXEMES_ONE = 0;
export const LEXEMES_KNOWN = 1;
export const LEXEMES_NEW = 2;
export const LEXEMES_KINDS = 3;

/** A state met for the first time, to which no other group leads … */
const TARGET_OWN = 0;
/** … or others do, too. */
export const TARGET_SHARED = 1;
/** That of the last group with these lexemes: words mostly lead where they led before. */
export const TARGET_AS_LAST = 2;
export const TARGET_KNOWN = 3;
export const TARGET_KINDS = 4;

interface Group {
  readonly lexemes: readonly number[];
  /** Bit per join. */
  joins: number;
  readonly target: number;
}

/** The last state is taken for the root. `outputOrder` lists the output sets in the order they are met. */
export function packStates(automaton: Pick<Automaton, 'edges' | 'outputs'>): {
  states: PackedAutomaton;
  outputOrder: number[];
} {
  const packer = new StatePacker(automaton);
  packer.visit(automaton.edges.length - 1, true);
  return { states: packer.finish(), outputOrder: packer.outputOrder };
}

class StatePacker {
  readonly outputOrder: number[] = [];
  readonly #groups: Group[][];
  readonly #outputs: readonly number[];
  readonly #shared: ReadonlySet<number>;
  readonly #streams = {
    shapes: [] as number[],
    outputs: [] as number[],
    kinds: [] as number[],
    roots: [] as number[],
    singles: [] as number[],
    sizes: [] as number[],
    firsts: [] as number[],
    steps: [] as number[],
    sets: [] as number[],
    targets: [] as number[],
  };
  readonly #outputIds = new Map<number, number>();
  readonly #setIds = new Map<string, number>();
  readonly #met = new Set<number>();
  readonly #sharedIds = new Map<number, number>();
  readonly #lastTargets = new Map<string, number>();

  constructor({ edges, outputs }: Pick<Automaton, 'edges' | 'outputs'>) {
    this.#groups = edges.map(groupEdges);
    this.#outputs = outputs;
    const targets = this.#groups.flat().map((group) => group.target);
    const once = new Set<number>();
    const shared = new Set<number>();
    for (const target of targets) (once.has(target) ? shared : once).add(target);
    this.#shared = shared;
  }

  finish(): PackedAutomaton {
    return Object.fromEntries(
      Object.entries(this.#streams).map(([name, numbers]) => [name, packNumbers(numbers)]),
    ) as unknown as PackedAutomaton;
  }

  visit(state: number, isRoot: boolean): void {
    const groups = this.#groups[state] ?? [];
    const output = this.#outputs[state] ?? -1;
    this.#met.add(state);
    if (this.#shared.has(state)) this.#sharedIds.set(state, this.#sharedIds.size);
    this.#streams.shapes.push(groups.length * 2 + (output >= 0 ? 1 : 0));
    if (output >= 0) this.#writeOutput(output);
    let before = 0;
    for (const group of groups) {
      const [first = 0] = group.lexemes;
      if (isRoot) this.#streams.roots.push(first - before);
      before = first;
      const lexemesKind = this.#writeLexemes(group.lexemes, isRoot);
      const targetKind = this.#writeTarget(group);
      this.#streams.kinds.push(
        ((group.joins - 1) * LEXEMES_KINDS + lexemesKind) * TARGET_KINDS + targetKind,
      );
      if (targetKind <= TARGET_SHARED) this.visit(group.target, false);
    }
  }

  #writeOutput(output: number): void {
    const known = this.#outputIds.get(output);
    this.#streams.outputs.push(known === undefined ? 0 : this.#outputIds.size - known);
    if (known !== undefined) return;
    this.#outputIds.set(output, this.#outputIds.size);
    this.outputOrder.push(output);
  }

  #writeLexemes(lexemes: readonly number[], isRoot: boolean): number {
    const { singles, sizes, firsts, steps, sets } = this.#streams;
    const [first = 0, ...rest] = lexemes;
    if (rest.length === 0) {
      if (!isRoot) singles.push(first);
      return LEXEMES_ONE;
    }
    const key = lexemes.join();
    const known = this.#setIds.get(key);
    if (known !== undefined) {
      sets.push(known);
      return LEXEMES_KNOWN;
    }
    this.#setIds.set(key, this.#setIds.size);
    sizes.push(rest.length - 1);
    if (!isRoot) firsts.push(first);
    let before = first;
    for (const lexeme of rest) {
      steps.push(lexeme - before - 1);
      before = lexeme;
    }
    return LEXEMES_NEW;
  }

  #writeTarget({ lexemes, target }: Group): number {
    const key = lexemes.join();
    const last = this.#lastTargets.get(key);
    this.#lastTargets.set(key, target);
    if (!this.#met.has(target)) return this.#shared.has(target) ? TARGET_SHARED : TARGET_OWN;
    if (last === target) return TARGET_AS_LAST;
    this.#streams.targets.push(this.#sharedIds.size - (this.#sharedIds.get(target) ?? 0));
    return TARGET_KNOWN;
  }
}

function groupEdges(edges: Automaton['edges'][number]): Group[] {
  const byTarget = new Map<string, number[]>();
  for (const [code, target] of edges) {
    const key = `${code % JOIN_KINDS} ${target}`;
    const lexemes = byTarget.get(key) ?? [];
    lexemes.push(idOfCode(code));
    byTarget.set(key, lexemes);
  }
  const groups = new Map<string, Group>();
  for (const [key, lexemes] of byTarget) {
    const [join = 0, target = 0] = key.split(' ').map(Number);
    const groupKey = `${target} ${lexemes.join()}`;
    const group = groups.get(groupKey) ?? { lexemes, joins: 0, target };
    group.joins |= 1 << join;
    groups.set(groupKey, group);
  }
  return [...groups.values()].sort(
    (a, b) => (a.lexemes[0] ?? 0) - (b.lexemes[0] ?? 0) || a.joins - b.joins,
  );
}
