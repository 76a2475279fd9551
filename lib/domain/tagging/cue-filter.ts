/**
 * Tells which cue phrases cannot be near a match without searching for them: no word there begins like their
 * longest one. Knows words by their hashes, nothing of what a cue decides.
 */
import type { TokenBuffer } from './token-buffer';
import { EMPTY_HASH, extendHash } from './word-table';

const BLANK = 0x20;
/** Letters of a word that its head is made of. */
export const HEAD_LETTERS = 4;
const SHORTEST_WORD = 3;
/** Keys of whole words come first, then those of heads: a rule has a hundred cues, so few words may share one. */
const WORD_KEYS = 1 << 16;
const HEAD_KEYS = 1 << 14;
/** The key of a phrase that could begin anywhere. */
const ALWAYS = WORD_KEYS + HEAD_KEYS;
/** The head of a word that a context reads as other words: broken at the end of a line, with a gender sign. */
export const IRREGULAR = HEAD_KEYS;

/** By key: the number of the last context with such a word; cleared when the numbers begin anew. */
const seen = new Uint8Array(ALWAYS + 1);
const MOST_CONTEXTS = 0xff;
let context = 0;
/** Whether the context has a word that may be read as any. */
let isAny = false;

const keysByPhrases = new WeakMap<readonly string[], Uint32Array>();

/** The keys of cue phrases, by index; worked out once per list. */
export function keysOf(phrases: readonly string[]): Uint32Array {
  let keys = keysByPhrases.get(phrases);
  if (!keys) {
    keys = Uint32Array.from(phrases, keyOf);
    keysByPhrases.set(phrases, keys);
  }
  return keys;
}

function keyOf(phrase: string): number {
  if (phrase.charCodeAt(0) !== BLANK) return ALWAYS;
  let longest = '';
  for (const [word] of phrase.matchAll(/[\p{L}\p{N}]+ ?/gu)) {
    // The last word of a phrase may go on in the text: only its head is known.
    const enough = word.endsWith(' ') ? SHORTEST_WORD + 1 : HEAD_LETTERS;
    if (word.length >= enough && word.length > longest.length) longest = word;
  }
  if (!longest) return ALWAYS;
  let hash = EMPTY_HASH;
  const isWhole = longest.endsWith(' ');
  const length = isWhole ? longest.length - 1 : HEAD_LETTERS;
  for (let at = 0; at < length; at++) hash = extendHash(hash, longest.charCodeAt(at));
  return isWhole ? wordKey(hash) : WORD_KEYS + headOf(hash);
}

/** What a folded word is known by, given the hash of all of it. */
function wordKey(hash: number): number {
  return (hash ^ (hash >>> 16)) & (WORD_KEYS - 1);
}

/** What it is known by to those who know no more than its beginning, given the hash of its first four letters. */
export function headOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (HEAD_KEYS - 1);
}

/** From now on `nextToOccur` speaks of the words that begin in [from, to), without the words [first, end). */
export function lookAround(
  { starts, hashes, heads, count }: TokenBuffer,
  first: number,
  end: number,
  from: number,
  to: number,
): void {
  if (context === MOST_CONTEXTS) {
    seen.fill(0);
    context = 0;
  }
  context += 1;
  seen[ALWAYS] = context;
  isAny = false;
  const note = (at: number) => {
    const head = heads[at] as number;
    if (head === IRREGULAR) isAny = true;
    else seen[WORD_KEYS + head] = context;
    seen[wordKey(hashes[at] as number)] = context;
  };
  for (let at = first - 1; at >= 0 && (starts[at] as number) >= from; at--) note(at);
  for (let at = end; at < count && (starts[at] as number) < to; at++) note(at);
}

/** The index of the next phrase, from `from` on, that may be among the words last looked at, or −1. */
export function nextToOccur(keys: Uint32Array, from: number): number {
  for (let at = from; at < keys.length; at++)
    if (isAny || seen[keys[at] as number] === context) return at;
  return -1;
}
