/**
 * How far the words of a passage are those by which each case may be told: the single words of the cues of
 * its facets, subjects and sector, and the notions of its English texts. Broad where cues are exact: many
 * weak hints instead of few strong ones. Knows nothing of places, names or ranking.
 */
import type { CaseIndexFile, CaseNotionsFile } from './case-index';
import type { CueFile } from './cue-file';
import { createSimilarity, type Weights } from './measure-similarity';
import type { NotionFile } from './notion-file';
import { createNotionReader } from './read-notions';
import { isEmptyWord, stemWord } from './word-stems';

/** What the wording of a passage has in common with a case. */
export interface SharedWording {
  /** What it is worth among the other cases: from 0 up, some tens for a passage that tells of the like. */
  readonly points: number;
  /** What it is worth for the question whether any case fits: words of cues only, those of facets twice. */
  readonly fit: number;
  /** Words of the passage that say a notion, folded, those that counted most first. */
  readonly words: readonly string[];
}

export interface ComparedWording {
  /** Case (by place in the index) → what is shared; cases without any are missing. */
  readonly shared: ReadonlyMap<number, SharedWording>;
  /** The share of words that belong to notices, markets and statistics, 0 to 1. */
  readonly routine: number;
}

export interface WordingComparison {
  /** `words` as `readWords` gives them. */
  compare(words: readonly string[]): ComparedWording;
}

/** Cross-validated on passages by authors who knew no cue; the surroundings are flat (ADR 0016). */
const CUE_WORDS = { k1: 2.5, b: 0.75, points: 0.8 };
const NOTIONS = { k1: 1.5, b: 0.6, points: 1 };
/** As often as that a word counts among the cues of one facet or subject. */
const MOST_OF_A_WORD = 3;
/** What a case is about, against why it is a precedent, and against its sector. */
const WEIGHTS = { facet: 1, subject: 2, sector: 0.5 };
const WORDS_KEPT = 3;

export function createWordingComparison(
  index: CaseIndexFile,
  cues: CueFile,
  notions: NotionFile,
  { cases }: CaseNotionsFile,
): WordingComparison {
  const { lang } = cues;
  const reader = createNotionReader(notions);
  const byStem = createSimilarity(collectCueWords(index, cues, WEIGHTS), CUE_WORDS);
  const byTrait = createSimilarity(
    collectCueWords(index, cues, { facet: 1, subject: 0, sector: 0 }),
    CUE_WORDS,
  );
  const byNotion = createSimilarity(cases.map(pairUp), NOTIONS);

  return {
    compare(words) {
      // Each with the first word that says it.
      const stems = new Map<string, string>();
      const said = new Map<number, string>();
      let routine = 0;
      for (const word of words) {
        if (isEmptyWord(word, lang)) continue;
        keepFirst(stems, stemWord(word, lang), word);
        for (const notion of reader.notionsOf(word)) {
          if (notion < notions.routineFrom) keepFirst(said, notion, word);
          else routine++;
        }
      }
      const tallies = new Map<number, Map<string, number>>();
      const count = (place: number, word: string, points: number) => {
        const tally = tallies.get(place) ?? new Map<string, number>();
        tally.set(word, (tally.get(word) ?? 0) + points);
        tallies.set(place, tally);
      };
      const fits = new Map<number, number>();
      const addFit = (place: number, points: number) =>
        fits.set(place, (fits.get(place) ?? 0) + points);
      byStem.compare(stems.keys(), (place, stem, points) => {
        count(place, stems.get(stem) ?? stem, CUE_WORDS.points * points);
        addFit(place, points);
      });
      byTrait.compare(stems.keys(), (place, _, points) => addFit(place, points));
      byNotion.compare(said.keys(), (place, notion, points) =>
        count(place, said.get(notion) ?? '', NOTIONS.points * points),
      );
      // The others are often "who" or "would": worth a little, but no reason to be read.
      const telling = new Set(said.values());
      return {
        shared: new Map(
          [...tallies].map(([place, tally]) => [
            place,
            summarise(tally, fits.get(place) ?? 0, telling),
          ]),
        ),
        routine: routine / Math.max(1, words.length),
      };
    },
  };
}

function keepFirst<K>(words: Map<K, string>, key: K, word: string): void {
  if (!words.has(key)) words.set(key, word);
}

function summarise(
  tally: Weights<string>,
  fit: number,
  telling: ReadonlySet<string>,
): SharedWording {
  const words = [...tally].sort((a, b) => b[1] - a[1]);
  return {
    points: words.reduce((sum, [, points]) => sum + points, 0),
    fit,
    words: words.flatMap(([word]) => (telling.has(word) ? word : [])).slice(0, WORDS_KEPT),
  };
}

/** For each case the stems of all cues that may tell it. */
function collectCueWords(
  index: CaseIndexFile,
  cues: CueFile,
  weights: typeof WEIGHTS,
): Weights<string>[] {
  const bySignal = countStems(cues);
  const firstSector = index.facets.length;
  const firstSubject = firstSector + index.sectors.length;
  return index.cases.map(({ facets, subjects, sector }) => {
    const document = new Map<string, number>();
    const add = (signal: number, weight: number) => {
      if (weight === 0) return;
      for (const [stem, count] of bySignal.get(signal) ?? [])
        document.set(stem, (document.get(stem) ?? 0) + weight * Math.min(MOST_OF_A_WORD, count));
    };
    for (const [facet, weight] of facets) add(facet, weight * weights.facet);
    for (const [subject, weight] of subjects) add(firstSubject + subject, weight * weights.subject);
    add(firstSector + sector, weights.sector);
    return document;
  });
}

/** Signal → in how many of its cues each stem stands. */
function countStems({ lang, stems, loose, exact }: CueFile): ReadonlyMap<number, Weights<string>> {
  const names = stems.split(' ');
  const signals = new Map<number, Map<string, number>>();
  const add = (signal: number, stem: string) => {
    const counts = signals.get(signal) ?? new Map<string, number>();
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    signals.set(signal, counts);
  };
  for (const [signal = 0, , ...numbers] of loose)
    for (const number of numbers) add(signal, names[number] ?? '');
  for (const [signal, phrase] of exact)
    for (const word of phrase.split(' '))
      if (!isEmptyWord(word, lang)) add(signal, stemWord(word, lang));
  return signals;
}

function pairUp(numbers: readonly number[]): Weights<number> {
  const pairs = new Map<number, number>();
  for (let at = 0; at < numbers.length; at += 2)
    pairs.set(numbers[at] as number, numbers[at + 1] as number);
  return pairs;
}
