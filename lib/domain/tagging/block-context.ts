/**
 * The words around a place of a text, folded, for context rules to look at. Stays inside the block (no
 * blank line is crossed), so that tagging block by block sees what tagging the whole page sees.
 */
import { type CueKeys, IRREGULAR, keysOf, lookAround, mayHold, occurs } from './cue-filter';
import { CLASS_BASE, EXPAND, expansionOf, FOLD, SKIP } from './fold-table';
import type { TokenBuffer } from './token-buffer';

/** UTF-16 units looked at on either side for what is near. */
const REACH = 320;
/** As far as this for what stands directly beside a match: no such phrase of a rule is longer. */
export const BESIDE_REACH = 80;
/** Between what stands before and behind a match; in no phrase. */
const MATCH = 0;

/**
 * What stands before `start` and behind `end` in the block, folded when a rule first asks. Words are joined by
 * single blanks; "." stands for any break, "," for a comma, and blanks frame each side.
 */
export class BlockContext {
  readonly #text: string;
  readonly #tokens: TokenBuffer;
  readonly #firstWord: number;
  readonly #endWord: number;
  readonly #start: number;
  readonly #end: number;
  #left: string | undefined;
  #right: string | undefined;
  #around: string | undefined;

  /** Of the words [first, end) of a text. */
  constructor(text: string, tokens: TokenBuffer, first: number, end: number) {
    this.#text = text;
    this.#tokens = tokens;
    this.#firstWord = first;
    this.#endWord = end;
    this.#start = tokens.starts[first] as number;
    this.#end = tokens.ends[end - 1] as number;
  }

