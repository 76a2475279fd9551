import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteEntry, SearchNames } from '../../../lib/domain/library/note-entry';
import { createNoteSearch } from '../../../lib/domain/library/note-search';
import type { Note } from '../../../lib/domain/notes/note';
import { aConceptId, aDocument, aLink, aNote, anUrl, someSelectors } from '../../support/builders';

const names: SearchNames = {
  conceptLabels: (id) => (id === 'co-management' ? ['co-management', 'cogestion'] : [id]),
  conceptGroup: () => 'Governance',
  caseTitle: (id) => (id === 'eau-de-paris' ? 'Paris: Eau de Paris' : id),
};

function anEntry(quote: string, parts: Partial<Note> = {}, title = 'Strategy'): NoteEntry {
  const target = { source: anUrl(), selector: someSelectors(quote) };
  return {
    note: aNote({ target, comment: '', concepts: [], ...parts }),
    document: aDocument({ title }),
  };
}

function find(query: string, ...entries: NoteEntry[]): string[] {
  return createNoteSearch(names)
    .search(query, entries)
    .map(({ note }) => note.target.selector[0].exact);
}

describe('the search over notes', () => {
  it.each<[what: string, query: string, entry: NoteEntry]>([
    ['the quote', 'brook', anEntry('the brook')],
    ['the comment', 'tariffs', anEntry('x', { comment: 'Ask about **tariffs**.' })],
    ['the title of the document', 'larchmere', anEntry('x', {}, 'Larchmere water plan')],
    ['a tag', 'to-cite', anEntry('x', { tags: ['to-cite'] })],
    [
      'a label of a concept in another language',
      'cogestion',
      anEntry('x', { concepts: [aConceptId()] }),
    ],
    ['a linked case study', 'paris', anEntry('x', { cases: [aLink()] })],
    ['the beginning of a word', 'munic', anEntry('municipal works')],
    ['a word without its accents', 'regie', anEntry('la Régie des eaux')],
    ['a word with a slip in it', 'cooperatve', anEntry('a cooperative')],
    ['words of several fields', 'brook larch', anEntry('the brook', {}, 'Larchmere')],
  ])('finds a note by %s', (_what, query, entry) => {
    expect(find(query, entry, anEntry('something else'))).toHaveLength(1);
  });

  it('wants every word', () => {
    expect(find('brook owned', anEntry('the brook'), anEntry('the owned brook'))).toEqual([
      'the owned brook',
    ]);
  });

  it('takes a short word as it is written', () => {
    expect(find('tax', anEntry('the tap'))).toEqual([]);
  });

  it('puts what the reader wrote before what a page says', () => {
    const quoted = anEntry('water for all');
    const written = anEntry('owned by all', { comment: 'water' });
    expect(find('water', quoted, written)).toEqual(['owned by all', 'water for all']);
  });

  it('puts a whole word before one that begins like it, and else keeps the order given', () => {
    expect(
      find('brook', anEntry('brooks'), anEntry('a brook'), anEntry('one brook'), anEntry('fen')),
    ).toEqual(['a brook', 'one brook', 'brooks']);
  });

  it('looks for a slip only where no word begins as written', () => {
    expect(find('cooperative', anEntry('a cooperatve'), anEntry('cooperatives'))).toEqual([
      'cooperatives',
    ]);
  });

  it('takes one letter for itself', () => {
    expect(find('b', anEntry('brook'), anEntry('plan b'))).toEqual(['plan b']);
  });

  it.each([
    ['Greek', 'υδατα', 'Ύδατα και δάση'],
    ['Cyrillic', 'общин', 'Община и вода'],
  ])('finds words in %s', (_script, query, quote) => {
    expect(find(query, anEntry(quote), anEntry('x'))).toEqual([quote]);
  });

  it('knows a note as it is now', () => {
    const search = createNoteSearch(names);
    const { note, document } = anEntry('x', { comment: 'before' });
    search.prepare({ note, document });
    const now: NoteEntry = { note: { ...note, comment: 'after' }, document };
    expect([search.search('before', [now]), search.search('after', [now])]).toEqual([[], [now]]);
  });

  it.each(['', '  ', '"!', '['])('finds nothing for %j', (query) => {
    expect(find(query, anEntry('x'))).toEqual([]);
  });
});

describe('a search that goes on from the one before', () => {
  const WORDS = [
    'common',
    'commons',
    'commoning',
    'co',
    'c',
    'water',
    'waters',
    'cooperative',
    'op',
  ];
  const word = fc.constantFrom(...WORDS);
  const entries = fc.array(
    fc
      .record({
        quote: fc.array(word, { minLength: 1, maxLength: 4 }),
        comment: fc.array(word, { maxLength: 2 }),
        tags: fc.uniqueArray(word, { maxLength: 1 }),
        title: word,
      })
      .map(({ quote, comment, tags, title }) =>
        anEntry(quote.join(' '), { comment: comment.join(' '), tags }, title),
      ),
    { minLength: 1, maxLength: 12 },
  );
  /** Typed letter by letter, taken back in part, typed on; with slips, and words as they begin. */
  const typed = fc
    .array(
      fc.oneof(
        word,
        fc.constantFrom(' ', ' w', 'cooperatve', 'commonns', 'zz', 'm'),
        fc.integer({ min: 1, max: 9 }),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((steps) => {
      const queries: string[] = [];
      let query = '';
      for (const step of steps) {
        const typedOn = typeof step === 'number' ? [] : [...step];
        if (typeof step === 'number') query = query.slice(0, -step);
        queries.push(query, ...typedOn.map((_, at) => query + typedOn.slice(0, at + 1).join('')));
        query = queries.at(-1) ?? '';
      }
      return queries;
    });

  it('finds what it would have found at once', () => {
    fc.assert(
      fc.property(entries, entries, typed, (first, second, queries) => {
        const search = createNoteSearch(names);
        queries.forEach((query, at) => {
          // Notes change while one types.
          const among = at < queries.length / 2 ? first : second;
          const places = (found: readonly NoteEntry[]) =>
            found.map((entry) => among.indexOf(entry));
          expect(places(search.search(query, among))).toEqual(
            places(createNoteSearch(names).search(query, among)),
          );
        });
      }),
      { numRuns: 300 },
    );
  });
});
