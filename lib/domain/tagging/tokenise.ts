/**
 * Reads a text in place, code unit by code unit, into words with their lexeme and the gap before them.
 * Must not copy or normalise the text: offsets are those of the original by construction.
 */
import { SHORTEST_COMPOUND } from './compounds';
import { HEAD_LETTERS, headOf, IRREGULAR } from './cue-filter';
import {
  APOSTROPHE,
  CLASS_BASE,
  CLOSE_PAREN,
  COMMA,
  EXPAND,
  expansionOf,
  FOLD,
  GENDER_SIGN,
  HARD,
  HYPHEN,
  NEWLINE,
  OPEN_PAREN,
  QUOTE,
  SKIP,
  SPACE,
  SYMBOL,
} from './fold-table';
import { isCapital } from './proper-names';
import {
  GAP_BREAK,
  GAP_COMMA,
  GAP_DANGLING,
  GAP_LOOSE,
  GAP_TIGHT,
  type TokenBuffer,
} from './token-buffer';
import { EMPTY_HASH, extendHash, NO_LEXEME } from './word-table';

/** What the tokeniser needs to know of words. */
export interface WordFinder {
  find(hash: number, buffer: Uint16Array, length: number): number;
  readonly hasCompounds: boolean;
  /** Asked for a word `find` does not know; no lexeme where there are no compounds. */
  findCompound(buffer: Uint16Array, length: number): number;
}

/** Longer runs of letters are no words of any lexicon (base64, minified code). */
const MAX_WORD = 64;
const letters = new Uint16Array(MAX_WORD + 4);

const LETTER_S = 0x73;
const LETTER_I = 0x69;
const LETTER_E = 0x65;
const LETTER_N = 0x6e;

/** Appends the words of `text` to `tokens`. */
export function tokenise(text: string, words: WordFinder, tokens: TokenBuffer): void {
  const length = text.length;
  let gap = GAP_BREAK;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const value = FOLD[unit] as number;
    if (value < CLASS_BASE || value === EXPAND) {
      const before = gap;
      const end = readPlainWord(text, at, before, words, tokens);
      gap = -1;
      if (end < 0) at = readWord(text, at, before, words, tokens);
      else if (end < length && text.charCodeAt(end) === BLANK) {
        gap = GAP_LOOSE;
        at = end + 1;
      } else at = end;
      continue;
    }
    if (value === SPACE && gap === -1) {
      gap = GAP_LOOSE;
      at++;
      continue;
    }
    if (value === SYMBOL) {
      letters[0] = unit === 0xff06 ? 0x26 : unit;
      const hash = extendHash(EMPTY_HASH, letters[0]);
      const lexeme = words.find(hash, letters, 1);
      tokens.push(at, at + 1, lexeme, gap === -1 ? GAP_LOOSE : gap, hash, headOf(hash));
      gap = GAP_LOOSE;
      at++;
      continue;
    }
    gap = widenGap(gap, value, text, at);
    at++;
  }
}

const BLANK = 0x20;

/**
 * Reads the word at `start` if it is nothing but letters up to its end, as most are, and returns that end; −1 leaves
 * it to `readWord`, which comes to the same and knows every other kind of word.
 */
function readPlainWord(
  text: string,
  start: number,
  gap: number,
  words: WordFinder,
  tokens: TokenBuffer,
): number {
  const { length } = text;
  const most = Math.min(length, start + MAX_WORD);
  const headEnd = Math.min(length, start + HEAD_LETTERS);
  let hash = EMPTY_HASH;
  let value = 0;
  let at = start;
  for (; at < headEnd; at++) {
    value = FOLD[text.charCodeAt(at)] as number;
    if (value >= CLASS_BASE) break;
    letters[at - start] = value;
    hash = extendHash(hash, value);
  }
  const head = headOf(hash);
  if (value < CLASS_BASE)
    for (; at < most; at++) {
      value = FOLD[text.charCodeAt(at)] as number;
      if (value >= CLASS_BASE) break;
      letters[at - start] = value;
      hash = extendHash(hash, value);
    }
  if (value < CLASS_BASE ? at < length : !endsWord(value)) return -1;
  let lexeme = words.find(hash, letters, at - start);
  if (lexeme === NO_LEXEME && words.hasCompounds && at - start >= SHORTEST_COMPOUND)
    lexeme = words.findCompound(letters, at - start);
  tokens.push(start, at, lexeme, gap === -1 ? GAP_LOOSE : gap, hash, head);
  return at;
}

