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

/** Some of the texts, by their places in the list of all, rising, and what each is worth. */
interface Scored {
  readonly places: Int32Array;
  readonly scores: Int32Array;
}

/** What was found last, to go on from when letters or words are added. */
interface Found extends Scored {
  readonly entries: readonly NoteEntry[];
  readonly terms: readonly string[];
  /** As `scores`, without what the last term is worth. */
  readonly scoresBefore: Int32Array;
}

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

  /** The texts with the term in them, with their scores so far and what the term adds to them. */
  const scoreTerm = (
    term: string,
    texts: readonly Folded[],
    { places, scores }: Scored,
  ): Scored & Pick<Found, 'scoresBefore'> => {
    const worthOfName = names.map(({ text, weight }) => worthOf(text, term) * weight);
    const kept = new Int32Array(places.length);
    const keptScores = new Int32Array(places.length);
    const scoresBefore = new Int32Array(places.length);
    let count = 0;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as number;
      const { comment, quote, names: own } = texts[place] as Folded;
      let worth = worthOf(comment, term) * WEIGHTS.comment + worthOf(quote, term) * WEIGHTS.quote;
      for (const name of own) worth += worthOfName[name] as number;
      if (worth === 0) continue;
      const score = scores[at] as number;
      kept[count] = place;
      scoresBefore[count] = score;
      keptScores[count++] = score + worth;
    }
    return {
      places: kept.subarray(0, count),
      scores: keptScores.subarray(0, count),
      scoresBefore: scoresBefore.subarray(0, count),
    };
  };
  const findSlips = (term: string, texts: readonly Folded[], { places, scores }: Scored) => {
    const whole = Array.from(places, (place) => {
      const { comment, quote, names: own } = texts[place] as Folded;
      return `${comment}${quote}${own.map((name) => names[name]?.text).join('')}`;
    });
    const found = slips.filter(whole, term) ?? [];
    found.sort((a, b) => a - b);
    return {
      places: Int32Array.from(found, (at) => places[at] as number),
      scores: Int32Array.from(found, (at) => scores[at] as number),
    };
  };

  let listed: readonly NoteEntry[] = [];
  let textsOfListed: readonly Folded[] = [];
  let last: Found | undefined;

  /** Notes with every term: among those found before it, where words were only added or made longer. */
  const findOn = (terms: readonly string[], { entries, ...before }: Found): Scored | undefined => {
    const same = before.terms.length;
    const grown = terms[same - 1] ?? '';
    const lastTerm = before.terms[same - 1] ?? '';
    if (entries !== listed || !grown.startsWith(lastTerm)) return undefined;
    if (before.terms.slice(0, -1).some((term, at) => term !== terms[at])) return undefined;
    const isSame = grown === lastTerm;
    let scored: Scored = isSame ? before : { ...before, scores: before.scoresBefore };
    for (let at = isSame ? same : same - 1; at < terms.length; at++)
      scored = scoreAndKeep(terms, at, scored);
    return scored;
  };
  const findAll = (terms: readonly string[]): Scored => {
    let scored: Scored = {
      places: Int32Array.from(listed, (_, at) => at),
      scores: new Int32Array(listed.length),
    };
    for (const [at, term] of terms.entries()) {
      const before = scored;
      scored = scoreAndKeep(terms, at, before);
      if (scored.places.length > 0 || term.length < LETTERS_OF_A_SLIP) continue;
      scored = findSlips(term, textsOfListed, before);
      last = undefined;
    }
    return scored;
  };
  const scoreAndKeep = (terms: readonly string[], at: number, before: Scored): Scored => {
    const scored = scoreTerm(terms[at] as string, textsOfListed, before);
    const upTo = terms.slice(0, at + 1);
    // A letter alone is only found as a word: what is found by it says nothing of longer words.
    if (upTo.every((term) => term.length >= LETTERS_OF_A_BEGINNING))
      last = { ...scored, entries: listed, terms: upTo };
    return scored;
  };

  return {
    prepare: textOf,
    search(query, entries) {
      const terms = [...new Set(fold(query).split(' ').filter(Boolean))];
      if (terms.length === 0) return [];
      if (entries !== listed) {
        listed = entries;
        textsOfListed = entries.map(textOf);
      }
      // Plain numbers: objects for each of 50,000 notes would be swept up while one types.
      let scored = last && findOn(terms, last);
      const mayBeSlip = terms.some((term) => term.length >= LETTERS_OF_A_SLIP);
      if (!scored || (scored.places.length === 0 && mayBeSlip)) scored = findAll(terms);
      return rank(entries, scored);
    },
  };
}

/** The highest score first. */
function rank(entries: readonly NoteEntry[], { places, scores }: Scored): NoteEntry[] {
  const byScore = new Map<number, NoteEntry[]>();
  for (let at = 0; at < places.length; at++) {
    const score = scores[at] as number;
    const entry = entries[places[at] as number] as NoteEntry;
    const equals = byScore.get(score);
    if (equals) equals.push(entry);
    else byScore.set(score, [entry]);
  }
  return [...byScore].sort(([a], [b]) => b - a).flatMap(([, equals]) => equals);
}

const BLANK = 0x20;

/**
 * 0 without a word that begins with the term. Looked for without the blank in front: blanks are the most frequent sign,
 * and each would be stopped at.
 */
function worthOf(text: string, term: string): number {
  const { length } = term;
  let worth = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (text.charCodeAt(at - 1) !== BLANK) continue;
    if (text.charCodeAt(at + length) === BLANK) return WHOLE_WORD;
    if (length >= LETTERS_OF_A_BEGINNING) worth = 1;
  }
  return worth;
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
