import { describe, expect, it } from 'vitest';
import type { NoteEntry, SearchNames } from '../../../lib/domain/library/note-entry';
import { createNoteIndex } from '../../../lib/domain/library/note-index';
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
  const index = createNoteIndex(() => names);
  for (const entry of entries) index.put(entry);
  const quotes = new Map(entries.map(({ note }) => [note.id, note.target.selector[0].exact]));
  return index.search(query).map((id) => quotes.get(id) ?? '?');
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

  it('knows a note as it is now, and forgets one that is gone', () => {
    const index = createNoteIndex(() => names);
    const { note, document } = anEntry('x', { comment: 'before' });
    index.put({ note, document });
    index.put({ note: { ...note, comment: 'after' }, document });
    expect([index.search('before'), index.search('after')]).toEqual([[], [note.id]]);
    index.remove(note.id);
    expect(index.search('after')).toEqual([]);
    expect(index.size).toBe(0);
  });

  it.each(['', '  ', '"!', '['])('finds nothing for %j', (query) => {
    expect(find(query, anEntry('x'))).toEqual([]);
  });
});
