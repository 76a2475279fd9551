/** Guesses the language of a text from its commonest words: a cheap check where nobody declared it. */
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { CLASS_BASE, EXPAND, FOLD, HARD, SKIP } from './fold-table';
import { STOP_WORDS } from './stop-words';
import { EMPTY_HASH, extendHash, WordTable } from './word-table';

/** Below this length (UTF-16 units) the vote is a guess: measured 90 % at 60, 99.5 % at 200. */
export const SHORTEST_VOTE = 200;
/** More text changes no vote. */
const LONGEST_VOTE = 4000;
/** The winner needs this many votes, and this much more than the second. */
const FEWEST_VOTES = 4;
const LEAD = 1.3;
/** Words of one language alone count 1, shared ones less: relatives (Spanish, Catalan) do not come this far … */
const ENOUGH_VOTES = 4;
/** … within so many UTF-16 units. */
const LONGEST_CONFIRMATION = 240;

/** By lexeme of a stop word, from 1 on: what a mention of it counts for each language. */
interface Ballot {
  readonly words: WordTable;
  readonly weights: readonly Float32Array[];
}

let ballot: Ballot | undefined;

function prepareBallot(): Ballot {
  const languages = new Map<string, number[]>();
  for (const [index, lang] of LABEL_LANGUAGES.entries()) {
    for (const word of STOP_WORDS[lang].split(' '))
      languages.set(word, [...(languages.get(word) ?? []), index]);
  }
  const weights = [...languages.values()].map((indexes) => {
    const row = new Float32Array(LABEL_LANGUAGES.length);
    // A word that several languages share says less.
    for (const index of indexes) row[index] = 1 / indexes.length;
    return row;
  });
  const lexemes = Int32Array.from(weights, (_, at) => at + 1);
  return { words: WordTable.of([...languages.keys()], lexemes), weights };
}

/** No stop word is longer. */
const LONGEST_STOP_WORD = 8;
const letters = new Uint16Array(LONGEST_STOP_WORD);

/**
 * The language of the text, or undefined when it is shorter than `shortest` UTF-16 units, mixed, or none of
 * ours. A shorter text may be asked where a guess is better than nothing.
 */
export function voteLanguage(text: string, shortest = SHORTEST_VOTE): LabelLanguage | undefined {
  if (text.length < shortest) return undefined;
  const counts = countVotes(text, Math.min(text.length, LONGEST_VOTE));
  let first = -1;
  let second = 0;
  counts.forEach((count, index) => {
    if (count > (counts[first] ?? 0)) {
      second = counts[first] ?? 0;
      first = index;
    } else if (count > second) second = count;
  });
  const votes = counts[first] ?? 0;
  return votes >= FEWEST_VOTES && votes >= second * LEAD ? LABEL_LANGUAGES[first] : undefined;
}

/**
 * Whether the text is plainly in `lang`: much cheaper than a vote, since a few words settle it. False says
 * nothing; ask `voteLanguage`.
 */
export function confirmsLanguage(text: string, lang: LabelLanguage): boolean {
  const { keys, weights } = votesFor(lang);
  const end = Math.min(text.length, LONGEST_CONFIRMATION);
  let votes = 0;
  let hash = EMPTY_HASH;
  for (let at = 0; at <= end; at++) {
    const value = at < end ? (FOLD[text.charCodeAt(at)] as number) : HARD;
    if (value < CLASS_BASE || value === EXPAND) hash = extendHash(hash, value);
    else if (value !== SKIP && hash !== EMPTY_HASH) {
      const slot = slotOf(keys, hash);
      if (keys[slot] === hash) {
        votes += weights[slot] as number;
        if (votes >= ENOUGH_VOTES) return true;
      }
      hash = EMPTY_HASH;
    }
  }
  return false;
}

/** The stop words of one language by the hash of all their letters. */
interface Votes {
  /** By slot: the hash of the word there, or 0. */
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

const SLOTS = 1 << 12;
const votesByLanguage = new Map<LabelLanguage, Votes>();

function votesFor(lang: LabelLanguage): Votes {
  let votes = votesByLanguage.get(lang);
  if (votes) return votes;
  votes = { keys: new Int32Array(SLOTS), weights: new Float32Array(SLOTS) };
  for (const word of STOP_WORDS[lang].split(' ')) {
    let hash = EMPTY_HASH;
    for (const letter of word) hash = extendHash(hash, letter.charCodeAt(0));
    const sharing = LABEL_LANGUAGES.filter((other) => STOP_WORDS[other].split(' ').includes(word));
    const slot = slotOf(votes.keys, hash);
    votes.keys[slot] = hash;
    votes.weights[slot] = 1 / sharing.length;
  }
  votesByLanguage.set(lang, votes);
  return votes;
}

/** Where the word with that hash is, or would be. */
function slotOf(keys: Int32Array, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

function countVotes(text: string, end: number): Float32Array {
  const counts = new Float32Array(LABEL_LANGUAGES.length);
  readStopWords(text, end, (weights) => {
    for (let index = 0; index < counts.length; index++)
      counts[index] = (counts[index] as number) + (weights[index] as number);
    return true;
  });
  return counts;
}

/** Reads in place and letter by letter, since a page asks this of each of its paragraphs. `onWord` says whether to go on. */
function readStopWords(
  text: string,
  end: number,
  onWord: (weights: Float32Array) => boolean,
): void {
  ballot ??= prepareBallot();
  const { words, weights } = ballot;
  let hash = EMPTY_HASH;
  let length = 0;
  for (let at = 0; at <= end; at++) {
    const value = at < end ? (FOLD[text.charCodeAt(at)] as number) : HARD;
    if (value < CLASS_BASE) {
      if (length < LONGEST_STOP_WORD) letters[length] = value;
      hash = extendHash(hash, value);
      length++;
    } else if (value === EXPAND) {
      // No stop word has such a letter; the word is none.
      length = LONGEST_STOP_WORD + 1;
    } else if (value !== SKIP && length > 0) {
      if (length <= LONGEST_STOP_WORD) {
        const found = weights[words.find(hash, letters, length) - 1];
        if (found && !onWord(found)) return;
      }
      hash = EMPTY_HASH;
      length = 0;
    }
  }
}

/** Is the folded word one of the commonest of its language? */
export function isStopWord(word: string, lang: LabelLanguage): boolean {
  stopWords ??= new Map(
    LABEL_LANGUAGES.map((known) => [known, new Set(STOP_WORDS[known].split(' '))]),
  );
  return stopWords.get(lang)?.has(word) ?? false;
}

let stopWords: ReadonlyMap<LabelLanguage, ReadonlySet<string>> | undefined;