/** Is the class one that a word neither goes on behind, nor makes anything of? */
function endsWord(value: number): boolean {
  return (
    value === SPACE ||
    value === COMMA ||
    value === HARD ||
    value === NEWLINE ||
    value === QUOTE ||
    value === SYMBOL ||
    value === OPEN_PAREN
  );
}

/** The gap after one more separator: −1 is none yet; a break stays a break. */
function widenGap(gap: number, value: number, text: string, at: number): number {
  if (gap === GAP_BREAK) return GAP_BREAK;
  switch (value) {
    case SKIP:
      return gap;
    case SPACE:
    case APOSTROPHE:
    case QUOTE:
      if (gap === GAP_TIGHT) return GAP_DANGLING;
      return gap === -1 ? GAP_LOOSE : gap;
    case NEWLINE:
      if (isBlankLine(text, at)) return GAP_BREAK;
      if (gap === GAP_TIGHT) return GAP_DANGLING;
      return gap === -1 ? GAP_LOOSE : gap;
    case HYPHEN:
      // " – " sets a clause off; a hyphen between letters joins.
      return gap === -1 ? GAP_TIGHT : gap === GAP_TIGHT ? GAP_TIGHT : GAP_BREAK;
    case COMMA:
      return gap === -1
        ? GAP_COMMA
        : gap === GAP_DANGLING || gap === GAP_TIGHT
          ? GAP_DANGLING
          : GAP_COMMA;
    case CLOSE_PAREN:
      return (gap === -1 || gap === GAP_TIGHT) && isInnerParenthesis(text, at)
        ? GAP_TIGHT
        : GAP_BREAK;
    default:
      return GAP_BREAK;
  }
}

/** As FOLD; a look behind the end of the text would make V8 slow for every other. */
function classAt(text: string, at: number): number {
  return at < text.length ? (FOLD[text.charCodeAt(at)] as number) : HARD;
}

/** Is the line break at `at` followed by another with nothing but white space between? */
function isBlankLine(text: string, at: number): boolean {
  let next = at + 1;
  if (text.charCodeAt(at) === 0x0d && text.charCodeAt(next) === 0x0a) next++;
  for (; next < text.length; next++) {
    const value = FOLD[text.charCodeAt(next)];
    if (value === NEWLINE) return true;
    if (value !== SPACE && value !== SKIP) return false;
  }
  return false;
}

/** Is the bracket at `at` the one inside a word, as in "(re)municipalise" and "(re-)municipalise"? */
function isInnerParenthesis(text: string, at: number): boolean {
  const next = classAt(text, at + 1);
  if (next >= CLASS_BASE && next !== HYPHEN) return false;
  for (let back = at - 1; back >= 0 && at - back <= 8; back--) {
    const value = FOLD[text.charCodeAt(back)] as number;
    if (value === OPEN_PAREN) return true;
    if (value >= CLASS_BASE && value !== HYPHEN) return false;
  }
  return false;
}

