/**
 * What a passage says of its situation: facets, sectors, subjects and places, and how far its wording is that
 * of each case. Knows which cases there are, not how they are ranked.
 */
import { findLabelLanguage, INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/languages';
import { foldText } from '../tagging/fold-table';
import { voteLanguage } from '../tagging/language-vote';
import type { CaseIndexFile, CaseNotionsFile } from './case-index';
import type { Sector } from './case-study';
import type { CueFile } from './cue-file';
import { createCueMatcher, readWords } from './match-cues';
import type { NotionFile } from './notion-file';
import { createWordingComparison, type SharedWording } from './shared-wording';

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
  /** Words as the passage has them. */
  readonly wording: SharedWording;
}

export interface SituationReader {
  read(text: string): Situation;
}

/** The language in which a passage is read: by its own words, as declared, by a guess at few words, English. */
export function chooseReadingLanguage(text: string, declared?: string | null): InterfaceLanguage {
  const language = voteLanguage(text) ?? findLabelLanguage(declared) ?? voteLanguage(text, 0);
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}

/** The packaged files of one language, and those of all. */
export interface SituationFiles {
  readonly index: CaseIndexFile;
  readonly cues: CueFile;
  readonly notions: NotionFile;
  readonly caseNotions: CaseNotionsFile;
}

export function createSituationReader({
  index,
  cues,
  notions,
  caseNotions,
}: SituationFiles): SituationReader {
  const { lang } = cues;
  const matcher = createCueMatcher(cues);
  const places = groupByFirstWord(
    index.cases.flatMap((study) => study.places.map(([name]) => name)),
  );
  const names = groupByFirstWord(index.cases.flatMap((study) => study.names));
  const firstSubject = index.facets.length + index.sectors.length;
  const comparison = createWordingComparison(index, cues, notions, caseNotions);
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
        wording: spellAsWritten(text, comparison.compare(passage)),
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

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words were compared folded; a reader is shown them with their accents and capitals. */
function spellAsWritten(text: string, wording: SharedWording): SharedWording {
  let written: Map<string, string> | undefined;
  const spell = (word: string) => {
    // Last to first, so that the first spelling stays.
    written ??= new Map(
      [...text.matchAll(WORD)].reverse().map(([token]) => [foldText(token), token]),
    );
    return written.get(word) ?? word;
  };
  return { ...wording, wordsOf: (place) => wording.wordsOf(place).map(spell) };
}
