/**
 * The vocabulary as the graph of its letters in which equal endings are one node, written depth first, each
 * node where it is first met: what inflects alike costs little more than its stem.
 */
import { packNumbers, unpackNumbers } from './pack';
import type { Steps } from './steps';
import { EMPTY_HASH, extendHash, WordTable } from './word-table';

export interface PackedWords {
  /**
   * By node: SHARED when others lead to it, too; FINAL or, with no edge behind it, LAST when a word ends there; then
   * its letters, MORE before each but the last. A letter that leads to a known node is a capital.
   */
  readonly graph: string;
  /** By capital: the number of the shared node. */
  readonly targets: string;
  /** Of all words. */
  readonly letters: number;
  /** Of the longest word. */
  readonly longest: number;
}

const SHARED = '*';
const FINAL = '!';
const LAST = '.';
const MORE = '|';
/** Before a letter that has no capital. */
const CAPITAL = '^';

interface Node {
  readonly isFinal: boolean;
  readonly edges: readonly (readonly [letter: string, target: Node])[];
  /** More than one edge leads here. */
  shared: boolean;
}

/** `words` are folded and sorted by UTF-16 units. Throws for a word with a sign of the format. */
export function packWords(words: readonly string[]): PackedWords {
  const strange = words.find((word) => word === '' || /[*!.|^A-Z]/.test(word));
  if (strange !== undefined) throw new Error(`no folded word: "${strange}"`);
  const nodes = new Map<string, Node>();
  const keys = new Map<Node, number>();
  const met = new Set<Node>();
  const build = (from: number, to: number, depth: number): Node => {
    const edges: [string, Node][] = [];
    const isFinal = words[from]?.length === depth;
    let at = isFinal ? from + 1 : from;
    while (at < to) {
      const first = at;
      const letter = words[at]?.charAt(depth) ?? '';
      while (at < to && words[at]?.charAt(depth) === letter) at++;
      edges.push([letter, build(first, at, depth + 1)]);
    }
    const key = `${isFinal}${edges.map(([letter, target]) => letter + keys.get(target)).join()}`;
    let node = nodes.get(key);
    if (node) return node;
    for (const [, target] of edges) {
      target.shared ||= met.has(target);
      met.add(target);
    }
    node = { isFinal, edges, shared: false };
    nodes.set(key, node);
    keys.set(node, keys.size);
    return node;
  };
  const root = build(0, words.length, 0);
  const lengths = words.map((word) => word.length);
  return {
    ...writeGraph(root),
    letters: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
  };
}

function writeGraph(root: Node): Pick<PackedWords, 'graph' | 'targets'> {
  let graph = '';
  const targets: number[] = [];
  const shared = new Map<Node, number>();
  const write = (node: Node): void => {
    if (node.shared) {
      shared.set(node, shared.size);
      graph += SHARED;
    }
    if (node.isFinal) graph += node.edges.length ? FINAL : LAST;
    node.edges.forEach(([letter, target], at) => {
      if (at < node.edges.length - 1) graph += MORE;
      const known = shared.get(target);
      if (known === undefined) {
        graph += letter;
        write(target);
      } else {
        graph += /[a-z]/.test(letter) ? letter.toUpperCase() : CAPITAL + letter;
        targets.push(known);
      }
    });
  };
  write(root);
  return { graph, targets: packNumbers(targets) };
}

/** The root's edges between two pauses. */
const EDGES_AT_ONCE = 8;

/** The words in the table that finds them; `lexemes` by word, in their order. Yields where a page may have its turn. */
export function* unpackWords(packed: PackedWords, lexemes: Int32Array): Steps<WordTable> {
  const { finals, firstEdges, nextEdges, letters, targets } = readGraph(packed);
  yield;
  const table = new WordTable(lexemes, packed.letters);
  const word = new Uint16Array(packed.longest);
  const follow = (edge: number, before: number, hash: number): void => {
    const letter = letters[edge] as number;
    const node = targets[edge] as number;
    const longerHash = extendHash(hash, letter);
    word[before] = letter;
    if (finals[node]) table.add(word, before + 1, longerHash);
    for (let next = firstEdges[node] as number; next !== 0; next = nextEdges[next] as number)
      follow(next, before + 1, longerHash);
  };
  let count = 0;
  for (let edge = firstEdges[0] as number; edge !== 0; edge = nextEdges[edge] as number) {
    follow(edge, 0, EMPTY_HASH);
    if (++count % EDGES_AT_ONCE === 0) yield;
  }
  return table;
}

/** The edges of a node are a chain: its first, then by edge the next one; 0 ends it. */
interface Graph {
  readonly finals: Uint8Array;
  readonly firstEdges: Int32Array;
  readonly nextEdges: Int32Array;
  readonly letters: Uint16Array;
  readonly targets: Int32Array;
}

const [SHARED_UNIT, FINAL_UNIT, LAST_UNIT, MORE_UNIT, CAPITAL_UNIT] = Array.from(
  SHARED + FINAL + LAST + MORE + CAPITAL,
  (sign) => sign.charCodeAt(0),
);
const [A, Z] = [0x41, 0x5a];
const TO_SMALL = 0x20;

function readGraph({ graph, targets: packedTargets }: PackedWords): Graph {
  const known = unpackNumbers(packedTargets);
  const size = graph.length + 2;
  const finals = new Uint8Array(size);
  const firstEdges = new Int32Array(size);
  const nextEdges = new Int32Array(size);
  const letters = new Uint16Array(size);
  const targets = new Int32Array(size);
  const shared: number[] = [];
  let [at, nodes, edges, nextKnown] = [0, 0, 0, 0];

  const readNode = (): number => {
    const node = nodes++;
    if (graph.charCodeAt(at) === SHARED_UNIT) {
      shared.push(node);
      at++;
    }
    const sign = graph.charCodeAt(at);
    if (sign === LAST_UNIT || sign === FINAL_UNIT) {
      finals[node] = 1;
      at++;
      if (sign === LAST_UNIT) return node;
    }
    let before = 0;
    for (let more = at < graph.length; more; ) {
      more = graph.charCodeAt(at) === MORE_UNIT;
      if (more) at++;
      const edge = ++edges;
      if (before === 0) firstEdges[node] = edge;
      else nextEdges[before] = edge;
      before = edge;
      readEdge(edge);
    }
    return node;
  };

  const readEdge = (edge: number): void => {
    let unit = graph.charCodeAt(at++);
    const marked = unit === CAPITAL_UNIT;
    const capital = unit >= A && unit <= Z;
    if (marked) unit = graph.charCodeAt(at++);
    letters[edge] = capital ? unit + TO_SMALL : unit;
    targets[edge] =
      marked || capital ? (shared[known[nextKnown++] as number] as number) : readNode();
  };

  readNode();
  return { finals, firstEdges, nextEdges, letters, targets };
}
