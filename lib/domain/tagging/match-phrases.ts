/**
 * Walks the automaton over the words of a text and reports every phrase found, for each start the longest
 * per stretch and kind being decided later. Knows gaps and fillers, nothing of contexts or confidence.
 */
import type { Lexicon } from './lexicon';
import {
  COORDINATION_BEFORE,
  FREE_FILLER,
  JOIN_BREAK,
  JOIN_COMMA,
  JOIN_KINDS,
  JOIN_LOOSE,
  JOIN_TIGHT,
} from './phrase-codes';
import {
  GAP_BREAK,
  GAP_COMMA,
  GAP_DANGLING,
  GAP_LOOSE,
  GAP_TIGHT,
  type TokenBuffer,
} from './token-buffer';
import { EDGES_FROM, EDGES_TO, FILTER, HAS_FILLERS, type PhraseStates } from './unpack-states';

/** Called for each phrase: words [first, end), `headEnd` the word behind the part before a filler (or `end`). */
export type OnPhrase = (outputSet: number, first: number, end: number, headEnd: number) => void;

/** A coordination has at most this many words between two separators … */
const MAX_MEMBER_WORDS = 2;
/** … and this many in all. */
const MAX_COORDINATION_WORDS = 8;
const MAX_FREE_WORDS = 6;

/** Reports the phrases of `tokens`, by rising first word. */
export function matchPhrases(tokens: TokenBuffer, lexicon: Lexicon, onPhrase: OnPhrase): void {
  const { firstStates, states } = lexicon;
  const { lexemes, count } = tokens;
  const known = firstStates.length;
  const context = new Walk(tokens, lexicon, onPhrase);
  for (let first = 0; first < count; first++) {
    const lexeme = lexemes[first] as number;
    if (lexeme === 0 || lexeme >= known) continue;
    const state = firstStates[lexeme] as number;
    if (state === 0) continue;
    // Most words that begin a phrase begin none here, and the one behind them tells.
    if (isAlone(states, state, first + 1 < count ? (lexemes[first + 1] as number) : 0)) continue;
    context.first = first;
    walk(context, state, first + 1, 0);
  }
}

/** Whether nothing is found in a state and the word behind leads nowhere. */
function isAlone(states: PhraseStates, state: number, lexeme: number): boolean {
  const { nodes, edges } = states;
  const node = states.open(state);
  const filter = nodes[node + FILTER] as number;
  if ((nodes[node] as number) >= 0 || filter & HAS_FILLERS) return false;
  return lexeme === 0 || !isSet(edges, (nodes[node + EDGES_FROM] as number) - 1, lexeme & filter);
}

/** Is that bit of the filter that ends at `at` set? */
function isSet(edges: Int32Array, at: number, bit: number): boolean {
  return (((edges[at - (bit >> 5)] as number) >> bit) & 1) === 1;
}

class Walk {
  readonly tokens: TokenBuffer;
  readonly states: PhraseStates;
  readonly conjunctions: Uint8Array;
  readonly onPhrase: OnPhrase;
  /** The first word of the phrase being followed. */
  first = 0;
  constructor(tokens: TokenBuffer, lexicon: Lexicon, onPhrase: OnPhrase) {
    this.tokens = tokens;
    this.states = lexicon.states;
    this.conjunctions = lexicon.conjunctions;
    this.onPhrase = onPhrase;
  }
}

/** Goes on from `state` with the word at `next`; `headEnd` is 0 until a filler has been passed. */
function walk(context: Walk, state: number, next: number, headEnd: number): void {
  const { tokens, states } = context;
  const node = states.open(state);
  const output = states.nodes[node] as number;
  if (output >= 0) context.onPhrase(output, context.first, next, headEnd || next);
  if (next >= tokens.count) return;
  const gap = tokens.gaps[next] as number;
  followWord(context, node, next, headEnd, gap);
  if (((states.nodes[node + FILTER] as number) & HAS_FILLERS) === 0) return;
  const to = states.nodes[node + EDGES_TO] as number;
  for (let edge = states.nodes[node + EDGES_FROM] as number; edge < to; edge += 2) {
    // Fillers have the lowest codes.
    if ((states.edges[edge] as number) > FREE_FILLER * JOIN_KINDS) return;
    const target = states.edges[edge + 1] as number;
    const filler = (states.edges[edge] as number) / JOIN_KINDS;
    if (filler === FREE_FILLER) followFree(context, target, next, headEnd);
    // A coordination before the rest begins with a comma or a conjunction, and mostly there is neither.
    else if (filler !== COORDINATION_BEFORE || gap === GAP_COMMA || coordinates(context, next))
      followCoordination(context, target, next, headEnd || next, filler);
  }
}

