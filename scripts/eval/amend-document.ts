/**
 * A document → the same document amended, with the truth about each word: which new word it became, if any.
 * Amendments are those of laws: blocks moved, renumbered, reworded, repealed, split and merged, some beside a look-alike.
 */
import type { BlockSpan } from './revised-page';

export const AMENDMENTS = [
  'unchanged',
  'moved',
  'renumbered',
  'edited',
  'deleted',
  'deleted beside a look-alike',
  'edited beside a look-alike',
  'split',
  'merged',
] as const;
export type Amendment = (typeof AMENDMENTS)[number];

interface Word {
  readonly text: string;
  /** "block:word" of the old text that this word is or replaces; '' for words of other origin. */
  readonly origin: string;
}

export interface Followed {
  readonly spans: readonly BlockSpan[];
  /** Share of the words that were not replaced, 0 to 1. */
  readonly kept: number;
}

export interface AmendedDocument {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly amendments: readonly Amendment[];
  /** Where an old span's words are now: none when they were repealed, two when its block was split. */
  follow(span: BlockSpan): Followed;
}

const CHANGED_SHARE = 0.4;
const MIN_WORDS = 8;

export function amendDocument(document: readonly string[], random: () => number): AmendedDocument {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const vocabulary = document
    .flatMap((block) => block.split(' '))
    .filter((word) => word.length > 4);
  const before: string[] = [];
  const after: Word[][] = [];
  const moved: Word[][] = [];
  const amendments: Amendment[] = [];
  let mergeNext = false;

  const reword = (words: readonly Word[], count: number) => {
    const changed = [...words];
    for (let i = 0; i < count; i += 1) {
      const at = 1 + Math.floor(random() * (words.length - 1));
      changed[at] = { text: pick(vocabulary), origin: words[at]?.origin ?? '' };
    }
    return changed;
  };
  const add = (text: string, amendment: Amendment): Word[] => {
    const words = text
      .split(' ')
      .map((word, i) => ({ text: word, origin: `${before.length}:${i}` }));
    before.push(text);
    amendments.push(amendment);
    return words;
  };

  const amend = (words: Word[], amendment: Amendment) => {
    const few = 1 + Math.floor(random() * 5);
    const half = Math.floor(words.length / 2);
    const number = { text: `${1 + Math.floor(random() * 90)}.`, origin: '' };
    switch (amendment) {
      case 'moved':
        moved.push(words);
        break;
      case 'renumbered':
        after.push([number, ...words]);
        break;
      case 'edited':
        after.push(reword(words, few));
        break;
      case 'split':
        after.push(words.slice(0, half), words.slice(half));
        break;
      case 'deleted':
        break;
      case 'deleted beside a look-alike':
        after.push(add(lookAlike(words), 'unchanged'));
        break;
      case 'edited beside a look-alike':
        after.push(reword(words, few), add(lookAlike(words), 'unchanged'));
        break;
      default:
        after.push(words);
    }
  };
  const lookAlike = (words: readonly Word[]) =>
    reword(words, 2)
      .map((word) => word.text)
      .join(' ');

  for (const text of document) {
    const isLong = text.split(' ').length >= MIN_WORDS;
    const amendment = isLong && random() < CHANGED_SHARE ? pick(AMENDMENTS) : 'unchanged';
    const words = add(text, amendment);
    if (mergeNext) after.at(-1)?.push(...words);
    else amend(words, amendment);
    mergeNext = !mergeNext && amendment === 'merged';
  }
  for (const words of moved) after.splice(Math.floor(random() * after.length), 0, words);
  return {
    before,
    after: after.map((words) => words.map(({ text }) => text).join(' ')),
    amendments,
    follow: (span) => followSpan(before, after, span),
  };
}

function followSpan(
  before: readonly string[],
  after: readonly Word[][],
  { block, start, end }: BlockSpan,
): Followed {
  const origins = new Map<string, string>();
  let at = 0;
  for (const [i, word] of (before[block] ?? '').split(' ').entries()) {
    if (at < end && at + word.length > start) origins.set(`${block}:${i}`, word);
    at += word.length + 1;
  }
  const spans: BlockSpan[] = [];
  let kept = 0;
  for (const [index, words] of after.entries()) {
    let offset = 0;
    let span: BlockSpan | undefined;
    for (const { text, origin } of words) {
      if (origins.has(origin)) {
        if (origins.get(origin) === text) kept += 1;
        span = { block: index, start: span?.start ?? offset, end: offset + text.length };
      }
      offset += text.length + 1;
    }
    if (span) spans.push(span);
  }
  return { spans, kept: kept / origins.size };
}
