/** Full text over notes, by MiniSearch: quotes, comments, titles, tags, concepts and case studies. Kept up to date note by note. */
import MiniSearch from 'minisearch';
import { titleOfRecord } from '../documents/document-edits';
import { type NoteId, quoteOf } from '../notes/note';
import type { NoteEntry, SearchNames } from './note-entry';

export interface NoteIndex {
  /** Also replaces what was known of the note. */
  put(entry: NoteEntry): void;
  remove(id: NoteId): void;
  /** Those that have every word of the query, or one that begins like it; best first. */
  search(query: string): NoteId[];
  readonly size: number;
}

const FIELDS = ['quote', 'comment', 'title', 'tags', 'concepts', 'cases'] as const;
type IndexedNote = Readonly<Record<(typeof FIELDS)[number], string>> & { readonly id: NoteId };

/** A word of the reader's own says more about a note than a word of a title. */
const BOOST = { comment: 2, tags: 3, concepts: 2, cases: 2, quote: 1, title: 1 };

/** @param getNames those that hold now. */
export function createNoteIndex(getNames: () => SearchNames): NoteIndex {
  const index = new MiniSearch<IndexedNote>({
    fields: [...FIELDS],
    processTerm: foldTerm,
    tokenize: findTerms,
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      // One letter begins a tenth of all words: it is taken for itself.
      prefix: (term) => term.length > 1,
      // A slip of the finger in a long word; in a short one it would be another word.
      fuzzy: (term) => (term.length > 5 ? 1 : false),
    },
  });
  return {
    put({ note, document }) {
      const names = getNames();
      const entry: IndexedNote = {
        id: note.id,
        quote: quoteOf(note),
        comment: note.comment,
        title: titleOfRecord(document),
        tags: note.tags.join(' '),
        concepts: note.concepts.flatMap((id) => names.conceptLabels(id)).join(' '),
        cases: note.cases.map(({ id }) => names.caseTitle(id)).join(' '),
      };
      if (index.has(note.id)) index.replace(entry);
      else index.add(entry);
    },
    remove(id) {
      if (index.has(id)) index.discard(id);
    },
    search: (query) => index.search(query).map(({ id }) => id as NoteId),
    get size() {
      return index.documentCount;
    },
  };
}

/** Runs of letters and digits of any script; "co-management" is found by either half and by "comanagement" not. */
function findTerms(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Without case and accents, so that "eau régie" finds "Régie". */
function foldTerm(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
