/**
 * How far the words of a passage are those by which each case may be told: single words of the cues of its
 * facets, subjects and sector, and the notions of its English texts. Broad where cues are exact: many weak
 * hints instead of few strong ones. Knows nothing of places, names or ranking.
 */
import type { CaseIndexFile, CaseNotionsFile } from './case-index';
import { createCueWordWorth } from './compare-cue-words';
import { createNotionWorth } from './compare-notions';
import type { CueFile } from './cue-file';
import type { NotionFile } from './notion-file';
import { createNotionReader } from './read-notions';
import { isEmptyWord, stemWord } from './word-stems';

/** What the wording of a passage has in common with the cases, each named by its place in the index. */
export interface SharedWording {
  /** What it is worth among the other cases: from 0 up, some tens for a passage that tells of the like. */
  pointsOf(place: number): number;
  /** What it is worth for the question whether any case fits: words of cues only, those of facets twice. */
  fitOf(place: number): number;
  /** Words of the passage that say a notion, folded, the few that counted most first. */
  wordsOf(place: number): readonly string[];
  /** The share of words that belong to notices, statistics, or policy that no case is about, 0 to 1. */
  readonly routine: number;
}

export interface WordingComparison {
  /** `words` as `readWords` gives them. */
  compare(words: readonly string[]): SharedWording;
}

/** Words of cues against notions; cross-validated, and the surroundings are flat (ADR 0016). */
const CUE_WORDS = 0.8;
const WORDS_KEPT = 3;

export function createWordingComparison(
  index: CaseIndexFile,
  cues: CueFile,
  notions: NotionFile,
  caseNotions: CaseNotionsFile,
): WordingComparison {
  const { lang } = cues;
  const reader = createNotionReader(notions);
  const cueWords = createCueWordWorth(index, cues);
  const notionWorth = createNotionWorth(caseNotions);
  const count = index.cases.length;

  return {
    compare(words) {
      const distinct = [...new Set(words)].filter((word) => !isEmptyWord(word, lang));
      // What each word is worth for each case, one row per word.
      const worth = new Float64Array(distinct.length * count);
      const fits = new Float64Array(count);
      const stems = new Set<string>();
      const said = new Set<number>();
      const telling = new Set<number>();
      for (const [row, word] of distinct.entries()) {
        const add = (place: number, points: number) => {
          const at = row * count + place;
          worth[at] = (worth[at] ?? 0) + points;
        };
        const stem = stemWord(word, lang);
        if (isNew(stems, stem))
          cueWords.of(stem, (place, points, traits) => {
            add(place, CUE_WORDS * points);
            fits[place] = (fits[place] ?? 0) + points + traits;
          });
        for (const notion of reader.notionsOf(word)) {
          // The other words are often "who" or "would": worth a little, but no reason to be read.
          telling.add(row);
          if (isNew(said, notion)) notionWorth.of(notion, add);
        }
      }
      const routine = new Set([...new Set(words)].filter(reader.isRoutine));
      const worthOf = (row: number, place: number) => worth[row * count + place] ?? 0;
      return {
        pointsOf: (place) => distinct.reduce((sum, _, row) => sum + worthOf(row, place), 0),
        fitOf: (place) => fits[place] ?? 0,
        wordsOf: (place) =>
          [...telling]
            .filter((row) => worthOf(row, place) > 0)
            .sort((a, b) => worthOf(b, place) - worthOf(a, place))
            .slice(0, WORDS_KEPT)
            .flatMap((row) => distinct[row] ?? []),
        routine: words.filter((word) => routine.has(word)).length / Math.max(1, words.length),
      };
    },
  };
}

function isNew<T>(known: Set<T>, item: T): boolean {
  if (known.has(item)) return false;
  known.add(item);
  return true;
}
