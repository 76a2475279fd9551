/**
 * Finds notes by words: in quotes, comments, titles, tags, concepts and case studies. No index is kept, for folded text
 * is read through faster than the lists of an index that begin with two letters (ADR 22 has the figures).
 */
import UFuzzy from '@leeoniya/ufuzzy';
import { titleOfRecord } from '../documents/document-edits';
import { quoteOf } from '../notes/note';
import type { NoteEntry, SearchNames } from './note-entry';

export interface NoteSearch {
  /** Does what the first search would have to do for this entry. */
  prepare(entry: NoteEntry): void;
  /**
   * Those of the entries that have every word of the query, or one that begins like it; best first, equal ones in the
   * order given. A query without letters and digits finds none.
   */
  search(query: string, entries: readonly NoteEntry[]): readonly NoteEntry[];
}

/** A word of the reader's own says more about a note than a word of a title. */
const WEIGHTS = { comment: 2, tag: 3, concept: 2, case: 2, quote: 1, title: 1 } as const;
/** How much more a whole word counts than its beginning. */
const WHOLE_WORD = 2;
/** One letter begins a tenth of all words: it is taken for itself. */
const LETTERS_OF_A_BEGINNING = 2;
/** A slip of the finger is looked for in a long word; in a short one it would be another word. */
const LETTERS_OF_A_SLIP = 6;

/** Folded text: each word has a blank on either side. */
interface Folded {
  readonly comment: string;
  readonly quote: string;
  /** Places in the list of names, which many notes share. */
  readonly names: readonly number[];
}

interface Name {
  readonly text: string;
  readonly weight: number;
}

/** In place of a score. */
const NOT_FOUND = -1;

const slips = new UFuzzy({ unicode: true, intraMode: 1, interLft: 2, interRgt: 2 });

export function createNoteSearch(searchNames: SearchNames): NoteSearch {
  // By the entry itself: one that changed is another object, and one that is gone takes its text along.
  const texts = new WeakMap<NoteEntry, Folded>();
  const names: Name[] = [];
  const placeOfName = new Map<string, number>();

  const placeOf = (name: string, weight: number): number => {
    const key = `${weight} ${name}`;
    const known = placeOfName.get(key);
    if (known !== undefined) return known;
    placeOfName.set(key, names.length);
    return names.push({ text: fold(name), weight }) - 1;
  };
  const textOf = (entry: NoteEntry): Folded => {
    const known = texts.get(entry);
    if (known) return known;
    const { note, document } = entry;
    const folded: Folded = {
      comment: fold(note.comment),
      quote: fold(quoteOf(note)),
      names: [
        placeOf(titleOfRecord(document), WEIGHTS.title),
        ...note.tags.map((tag) => placeOf(tag, WEIGHTS.tag)),
        ...note.concepts.map((id) =>
          placeOf(searchNames.conceptLabels(id).join(' '), WEIGHTS.concept),
        ),
        ...note.cases.map(({ id }) => placeOf(searchNames.caseTitle(id), WEIGHTS.case)),
      ],
    };
    texts.set(entry, folded);
    return folded;
  };

  /** Adds to the scores what the term is worth in each of the texts; one in which it is not has no score any more. */
  const scoreTerm = (term: string, among: readonly Folded[], scores: Float64Array) => {
    const scoreOfName = names.map(({ text, weight }) => scoreOf(text, term) * weight);
    among.forEach(({ comment, quote, names }, at) => {
      if (scores[at] === NOT_FOUND) return;
      let own = scoreOf(comment, term) * WEIGHTS.comment + scoreOf(quote, term) * WEIGHTS.quote;
      for (const name of names) own += scoreOfName[name] ?? 0;
      scores[at] = own === 0 ? NOT_FOUND : (scores[at] ?? 0) + own;
    });
  };
  const findSlips = (term: string, among: readonly Folded[]): ReadonlySet<number> => {
    const whole = among.map(
      ({ comment, quote, names: places }) =>
        `${comment}${quote}${places.map((place) => names[place]?.text).join('')}`,
    );
    return new Set(slips.filter(whole, term));
  };

  return {
    prepare: textOf,
    search(query, entries) {
      const terms = new Set(fold(query).split(' ').filter(Boolean));
      if (terms.size === 0) return [];
      // One pass after another over plain numbers: objects for each of 50,000 notes would be swept up while one types.
      const among = entries.map(textOf);
      let scores = new Float64Array(entries.length);
      for (const term of terms) {
        const before = scores.slice();
        scoreTerm(term, among, scores);
        if (term.length < LETTERS_OF_A_SLIP || scores.some((score) => score !== NOT_FOUND))
          continue;
        const found = findSlips(term, among);
        scores = before.map((score, at) => (found.has(at) ? score : NOT_FOUND));
      }
      return rank(entries, scores);
    },
  };
}

/** Those with a score, the highest first. */
function rank(entries: readonly NoteEntry[], scores: Float64Array): NoteEntry[] {
  const byScore = new Map<number, NoteEntry[]>();
  entries.forEach((entry, at) => {
    const score = scores[at] ?? NOT_FOUND;
    if (score === NOT_FOUND) return;
    const equals = byScore.get(score);
    if (equals) equals.push(entry);
    else byScore.set(score, [entry]);
  });
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, equals]) => equals);
}

function scoreOf(text: string, term: string): number {
  if (!text.includes(` ${term}`)) return 0;
  if (text.includes(` ${term} `)) return WHOLE_WORD;
  return term.length >= LETTERS_OF_A_BEGINNING ? 1 : 0;
}

/**
 * Runs of letters and digits of any script, without case and accents, so that "eau régie" finds "Régie", and
 * "co-management" is found by either half.
 */
function fold(text: string): string {
  // Most text of the machine's own alphabet needs no table of Unicode.
  const plain = isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return ` ${plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII, too.
  return /^[\x00-\x7f]*$/.test(text);
}