/** Reads the word at `at`, appends it, and returns the offset behind it. */
function readWord(
  text: string,
  start: number,
  gap: number,
  words: WordFinder,
  tokens: TokenBuffer,
): number {
  const length = text.length;
  let hash = EMPTY_HASH;
  let count = 0;
  let at = start;
  let end = start;
  let irregular = false;
  let beforeHyphen: { count: number; hash: number; end: number; at: number } | undefined;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const value = FOLD[unit] as number;
    if (value < CLASS_BASE) {
      if (count < MAX_WORD) {
        letters[count] = value;
        hash = extendHash(hash, value);
      }
      count++;
      end = ++at;
    } else if (value === SKIP) {
      at++;
    } else if (value === EXPAND) {
      const expansion = expansionOf(unit);
      for (let i = 0; i < expansion.length; i++, count++) {
        if (count >= MAX_WORD) continue;
        letters[count] = expansion.charCodeAt(i);
        hash = extendHash(hash, expansion.charCodeAt(i));
      }
      end = ++at;
    } else if (value === GENDER_SIGN && isGenderEnding(text, at + 1)) {
      irregular = true;
      at++;
    } else if (value === HYPHEN && beforeHyphen === undefined && count > 1) {
      const next = endOfLineHyphen(text, at + 1);
      if (next < 0) break;
      irregular = true;
      beforeHyphen = { count, hash, end, at };
      at = next;
    } else break;
  }
  const opened = opensInnerParenthesis(text, start, at) ? start - 1 : start;
  const pushedGap = opened < start ? GAP_LOOSE : gap === -1 ? GAP_LOOSE : gap;
  let lexeme = lexemeOf(words, hash, count);
  if (lexeme === NO_LEXEME && beforeHyphen) {
    // Not a word broken at the end of a line after all: give back what lies behind the hyphen.
    ({ count, hash, end, at } = beforeHyphen);
    lexeme = lexemeOf(words, hash, count);
  }
  const head = irregular ? IRREGULAR : headOf(hashHead(count));
  tokens.push(opened, end, lexeme, pushedGap, hash, head);
  return skipPossessive(text, at);
}

/** Of the word in `letters`, or the compound. */
function lexemeOf(words: WordFinder, hash: number, count: number): number {
  if (count > MAX_WORD) return NO_LEXEME;
  return words.find(hash, letters, count) || words.findCompound(letters, count);
}

/** Of the word in `letters`, as `readPlainWord` does it on the way. */
function hashHead(count: number): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < count && at < HEAD_LETTERS; at++)
    hash = extendHash(hash, letters[at] as number);
  return hash;
}

/** Does "*innen", ":in", "_innen" or the French "·e·s" follow? */
function isGenderEnding(text: string, at: number): boolean {
  const first = classAt(text, at);
  const second = classAt(text, at + 1);
  if (first === LETTER_I) return second === LETTER_N && text.charCodeAt(at) !== 0x49;
  if (first !== LETTER_E && first !== LETTER_S) return false;
  const sign = text.charCodeAt(at - 1);
  return (sign === 0xb7 || sign === 0x2022) && (second >= CLASS_BASE || second === LETTER_S);
}

/** The offset where a word broken at the end of a line goes on in lower case, or −1. */
function endOfLineHyphen(text: string, at: number): number {
  let next = at;
  let broken = false;
  for (; next < text.length; next++) {
    const unit = text.charCodeAt(next);
    const value = FOLD[unit] as number;
    if (value === NEWLINE) {
      if (broken && unit !== 0x0a) return -1;
      if (broken && text.charCodeAt(next - 1) !== 0x0d) return -1;
      broken = true;
    } else if (value < CLASS_BASE || value === EXPAND) {
      // "Energie-\nund Wasser…" is two words.
      return broken && !isCapital(text, next) && !text.startsWith('und ', next) ? next : -1;
    } else if (value !== SPACE && value !== SKIP) return -1;
  }
  return -1;
}

function opensInnerParenthesis(text: string, start: number, end: number): boolean {
  if (start === 0 || FOLD[text.charCodeAt(start - 1)] !== OPEN_PAREN) return false;
  let at = end;
  if (classAt(text, at) === HYPHEN) at++;
  return classAt(text, at) === CLOSE_PAREN && classAt(text, at + 1) < CLASS_BASE;
}

/** Jumps over "'s" when the word ends there. */
function skipPossessive(text: string, at: number): number {
  if (classAt(text, at) !== APOSTROPHE) return at;
  if (classAt(text, at + 1) !== LETTER_S) return at;
  const next = classAt(text, at + 2);
  return next < CLASS_BASE || next === EXPAND ? at : at + 2;
}
