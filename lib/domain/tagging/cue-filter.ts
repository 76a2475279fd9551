/**
 * Tells which cue phrases cannot be near a match without searching for them: no word there begins like their
 * longest one. Knows words by how they begin, nothing of what a cue decides.
 */
import type { TokenBuffer } from './token-buffer';

const BLANK = 0x20;
/** Letters of a word that its head is made of. */
const HEAD_LETTERS = 4;
const MIX = 31;
const SHORTEST_WORD = 3;
const BITS = 12;
/** The key of a phrase that could begin anywhere. */
const ALWAYS = 1 << BITS;
/** The head of a word that a context reads as other words: broken at the end of a line, with a gender sign. */
export const IRREGULAR = ALWAYS + 1;

/** By head: the number of the last context with a word that begins so; nothing needs clearing in between. */
const seen = new Uint32Array(IRREGULAR + 1);
let context = 0;

const keysByPhrases = new WeakMap<readonly string[], Uint16Array>();

/** The keys of cue phrases, by index; worked out once per list. */
export function keysOf(phrases: readonly string[]): Uint16Array {
  let keys = keysByPhrases.get(phrases);
  if (!keys) {
    keys = Uint16Array.from(phrases, keyOf);
    keysByPhrases.set(phrases, keys);
  }
  return keys;
}

function keyOf(phrase: string): number {
  let longest = '';
  for (const [word] of phrase.matchAll(/[\p{L}\p{N}]+ ?/gu)) {
    // The last word of a phrase may go on in the text.
    const known = word.endsWith(' ') ? word.length - 1 : Math.min(word.length, HEAD_LETTERS);
    const enough = word.endsWith(' ') ? SHORTEST_WORD : HEAD_LETTERS;
    if (known >= enough && word.trimEnd().length > longest.length) longest = word.trimEnd();
  }
  if (!longest || phrase.charCodeAt(0) !== BLANK) return ALWAYS;
  const letters = Uint16Array.from(longest, (letter) => letter.charCodeAt(0));
  return headOf(letters, letters.length);
}

/** What a folded word is known by here. */
export function headOf(letters: Uint16Array, count: number): number {
  let hash = letters[0] as number;
  hash = Math.imul(hash, MIX) + (count > 1 ? (letters[1] as number) : BLANK);
  hash = Math.imul(hash, MIX) + (count > 2 ? (letters[2] as number) : BLANK);
  hash = Math.imul(hash, MIX) + (count > 3 ? (letters[3] as number) : BLANK);
  return (hash ^ (hash >>> BITS)) & (ALWAYS - 1);
}

/** From now on `nextToOccur` speaks of the words that begin in [from, to), without the words [first, end). */
export function lookAround(
  { starts, heads, count }: TokenBuffer,
  first: number,
  end: number,
  from: number,
  to: number,
): void {
  context = (context + 1) >>> 0;
  seen[ALWAYS] = context;
  for (let at = first - 1; at >= 0 && (starts[at] as number) >= from; at--)
    seen[heads[at] as number] = context;
  for (let at = end; at < count && (starts[at] as number) < to; at++)
    seen[heads[at] as number] = context;
}

/** The index of the next phrase, from `from` on, that may be among the words last looked at, or −1. */
export function nextToOccur(keys: Uint16Array, from: number): number {
  const any = seen[IRREGULAR] === context;
  for (let at = from; at < keys.length; at++)
    if (any || seen[keys[at] as number] === context) return at;
  return -1;
}
