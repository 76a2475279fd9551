/**
 * What a single word is worth for each case, standing in cues of the case's facets, subjects and sector: a
 * case is taken for a text made of all those cues, without ever writing that text out.
 */
import type { CaseIndexFile } from './case-index';
import type { CueFile } from './cue-file';
import { compareLengths, weighCount, weighRarity } from './measure-similarity';
import { isEmptyWord, stemWord } from './word-stems';

export interface CueWordWorth {
  /** Calls `found` for every case that has the stem: what it is worth, and what its facets alone make it worth. */
  of(stem: string, found: (place: number, points: number, traits: number) => void): void;
}

const BM25 = { k1: 2.5, b: 0.75 };
/** As often as that a word counts among the cues of one facet or subject. */
const MOST_OF_A_WORD = 3;
/** What a case is about, against why it is a precedent, and against its sector. */
const WEIGHTS = { facet: 1, subject: 2, sector: 0.5 };

/** Alternately a number and a weight. */
type Pairs = number[];

export function createCueWordWorth(index: CaseIndexFile, cues: CueFile): CueWordWorth {
  const count = index.cases.length;
  const firstSector = index.facets.length;
  const having = listCases(index, firstSector);
  const stems = countStems(cues);

  const lengths = { all: new Float64Array(count), traits: new Float64Array(count) };
  for (const pairs of stems.values())
    eachOf(pairs, (signal, times) => {
      eachOf(having[signal] ?? [], (place, weight) => {
        lengths.all[place] = (lengths.all[place] ?? 0) + weight * times;
        if (signal < firstSector)
          lengths.traits[place] = (lengths.traits[place] ?? 0) + weight * times;
      });
    });
  const all = createTally(compareLengths(lengths.all));
  const traits = createTally(compareLengths(lengths.traits));

  return {
    of(stem, found) {
      const pairs = stems.get(stem);
      if (!pairs) return;
      eachOf(pairs, (signal, times) => {
        eachOf(having[signal] ?? [], (place, weight) => {
          all.add(place, weight * times);
          if (signal < firstSector) traits.add(place, weight * times);
        });
      });
      const rarity = all.rarity();
      const traitRarity = traits.rarity();
      for (const place of all.places)
        found(place, rarity * all.weigh(place), traitRarity * traits.weigh(place));
      all.clear();
      traits.clear();
    },
  };
}

/** Counts one stem in all cases; reused, since most cases have none of it. */
function createTally(lengths: Float64Array) {
  const counts = new Float64Array(lengths.length);
  const places: number[] = [];
  return {
    places,
    add(place: number, count: number) {
      if (counts[place] === 0) places.push(place);
      counts[place] = (counts[place] ?? 0) + count;
    },
    rarity: () => weighRarity(places.length, lengths.length),
    weigh: (place: number) => weighCount(counts[place] ?? 0, lengths[place] ?? 1, BM25),
    clear() {
      for (const place of places) counts[place] = 0;
      places.length = 0;
    },
  };
}

/** For each signal the cases that have it, with how much it says of them. */
function listCases(index: CaseIndexFile, firstSector: number): readonly Pairs[] {
  const firstSubject = firstSector + index.sectors.length;
  const having: Pairs[] = Array.from({ length: firstSubject + index.subjects.length }, () => []);
  for (const [place, { facets, subjects, sector }] of index.cases.entries()) {
    for (const [facet, weight] of facets) having[facet]?.push(place, weight * WEIGHTS.facet);
    for (const [subject, weight] of subjects)
      having[firstSubject + subject]?.push(place, weight * WEIGHTS.subject);
    having[firstSector + sector]?.push(place, WEIGHTS.sector);
  }
  return having;
}

/** For each stem the signals it stands for, with in how many cues it does. */
function countStems({ lang, stems, loose, exact }: CueFile): ReadonlyMap<string, Pairs> {
  const names = stems.split(' ');
  const counts = new Map<string, Map<number, number>>();
  const add = (stem: string, signal: number) => {
    const signals = counts.get(stem) ?? new Map<number, number>();
    signals.set(signal, Math.min(MOST_OF_A_WORD, (signals.get(signal) ?? 0) + 1));
    counts.set(stem, signals);
  };
  for (const [signal = 0, , ...numbers] of loose)
    for (const number of numbers) add(names[number] ?? '', signal);
  for (const [signal, phrase] of exact)
    for (const word of phrase.split(' '))
      if (!isEmptyWord(word, lang)) add(stemWord(word, lang), signal);
  return new Map([...counts].map(([stem, signals]) => [stem, [...signals].flat()]));
}

function eachOf(pairs: Pairs, visit: (number: number, weight: number) => void): void {
  for (let at = 0; at < pairs.length; at += 2) visit(pairs[at] as number, pairs[at + 1] as number);
}
