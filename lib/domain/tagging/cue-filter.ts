/**
 * Tells which cue phrases cannot be near a match without searching for them: no word there begins like their
 * longest one. Knows words by their hashes, nothing of what a cue decides.
 */
import { CLASS_BASE, FOLD, SPACE } from './fold-table';
import type { TokenBuffer } from './token-buffer';
import { EMPTY_HASH, extendHash } from './word-table';

/** Letters of a word that its head is made of. */
export const HEAD_LETTERS = 4;
/** With the blank behind it. A single letter may be that of a possessive, which is no word of its own. */
const SHORTEST_WORD = 3;
/** Keys of whole words come first, then those of heads: a rule has a hundred cues, so few words may share one. */
const WORD_KEYS = 1 << 16;
const HEAD_KEYS = 1 << 14;
/** The key of a phrase that could begin anywhere. */
const ALWAYS = WORD_KEYS + HEAD_KEYS;
/** The key of what is no word. */
const NEVER = ALWAYS + 1;
/** The head of a word that a context reads as other words: broken at the end of a line, with a gender sign. */
export const IRREGULAR = HEAD_KEYS;

/** By key: the number of the last context with such a word; cleared when the numbers begin anew. */
const seen = new Uint8Array(ALWAYS + 1);
const MOST_CONTEXTS = 0xff;
let context = 0;
/** Whether the context has a word that may be read as any. */
let isAny = false;

/** What is known of a list of cue phrases, in their order; worked out once per list. */
export interface CueKeys {
  /** Of its longest word. */
  readonly longest: Uint32Array;
  /** Of its first and its last word; NEVER where a phrase begins or ends with a mark. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  /** Of a phrase that is one whole word, the hash of that word; 0 for any other. */
  readonly words: Int32Array;
  /** Of a phrase that is the beginning of one word, the letters of that. */
  readonly stems: readonly (string | undefined)[];
  /** Of all its words that are known by something. */
  readonly parts: readonly Uint32Array[];
}

const keysByPhrases = new WeakMap<readonly string[], CueKeys>();

export function keysOf(phrases: readonly string[]): CueKeys {
  let keys = keysByPhrases.get(phrases);
  if (!keys) {
    const words = phrases.map(wordsOf);
    keys = {
      longest: Uint32Array.from(words, keyOfLongest),
      first: Uint32Array.from(words, (all) => keyAt(all, 0)),
      last: Uint32Array.from(words, (all) => keyAt(all, all.length - 1)),
      words: Int32Array.from(words, (all) =>
        all.length === 1 && isWhole(all[0] as string) ? hashOf(all[0] as string) : 0,
      ),
      stems: words.map(([only, ...others]) =>
        only !== undefined && others.length === 0 && isStem(only) ? only : undefined,
      ),
      parts: words.map((all) => Uint32Array.from(all.filter(isKnown), keyOf)),
    };
    keysByPhrases.set(phrases, keys);
  }
  return keys;
}

/** A word of a phrase with the blank behind it, which the last may lack: then it may go on in the text. */
function wordsOf(phrase: string): readonly string[] {
  return phrase.match(/[^ ]+ ?/g) ?? [];
}

function isWhole(word: string): boolean {
  return /^[\p{L}\p{N}]+ $/u.test(word);
}

function keyOfLongest(words: readonly string[]): number {
  let longest = '';
  for (const word of words) {
    if (isKnown(word) && word.length > longest.length) longest = word;
  }
  return longest ? keyOf(longest) : ALWAYS;
}

function isKnown(word: string): boolean {
  return isWhole(word) ? word.length >= SHORTEST_WORD : isStem(word);
}

/** Is it the beginning of a word, of which the head is known? */
function isStem(word: string): boolean {
  return word.length >= HEAD_LETTERS && /^[\p{L}\p{N}]+$/u.test(word);
}

function keyAt(words: readonly string[], at: number): number {
  const word = words[at];
  if (word === undefined || !/^[\p{L}\p{N}]/u.test(word)) return NEVER;
  return isWhole(word) || isStem(word) ? keyOf(word) : ALWAYS;
}

