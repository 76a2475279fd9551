/** Tells whether a text spells out the acronym it has in brackets, and with which words. Knows no concept. */
import { foldText } from './fold-table';
import { LINKS } from './proper-names';

/** Long forms are shorter than this, in UTF-16 units. */
const REACH = 90;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** [start, end) in UTF-16 units. */
export interface LongForm {
  readonly start: number;
  readonly end: number;
}

/**
 * The words in front of the brackets around the acronym at [start, end) that begin with its letters, in order, with
 * none but linking words in between: "purchasing power parity (PPP)". Undefined when they do not.
 */
export function findLongForm(text: string, start: number, end: number): LongForm | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!/[([]$/.test(before)) return undefined;
  const letters = foldText(text.slice(start, end).replace(/s$/, ''));
  const words = [...before.matchAll(WORD)].reverse();
  const last = words[0];
  if (!last) return undefined;
  let left = letters.length;
  for (const { 0: word, index } of words) {
    if (foldText(word).startsWith(letters.charAt(left - 1))) left--;
    else if (left === letters.length || !LINKS.has(word.toLowerCase())) return undefined;
    if (left > 0) continue;
    const offset = start - before.length;
    return { start: offset + index, end: offset + last.index + last[0].length };
  }
  return undefined;
}
