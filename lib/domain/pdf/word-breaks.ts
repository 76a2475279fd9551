/**
 * What to do about a line end: a space, a hyphen that stays, or a word put together again. The document is asked
 * first, for it mostly has the word somewhere else; then the lexicon; without either, what is usual.
 */

/** How often the document says a word, in small letters, hyphens within it included. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Words of the lexicon, in small letters, of which a line end may leave doubt; see `dividedTerms`. */
export type Terms = readonly string[];

export type WordBreak = 'space' | 'hyphen' | 'hyphen and space' | 'joined';

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;
const LAST_WORD = /([\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}]+)*)([-‐\u00AD])\s*$/u;
const FIRST_WORD = /^\s*([\p{L}\p{M}\p{N}]+)/u;
/** "Wasser- und Abwasser": the hyphen stands for the rest of a word. */
const CONJUNCTION = /^(?:und|oder|bzw|sowie|and|or|et|ou|y|e|o|u|ed|od)$/iu;
/** Written with a hyphen more often than without. */
const HYPHENATING = /^(?:co|self|non|ex|vice|socio|eco|demi|quasi|all|well)$/iu;

/** Adds the words of a line, but for its first and last, of which there may be only a part. */
export function countWords(line: string, counts: Map<string, number>): void {
  const words = line.match(WORD) ?? [];
  for (const word of words.slice(1, -1)) {
    const key = word.toLowerCase().replace(/‐/g, '-');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

/** Between two lines of a paragraph. */
export function breakBetween(
  before: string,
  after: string,
  vocabulary: Vocabulary,
  terms: Terms = [],
): WordBreak {
  const [, last, hyphen] = LAST_WORD.exec(before) ?? [];
  const [, first] = FIRST_WORD.exec(after) ?? [];
  if (first === undefined) return 'space';
  if (last === undefined) return isDividedUnseen(before, first, vocabulary) ? 'joined' : 'space';
  // Put there by a typesetter, for just this.
  if (hyphen === '\u00AD') return 'joined';
  if (CONJUNCTION.test(first)) return 'hyphen and space';
  const part = last.split(/[-‐]/).at(-1) ?? last;
  const count = (word: string) => countOf(word, vocabulary);
  const joined = count(`${last}${first}`) + (part === last ? 0 : count(`${part}${first}`));
  const hyphenated = count(`${last}-${first}`);
  if (joined !== hyphenated) return joined > hyphenated ? 'joined' : 'hyphen';
  return askTerms(part, first, terms) ?? guess(part, first);
}

/** So much of the second half tells a word, whatever its ending. */
const TELLING = 4;

/** Undefined where the lexicon has neither, or both. */
function askTerms(part: string, first: string, terms: Terms): WordBreak | undefined {
  const head = part.toLowerCase();
  const tail = first.toLowerCase().slice(0, TELLING);
  const has = (start: string) => terms.some((term) => term.startsWith(start));
  const hyphenated = has(`${head}-${tail}`);
  if (hyphenated === has(`${head}${tail}`)) return undefined;
  return hyphenated ? 'hyphen' : 'joined';
}

const HYPHENATED = /\p{L}+(?:-\p{L}+)+/gu;
const PREFIXED = /(?<!\p{L})(?:co|self|non|ex|vice|socio|eco|demi|quasi|all|well)\p{L}{4,}/giu;

/**
 * Of labels, the words that keep a hyphen of their own, from every part on, and those without one where it would be
 * guessed.
 */
export function dividedTerms(labels: Iterable<string>): string[] {
  const terms = new Set<string>();
  for (const label of labels) {
    for (const [word] of label.matchAll(PREFIXED)) terms.add(word.toLowerCase());
    for (const [word] of label.matchAll(HYPHENATED)) {
      const parts = word.toLowerCase().split('-');
      for (let at = 0; at < parts.length - 1; at += 1) terms.add(parts.slice(at).join('-'));
    }
  }
  return [...terms].sort();
}

/** @param part of a word, before its hyphen. */
function guess(part: string, first: string): WordBreak {
  if (/\p{N}/u.test(part) || /^\p{N}/u.test(first)) return 'hyphen';
  const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase();
  if (/^\p{Lu}/u.test(first)) {
    return isShouted(part) && isShouted(first) && part.length > 3 ? 'joined' : 'hyphen';
  }
  // "EU-weit", "IT-gestützt".
  if (isShouted(part)) return 'hyphen';
  return HYPHENATING.test(part) ? 'hyphen' : 'joined';
}

/**
 * A soft hyphen is no letter to pdf.js: it leaves two halves that are no words of the document, of one that is.
 */
function isDividedUnseen(before: string, first: string, vocabulary: Vocabulary): boolean {
  const [last] = /[\p{L}\p{M}]+$/u.exec(before) ?? [];
  if (last === undefined || !/^\p{Ll}/u.test(first)) return false;
  return (
    countOf(`${last}${first}`, vocabulary) > 0 &&
    countOf(last, vocabulary) === 0 &&
    countOf(first, vocabulary) === 0
  );
}

function countOf(word: string, vocabulary: Vocabulary): number {
  return vocabulary.get(word.normalize('NFKC').toLowerCase().replace(/‐/g, '-')) ?? 0;
}
