/**
 * The words around a place of a text, folded, for context rules to look at. Stays inside the block (no
 * blank line is crossed), so that tagging block by block sees what tagging the whole page sees.
 */
import { CLASS_BASE, EXPAND, expansionOf, FOLD, SKIP } from './fold-table';

/** UTF-16 units looked at on either side. */
const REACH = 320;
const BLANK_LINE = /\n[^\S\n]*\n/;

/** Words are joined by single blanks; "." stands for any break, "," for a comma, and blanks frame the whole. */
export interface BlockContext {
  readonly left: string;
  readonly right: string;
}

/** What stands before `start` and behind `end` in the block. */
export function readContext(text: string, start: number, end: number): BlockContext {
  return {
    left: foldContext(text, blockStart(text, start), start),
    right: foldContext(text, end, blockEnd(text, end)),
  };
}

function blockStart(text: string, start: number): number {
  const limit = Math.max(0, start - REACH);
  const cut = lastBlankLine(text.slice(limit, start));
  if (cut >= 0) return limit + cut;
  if (limit === 0) return 0;
  // Not in the middle of a word.
  const space = text.indexOf(' ', limit);
  return space >= 0 && space < start ? space : limit;
}

/** The offset behind the last blank line, or −1. */
function lastBlankLine(text: string): number {
  for (let at = text.lastIndexOf('\n'); at > 0; at = text.lastIndexOf('\n', at - 1)) {
    let back = at - 1;
    while (back >= 0 && /[^\S\n]/.test(text.charAt(back))) back--;
    if (text.charAt(back) === '\n') return at + 1;
  }
  return -1;
}

function blockEnd(text: string, end: number): number {
  const limit = Math.min(text.length, end + REACH);
  const reach = text.slice(end, limit);
  const blank = BLANK_LINE.exec(reach);
  if (blank) return end + blank.index;
  if (limit === text.length) return limit;
  const space = reach.lastIndexOf(' ');
  return space > 0 ? end + space : limit;
}

/** `apply` takes a typed array as it is; spreading one is ten times slower. */
const decoder = String.fromCharCode;

/** Reused: building the text letter by letter as a string took most of the time of a page. */
const folded = new Uint16Array(4 * REACH);
const BLANK = 0x20;
const STOP = 0x2e;

function foldContext(text: string, from: number, to: number): string {
  let length = 0;
  folded[length++] = BLANK;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const value = FOLD[unit] as number;
    if (value < CLASS_BASE) folded[length++] = value;
    else if (value === EXPAND) {
      for (const letter of expansionOf(unit)) folded[length++] = letter.charCodeAt(0);
    } else if (value !== SKIP) length = separate(length, MARKS.get(unit));
  }
  if (folded[length - 1] !== BLANK) folded[length++] = BLANK;
  return decoder.apply(undefined, folded.subarray(0, length) as unknown as number[]);
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
