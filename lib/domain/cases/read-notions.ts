/** Says which notions a word of one language speaks of, and whether it is one of routine. Knows no passage and no case. */
import type { InterfaceLanguage } from '../i18n/languages';
import type { NotionFile } from './notion-file';
import { isEmptyWord, stemWord } from './word-stems';

export interface NotionReader {
  /** `word` folded; empty for a word that says none but routine. */
  notionsOf(word: string): readonly number[];
  /** Does the folded word belong to notices, statistics, or policy that no case is about? */
  isRoutine(word: string): boolean;
}

const SHORTEST_BEGINNING = 3;
/** Either part of a German compound has at least this many letters … */
const SHORTEST_PART = 4;
/** … and after the beginning known, its last part has at most this many. */
const LONGEST_ENDING = 4;

export function createNotionReader(file: NotionFile): NotionReader {
  const { lang, routineFrom } = file;
  const byStem = new Map(Object.entries(file.stems));
  const byBeginning = new Map(Object.entries(file.beginnings));
  const asWritten = new Set(file.routineWords.split(' '));

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

  const find = (word: string) =>
    isEmptyWord(word, lang) ? [] : [...new Set([...partsOf(word)].flat())];

  return {
    notionsOf: (word) => find(word).filter((notion) => notion < routineFrom),
    isRoutine: (word) =>
      asWritten.has(word) ||
      singularsOf(word, lang).some((form) => asWritten.has(form)) ||
      find(word).some((notion) => notion >= routineFrom),
  };
}

/** What a plural may add; Italian changes the last vowel. */
const PLURAL_ENDINGS: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  en: ['s', 'es'],
  fr: ['s', 'x'],
  es: ['s', 'es'],
  de: ['n', 'en', 'e', 'er', 's'],
  it: [],
  pt: ['s', 'es'],
};
const ITALIAN_VOWELS = 'aeio';
const SHORTEST_SINGULAR = 4;

/** What the singular of the word could be, right or wrong: far fewer forms than have its stem. */
function singularsOf(word: string, lang: InterfaceLanguage): readonly string[] {
  const cut = (ending: string) => word.slice(0, -ending.length);
  if (lang === 'it')
    return word.length > SHORTEST_SINGULAR && ITALIAN_VOWELS.includes(word.slice(-1))
      ? [...ITALIAN_VOWELS].map((vowel) => cut(vowel) + vowel)
      : [];
  return PLURAL_ENDINGS[lang]
    .filter((ending) => word.endsWith(ending))
    .map(cut)
    .filter((form) => form.length >= SHORTEST_SINGULAR);
}
