import { describe, expect, it } from 'vitest';
import { writeNotesCsv } from '../../../lib/domain/exports/notes-csv';
import { joinPieces } from '../../../lib/domain/exports/piece';
import type { Note } from '../../../lib/domain/notes/note';
import {
  toWebAnnotation,
  writeAnnotationCollection,
} from '../../../lib/domain/notes/web-annotation';
import {
  aBlockSelector,
  aConceptId,
  aFingerprint,
  aLink,
  aNote,
  anUrl,
  someSelectors,
} from '../../support/builders';
import { aNotesExport } from '../exports/builders';
import { NOW, readFixture, readText } from './read-file';

const csvOf = (...notes: Note[]) => joinPieces(writeNotesCsv(aNotesExport(...notes)));

const [quote] = someSelectors('owned by “all”, a < b');
const position = { type: 'TextPositionSelector' as const, start: 21, end: 42 };
const NOTES: readonly Note[] = [
  aNote({
    target: {
      source: anUrl('/a?b=c'),
      selector: [quote, position, aBlockSelector('v1')],
    },
    snapshot: aFingerprint('v1'),
    comment: 'Who **are** they?\n\n> a quote\n\n<script>',
    concepts: [aConceptId('co-management'), aConceptId('remunicipalisation')],
    tags: ['chapter 3', '=1+1'],
    cases: [aLink('eau-de-paris', 'contradicts'), aLink('other-case', 'precedent')],
    author: 'A. Reader',
    modified: '2026-05-04T09:00:00.000Z',
    revision: 7,
  }),
  aNote({ target: { source: anUrl('/b'), selector: [quote] }, comment: '', concepts: [] }),
];

describe('our own export as Web Annotations', () => {
  it('comes back identical, as a collection and one by one', () => {
    const whole = joinPieces(writeAnnotationCollection('urn:uuid:x', 'All', NOTES, NOW));
    expect(readText(whole).notes).toEqual(NOTES);
    expect(readText(JSON.stringify(NOTES.map(toWebAnnotation))).notes).toEqual(NOTES);
    for (const note of NOTES) {
      const { candidates } = readText(JSON.stringify(toWebAnnotation(note)));
      expect(candidates).toMatchObject([{ note, isWhole: true }]);
    }
  });
});

describe('our own export as CSV', () => {
  it('comes back with all that it holds', () => {
    const { format, notes, candidates } = readText(csvOf(...NOTES));
    expect(format).toBe('notes-csv');
    expect(notes).toEqual(
      NOTES.map((note) => ({
        ...note,
        target: {
          source: note.target.source,
          selector: [{ ...quote, prefix: '', suffix: '' }],
        },
        snapshot: null,
        revision: 0,
      })),
    );
    expect(candidates[0]?.title).toBe('Draft water bill');
  });

  it('comes back with notes on a book that has no address', () => {
    const { notes: read } = readFixture('readwise.csv');
    expect(readText(csvOf(...read)).notes).toEqual(read);
  });

  it('comes back from a spreadsheet that wrote semicolons', () => {
    const csv = csvOf(aNote({ tags: ['x'] })).replaceAll(',', ';');
    expect(readText(csv).notes).toMatchObject([{ tags: ['x'] }]);
  });
});