  /** Directly before the match. */
  get left(): string {
    if (this.#left === undefined) {
      const from = blockStart(this.#text, this.#start, BESIDE_REACH);
      this.#left = decode(foldInto(0, this.#text, from, this.#start));
    }
    return this.#left;
  }

  /** Directly behind it. */
  get right(): string {
    if (this.#right === undefined) {
      const to = blockEnd(this.#text, this.#end, BESIDE_REACH);
      this.#right = decode(foldInto(0, this.#text, this.#end, to));
    }
    return this.#right;
  }

  /** False when none of the phrases stands directly before the match; only `left` can tell when one does. */
  mayEndIn(phrases: readonly string[]): boolean {
    const before = this.#firstWord - 1;
    if (before < 0 || !this.#isWordBeside(before, this.#tokens.ends[before] as number, this.#start))
      return true;
    return mayHold(keysOf(phrases).last, this.#tokens, before);
  }

  /** The same for `right`. */
  mayBeginWith(phrases: readonly string[]): boolean {
    const next = this.#endWord;
    const { count, starts } = this.#tokens;
    if (next >= count || !this.#isWordBeside(next, this.#end, starts[next] as number)) return true;
    return mayHold(keysOf(phrases).first, this.#tokens, next);
  }

  /** Whether a word is read here as the tokeniser read it, with nothing but one blank between it and the match. */
  #isWordBeside(word: number, from: number, to: number): boolean {
    const { starts, heads } = this.#tokens;
    if (to - from !== 1 || this.#text.charCodeAt(from) !== BLANK) return false;
    if (heads[word] === IRREGULAR) return false;
    const value = FOLD[this.#text.charCodeAt(starts[word] as number)] as number;
    return value < CLASS_BASE || value === EXPAND;
  }

  /** Have `nextToOccur` speak of the words around. */
  lookAround(): void {
    const from = blockStart(this.#text, this.#start, REACH);
    const to = blockEnd(this.#text, this.#end, REACH);
    lookAround(this.#tokens, this.#firstWord, this.#endWord, from, to);
  }

  /** Whether a phrase that may be among the words around is. */
  hasAround(phrase: string, keys: CueKeys, index: number): boolean {
    return occurs(keys, index, this.#tokens, this.#text) ?? this.#foldAround().includes(phrase);
  }

  /** Both sides further on, in one text. */
  #foldAround(): string {
    this.#around ??= foldAround(this.#text, this.#start, this.#end);
    return this.#around;
  }
}

function foldAround(text: string, start: number, end: number): string {
  const length = foldInto(0, text, blockStart(text, start, REACH), start);
  folded[length] = MATCH;
  return decode(foldInto(length + 1, text, end, blockEnd(text, end, REACH)));
}

function blockStart(text: string, start: number, reach: number): number {
  const limit = Math.max(0, start - reach);
  const cut = lastBlankLine(text, limit, start);
  if (cut >= 0) return cut;
  if (limit === 0) return 0;
  // Not in the middle of a word, unless that leaves nothing, which would look like the start of a sentence.
  const space = text.indexOf(' ', limit);
  return space >= 0 && space < start - 1 ? space : limit;
}

/** The offset behind the last blank line in [from, to), or −1. */
function lastBlankLine(text: string, from: number, to: number): number {
  const first = text.indexOf('\n', from);
  if (first < 0 || first >= to) return -1;
  for (let at = to - 1; at > from; at--) {
    if (text.charCodeAt(at) !== NEWLINE) continue;
    let back = at - 1;
    while (back >= from && isIndent(text.charAt(back))) back--;
    if (back >= from && text.charCodeAt(back) === NEWLINE) return at + 1;
  }
  return -1;
}

function isIndent(letter: string): boolean {
  return letter === ' ' || /[^\S\n]/.test(letter);
}

function blockEnd(text: string, end: number, reach: number): number {
  const limit = Math.min(text.length, end + reach);
  for (let at = text.indexOf('\n', end); at >= 0 && at < limit; at = text.indexOf('\n', at + 1)) {
    let next = at + 1;
    while (next < limit && isIndent(text.charAt(next))) next++;
    if (next < limit && text.charCodeAt(next) === NEWLINE) return at;
  }
  if (limit === text.length) return limit;
  const space = text.lastIndexOf(' ', limit - 1);
  return space > end ? space : limit;
}

/** Reused: building the text letter by letter as a string took most of the time of a page. */
const folded = new Uint16Array(8 * REACH);
const NEWLINE = 0x0a;
const BLANK = 0x20;
const STOP = 0x2e;

/** `apply` takes a typed array as it is; spreading one is ten times slower. */
function decode(length: number): string {
  return String.fromCharCode.apply(undefined, folded.subarray(0, length) as unknown as number[]);
}

/** Folds into the buffer from `at` on, framed by blanks; returns where it ends. */
function foldInto(at: number, text: string, from: number, to: number): number {
  let length = at;
  folded[length++] = BLANK;
  for (let next = from; next < to; next++) {
    const unit = text.charCodeAt(next);
    const value = FOLD[unit] as number;
    if (value < CLASS_BASE) folded[length++] = value;
    else if (value === EXPAND) {
      const letters = expansionOf(unit);
      for (let i = 0; i < letters.length; i++) folded[length++] = letters.charCodeAt(i);
    } else if (unit === BLANK) {
      // Most words are set apart by a blank, which is no mark.
      if (folded[length - 1] !== BLANK) folded[length++] = BLANK;
    } else if (value !== SKIP) length = separate(length, MARKS.get(unit));
  }
  if (folded[length - 1] !== BLANK) folded[length++] = BLANK;
  return length;
}

/** Ends the word and, for a mark that rules speak of, writes it down as a word of its own. */
function separate(length: number, mark: number | undefined): number {
  let end = length;
  if (folded[end - 1] !== BLANK) folded[end++] = BLANK;
  if (mark === undefined || (mark === STOP && folded[end - 2] === STOP)) return end;
  folded[end++] = mark;
  folded[end++] = BLANK;
  return end;
}

const MARKS: ReadonlyMap<number, number> = new Map([
  ...[...'.;:!?()[]|\u2013\u2014\u2026*#'].map((mark) => [mark.charCodeAt(0), STOP] as const),
  ...[...',%&\u00a3'].map((mark) => [mark.charCodeAt(0), mark.charCodeAt(0)] as const),
]);

/** In a rule: the start of a sentence before a label, its end behind one. */
export const EDGE = '^';

/** Does the context end in the framed phrase? */
export function endsIn(left: string, phrase: string): boolean {
  if (phrase === EDGE) return left === ' ' || left.endsWith(' . ');
  return left.endsWith(phrase);
}

/** Does the context begin with the framed phrase? */
export function beginsWith(right: string, phrase: string): boolean {
  if (phrase === EDGE) return right === ' ' || right.startsWith(' . ');
  return right.startsWith(phrase);
}