function keyOf(word: string): number {
  return isWhole(word)
    ? wordKey(hashOf(word))
    : WORD_KEYS + headOf(hashOf(word.slice(0, HEAD_LETTERS)));
}

function hashOf(word: string): number {
  let hash = EMPTY_HASH;
  for (const letter of word.trimEnd()) hash = extendHash(hash, letter.charCodeAt(0));
  return hash;
}

/** What a folded word is known by, given the hash of all of it. */
function wordKey(hash: number): number {
  return (hash ^ (hash >>> 16)) & (WORD_KEYS - 1);
}

/** What it is known by to those who know no more than its beginning, given the hash of its first four letters. */
export function headOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (HEAD_KEYS - 1);
}

/** Whether a phrase may begin, or end, with the word at `at`, given the keys of those words of the phrases. */
export function mayHold(keys: Uint32Array, { hashes, heads }: TokenBuffer, at: number): boolean {
  const word = wordKey(hashes[at] as number);
  const head = WORD_KEYS + (heads[at] as number);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    if (key === word || key === head || key === ALWAYS) return true;
  }
  return false;
}

/** From now on `nextToOccur` speaks of the words in [from, to) of the text, without the words [first, end). */
export function lookAround(
  { starts, ends, hashes, heads, count }: TokenBuffer,
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
  around.first = first;
  while (around.first > 0 && (starts[around.first - 1] as number) >= from) around.first--;
  around.end = end;
  while (around.end < count && (ends[around.end] as number) <= to) around.end++;
  around.matchFirst = first;
  around.matchEnd = end;
  for (let at = around.first; at < first; at++) note(hashes[at] as number, heads[at] as number);
  for (let at = end; at < around.end; at++) note(hashes[at] as number, heads[at] as number);
}

/** The words last looked at. */
const around = { first: 0, end: 0, matchFirst: 0, matchEnd: 0 };

function note(hash: number, head: number): void {
  if (head === IRREGULAR) isAny = true;
  else seen[WORD_KEYS + head] = context;
  seen[wordKey(hash)] = context;
}

/** The index of the next phrase, from `from` on, that may be among the words last looked at, or −1. */
export function nextToOccur({ longest }: CueKeys, from: number): number {
  for (let at = from; at < longest.length; at++)
    if (isAny || seen[longest[at] as number] === context) return at;
  return -1;
}

/** Whether the phrase is among the words last looked at, which are those of `text`; undefined when they do not tell. */
export function occurs(
  { words, stems, parts }: CueKeys,
  index: number,
  tokens: TokenBuffer,
  text: string,
): boolean | undefined {
  if (isAny) return undefined;
  const hash = words[index] as number;
  if (hash !== 0) return hasWord(hash, tokens);
  const stem = stems[index];
  if (stem !== undefined) return hasStem(stem, tokens, text);
  for (const key of parts[index] as Uint32Array) if (seen[key] !== context) return false;
  return undefined;
}

function hasWord(hash: number, { hashes }: TokenBuffer): boolean {
  for (let at = around.first; at < around.matchFirst; at++) if (hashes[at] === hash) return true;
  for (let at = around.matchEnd; at < around.end; at++) if (hashes[at] === hash) return true;
  return false;
}

function hasStem(stem: string, { starts, heads }: TokenBuffer, text: string): boolean | undefined {
  const head = headOf(hashOf(stem.slice(0, HEAD_LETTERS)));
  for (let at = around.first; at < around.end; at++) {
    if (at === around.matchFirst) at = around.matchEnd;
    if (at === around.end || heads[at] !== head) continue;
    const begins = beginsWithStem(text, starts[at] as number, stem);
    if (begins !== false) return begins;
  }
  return false;
}

/** Whether the word at `from` begins with the letters; undefined when it is not simply written letter by letter. */
function beginsWithStem(text: string, from: number, stem: string): boolean | undefined {
  for (let at = 0; at < stem.length; at++) {
    if (from + at >= text.length) return false;
    const value = FOLD[text.charCodeAt(from + at)] as number;
    if (value === stem.charCodeAt(at)) continue;
    return value < CLASS_BASE || value === SPACE ? false : undefined;
  }
  return true;
}
