/** Says which notions a word of one language speaks of. Knows no passage and no case. */
import type { NotionFile } from './notion-file';
import { isEmptyWord, stemWord } from './word-stems';

export interface NotionReader {
  /** `word` folded; empty for a word that says none. */
  notionsOf(word: string): readonly number[];
}

const SHORTEST_BEGINNING = 3;
/** Either part of a German compound has at least this many letters … */
const SHORTEST_PART = 4;
/** … and after the beginning known, its last part has at most this many. */
const LONGEST_ENDING = 4;

export function createNotionReader({ lang, stems, beginnings }: NotionFile): NotionReader {
  const byStem = new Map(Object.entries(stems));
  const byBeginning = new Map(Object.entries(beginnings));

  /** The longest beginning known decides: "bauern" are no "bau". */
  function begun(word: string, shortest: number): readonly number[] {
    for (let length = word.length; length >= shortest; length--) {
      const found = byBeginning.get(word.slice(0, length));
      if (found) return found;
    }
    return [];
  }

  function* partsOf(word: string): Generator<readonly number[]> {
    yield byStem.get(stemWord(word, lang)) ?? [];
    yield begun(word, SHORTEST_BEGINNING);
    if (lang !== 'de') return;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const tail = word.slice(at);
      yield byStem.get(stemWord(tail, lang)) ?? [];
      yield begun(tail, Math.max(SHORTEST_PART, tail.length - LONGEST_ENDING));
    }
  }

  return {
    notionsOf: (word) => (isEmptyWord(word, lang) ? [] : [...new Set([...partsOf(word)].flat())]),
  };
}
