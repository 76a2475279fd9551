/**
 * Tells which cue phrases cannot be in a context without searching for them: their first word begins with
 * letters no word there begins with. Knows strings, nothing of what a cue decides.
 */

const BLANK = 0x20;
/** A cue begins with a blank; its key is made of the letters behind it. */
const KEY_LETTERS = 3;
const BITS = 12;
const ALWAYS = 1 << BITS;

/** By key: the number of the last context with a word that begins so; nothing needs clearing in between. */
const seen = new Uint32Array(ALWAYS + 1);
let context = 0;

const keysByPhrases = new WeakMap<readonly string[], Uint16Array>();

/** The keys of cue phrases, by index; worked out once per list. */
export function keysOf(phrases: readonly string[]): Uint16Array {
  let keys = keysByPhrases.get(phrases);
  if (!keys) {
    keys = Uint16Array.from(phrases, (phrase) =>
      phrase.length > KEY_LETTERS && phrase.charCodeAt(0) === BLANK ? keyAt(phrase, 1) : ALWAYS,
    );
    keysByPhrases.set(phrases, keys);
  }
  return keys;
}

/** From now on `mayOccur` speaks of this text, framed by blanks. */
export function lookAt(text: string): void {
  context = (context + 1) >>> 0;
  seen[ALWAYS] = context;
  const last = text.length - KEY_LETTERS;
  for (let at = 0; at < last; at++)
    if (text.charCodeAt(at) === BLANK) seen[keyAt(text, at + 1)] = context;
}

/** False when no phrase with this key is in the text last looked at. */
export function mayOccur(key: number): boolean {
  return seen[key] === context;
}

function keyAt(text: string, at: number): number {
  const hash = text.charCodeAt(at) + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2) * 961;
  return (hash ^ (hash >>> BITS)) & (ALWAYS - 1);
}
