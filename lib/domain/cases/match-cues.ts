/**
 * Finds the cues of one language in a passage, their words in any order, and says how strongly each signal
 * is given. Work grows with the passage, not with the number of cues. Knows no case.
 */
import { foldText } from '../tagging/fold-table';
import type { CueFile } from './cue-file';
import { isEmptyWord, stemWord } from './word-stems';

/** Signal → how sure it is, 0 to 1, for every signal that is given at all. */
export type Signals = ReadonlyMap<number, number>;

export interface CueMatcher {
  /** `words` as `readWords` gives them. */
  match(words: readonly string[]): Signals;
}

/** How sure one cue of a single word makes, and one of several: read as independent chances. */
const SINGLE = 0.5;
const SEVERAL = 0.8;
/** Either part of a compound has at least this many letters … */
const SHORTEST_PART = 4;
/** … and one beside an unknown rest this many. */
const SHORTEST_LONE_PART = 5;

/** The words of a text, folded. */
export function readWords(text: string): string[] {
  const folded = foldText(text);
  return folded ? folded.split(' ') : [];
}

export function createCueMatcher({ lang, stems, loose, exact }: CueFile): CueMatcher {
  const numbers = new Map(stems.split(' ').map((stem, number) => [stem, number]));
  const cueCount = new Uint32Array(numbers.size);
  for (const [, , ...cue] of loose) for (const stem of cue) cueCount[stem] = countOf(stem) + 1;
  function countOf(stem: number) {
    return cueCount[stem] ?? 0;
  }
  // A cue is looked for where its rarest stem stands.
  const byRarest = groupBy(loose, ([, , ...cue]) =>
    cue.reduce((best, stem) => (countOf(stem) < countOf(best) ? stem : best)),
  );
  const byFirstWord = groupBy(exact, ([, phrase]) => phrase.split(' ', 1)[0] ?? '');
  const find = (word: string) => numbers.get(stemWord(word, lang));

  function stemsOf(word: string): readonly number[] {
    if (isEmptyWord(word, lang)) return [];
    const own = find(word);
    if (own !== undefined) return [own];
    return lang === 'de' ? splitCompound(word, find) : [];
  }

  function locate(words: readonly string[]): ReadonlyMap<number, readonly number[]> {
    const places = new Map<number, number[]>();
    words.forEach((word, at) => {
      for (const stem of stemsOf(word)) add(places, stem, at);
    });
    return places;
  }

  function* findLoose(words: readonly string[]): Generator<readonly [number, number]> {
    const places = locate(words);
    for (const stem of places.keys()) {
      for (const cue of byRarest.get(stem) ?? []) {
        const [signal = 0, , , second] = cue;
        if (standsTogether(cue, places)) yield [signal, second === undefined ? SINGLE : SEVERAL];
      }
    }
  }

  function* findExact(words: readonly string[]): Generator<readonly [number, number]> {
    const text = ` ${words.join(' ')} `;
    for (const word of new Set(words)) {
      for (const [signal, phrase] of byFirstWord.get(word) ?? []) {
        if (text.includes(` ${phrase} `)) yield [signal, SEVERAL];
      }
    }
  }

  return {
    match(words) {
      const doubts = new Map<number, number>();
      for (const [signal, certainty] of [...findLoose(words), ...findExact(words)]) {
        doubts.set(signal, (doubts.get(signal) ?? 1) * (1 - certainty));
      }
      return new Map([...doubts].map(([signal, doubt]) => [signal, 1 - doubt]));
    },
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) add(groups, keyOf(item), item);
  return groups;
}

function add<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Do all stems of the cue stand within its window somewhere? */
function standsTogether(
  [, window = 1, ...stems]: readonly number[],
  places: ReadonlyMap<number, readonly number[]>,
): boolean {
  const lists = stems.map((stem) => places.get(stem) ?? []);
  if (lists.some((list) => list.length === 0)) return false;
  // Some word of the cue comes first: try each as the start of the window.
  return lists.some((starts) =>
    starts.some((start) =>
      lists.every((list) => list.some((at) => at >= start && at < start + window)),
    ),
  );
}

/** "Wasserkonzession" says Wasser and Konzession; beside an unknown rest only a long known part counts. */
function splitCompound(
  word: string,
  find: (part: string) => number | undefined,
): readonly number[] {
  let lone: number | undefined;
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const head = find(word.slice(at));
    const modifier = find(word.slice(0, at)) ?? find(word.slice(0, at).replace(/s$/, ''));
    if (head !== undefined && modifier !== undefined) return [modifier, head];
    if (head !== undefined && word.length - at >= SHORTEST_LONE_PART) lone = head;
    if (modifier !== undefined && at >= SHORTEST_LONE_PART) lone ??= modifier;
  }
  return lone === undefined ? [] : [lone];
}
