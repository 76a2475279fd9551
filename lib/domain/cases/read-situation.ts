/**
 * What a passage says of its situation: facets, sectors, subjects and places, and for English the words it
 * shares with the catalogue's texts. Knows which cases there are, not how they are ranked.
 */
import { findLabelLanguage, INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/languages';
import { voteLanguage } from '../tagging/language-vote';
import type { CaseIndexFile, CaseWordsFile } from './case-index';
import type { Sector } from './case-study';
import type { CueFile } from './cue-file';
import { createCueMatcher, readWords } from './match-cues';
import { isEmptyWord, stemWord } from './word-stems';

/** Facets and subjects by place in the index, each with how surely it is there, 0 to 1. */
export interface Situation {
  readonly lang: InterfaceLanguage;
  readonly facets: ReadonlyMap<number, number>;
  readonly sectors: ReadonlyMap<Sector, number>;
  readonly subjects: ReadonlyMap<number, number>;
  /** Toponyms of the catalogue found in the text. */
  readonly places: ReadonlySet<string>;
  /** Names found that may mean a case, or something else. */
  readonly names: ReadonlySet<string>;
  /** Case (by place in the index) → BM25 of its texts; empty for other languages than English. */
  readonly similarity: ReadonlyMap<number, number>;
}

export interface SituationReader {
  read(text: string): Situation;
}

/** BM25, the usual parameters (Robertson, Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** The language in which a passage is read: by its own words, as declared, by a guess at few words, English. */
export function chooseReadingLanguage(text: string, declared?: string | null): InterfaceLanguage {
  const language = voteLanguage(text) ?? findLabelLanguage(declared) ?? voteLanguage(text, 0);
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}

/** `words` is needed for English only; without it nothing is compared word by word. */
export function createSituationReader(
  index: CaseIndexFile,
  cues: CueFile,
  words?: CaseWordsFile,
): SituationReader {
  const { lang } = cues;
  const matcher = createCueMatcher(cues);
  const places = groupByFirstWord(
    index.cases.flatMap((study) => study.places.map(([name]) => name)),
  );
  const names = groupByFirstWord(index.cases.flatMap((study) => study.names));
  const firstSubject = index.facets.length + index.sectors.length;
  const measure = lang === 'en' && words ? createSimilarity(words) : () => new Map();
  return {
    read(text) {
      const passage = readWords(text);
      const facets = new Map<number, number>();
      const sectors = new Map<Sector, number>();
      const subjects = new Map<number, number>();
      for (const [signal, certainty] of matcher.match(passage)) {
        const sector = index.sectors[signal - index.facets.length];
        if (signal < index.facets.length) facets.set(signal, certainty);
        else if (sector) sectors.set(sector, certainty);
        else subjects.set(signal - firstSubject, certainty);
      }
      return {
        lang,
        facets,
        sectors,
        subjects,
        places: findNames(text, places),
        names: findNames(text, names),
        similarity: measure(passage),
      };
    },
  };
}

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*/gu;
const GOES_ON = /^[\p{L}\p{N}]/u;

/** First word → names that begin with it. */
function groupByFirstWord(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const [first] = name.match(/^[\p{L}\p{M}\p{N}]+/u) ?? [];
    if (first) groups.set(first, [...(groups.get(first) ?? []), name]);
  }
  return groups;
}

/** As written, with a capital: "nice" is no town. */
function findNames(
  text: string,
  names: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { 0: word, index: at } of text.matchAll(CAPITALISED)) {
    for (const name of names.get(word) ?? []) {
      if (text.startsWith(name, at) && !GOES_ON.test(text.slice(at + name.length))) found.add(name);
    }
  }
  return found;
}

function createSimilarity({ lengths, postings }: CaseWordsFile) {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (passage: readonly string[]): ReadonlyMap<number, number> => {
    const scores = new Map<number, number>();
    const stems = passage.flatMap((word) =>
      isEmptyWord(word, 'en') ? [] : [stemWord(word, 'en')],
    );
    for (const stem of new Set(stems)) {
      const list = (Object.hasOwn(postings, stem) && postings[stem]) || [];
      const having = list.length / 2;
      const rarity = Math.log(1 + (lengths.length - having + 0.5) / (having + 0.5));
      for (let at = 0; at < list.length; at += 2) {
        const study = list[at] as number;
        const count = list[at + 1] as number;
        const length = (lengths[study] ?? average) / average;
        const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
        scores.set(study, (scores.get(study) ?? 0) + rarity * weight);
      }
    }
    return scores;
  };
}