/** Goes on by the edges of a node for the word at `next`. */
function followWord(context: Walk, node: number, next: number, headEnd: number, gap: number): void {
  const lexeme = context.tokens.lexemes[next] as number;
  if (lexeme === 0) return;
  const { nodes, edges } = context.states;
  const from = nodes[node + EDGES_FROM] as number;
  const filter = (nodes[node + FILTER] as number) & ~HAS_FILLERS;
  if (!isSet(edges, from - 1, lexeme & filter)) return;
  const to = nodes[node + EDGES_TO] as number;
  const first = lexeme * JOIN_KINDS;
  let low = from;
  let high = to;
  while (low < high) {
    // Edges are pairs.
    const middle = low + (((high - low) >> 2) << 1);
    if ((edges[middle] as number) < first) low = middle + 2;
    else high = middle;
  }
  // The joins of a word are neighbours, and mostly there is none.
  const joins = JOINS_OF_GAP[gap] as number;
  for (; low < to; low += 2) {
    const join = (edges[low] as number) - first;
    if (join >= JOIN_KINDS) return;
    if ((joins >> join) & 1) walk(context, edges[low + 1] as number, next + 1, headEnd);
  }
}

/** By gap: the joins an edge may have that leads over it, as bits. */
const JOINS_OF_GAP: readonly number[] = listJoins();

function listJoins(): number[] {
  const joins: number[] = [];
  joins[GAP_BREAK] = 1 << JOIN_BREAK;
  joins[GAP_LOOSE] = (1 << JOIN_LOOSE) | (1 << JOIN_COMMA);
  joins[GAP_TIGHT] = (1 << JOIN_TIGHT) | (1 << JOIN_LOOSE) | (1 << JOIN_COMMA);
  joins[GAP_COMMA] = 1 << JOIN_COMMA;
  joins[GAP_DANGLING] = (1 << JOIN_LOOSE) | (1 << JOIN_COMMA);
  return joins;
}

/** Any words of the same sentence. */
function followFree(context: Walk, state: number, next: number, headEnd: number): void {
  const { tokens } = context;
  const node = context.states.open(state);
  const last = Math.min(next + MAX_FREE_WORDS, tokens.count - 1);
  if (tokens.gaps[next] === GAP_BREAK) return;
  for (let at = next + 1; at <= last; at++) {
    const gap = tokens.gaps[at] as number;
    if (gap === GAP_BREAK) return;
    followWord(context, node, at, headEnd, gap);
  }
}

/** "and secure", ", local and inclusive" before the rest; "social y" after the head. */
function followCoordination(
  context: Walk,
  state: number,
  next: number,
  headEnd: number,
  filler: number,
): void {
  const { tokens } = context;
  const node = context.states.open(state);
  const last = Math.min(next + MAX_COORDINATION_WORDS, tokens.count - 1);
  let separated = false;
  let conjoined = false;
  let passed = 0;
  let commas = 0;
  // Words since the last separator.
  let members = 0;
  for (let at = next; at <= last; at++) {
    const gap = tokens.gaps[at] as number;
    if (gap === GAP_BREAK) return;
    // The phrase begins anew: "social and economic bodies, social enterprises".
    if (tokens.lexemes[at] === tokens.lexemes[context.first]) return;
    if (gap === GAP_COMMA) {
      separated = true;
      commas++;
      members = 0;
    }
    if (coordinates(context, at)) {
      separated = true;
      conjoined = true;
      members = 0;
      continue;
    }
    // A comma alone joins adjectives ("secure, affordable housing"), not what shares one ("public policies, banks");
    // several without a conjunction are a list of other things.
    const complete =
      filler === COORDINATION_BEFORE
        ? members > 0 && (conjoined || commas < 2)
        : conjoined && members === 0 && passed > 0;
    if (separated && complete)
      followWord(context, node, at, headEnd, gap === GAP_COMMA ? GAP_LOOSE : gap);
    if (!separated && filler === COORDINATION_BEFORE) return;
    members++;
    passed++;
    if (members > (filler === COORDINATION_BEFORE ? MAX_MEMBER_WORDS : 1)) return;
  }
}

function coordinates({ tokens, conjunctions }: Walk, at: number): boolean {
  return conjunctions[tokens.lexemes[at] as number] === 1;
}
