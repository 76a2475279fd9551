import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  CSV_COLUMNS,
  type CsvRow,
  splitCell,
  unguard,
  writeNotesCsv,
} from '../../../lib/domain/exports/notes-csv';
import { joinPieces } from '../../../lib/domain/exports/piece';
import type { Note } from '../../../lib/domain/notes/note';
import { aConceptId, aLink } from '../../support/builders';
import { aNoteOn, aNotesExport } from './builders';

const csvOf = (...notes: Note[]) => joinPieces(writeNotesCsv(aNotesExport(...notes)));

/** As a program reads the file. */
function readBack(...notes: Note[]) {
  const { data, errors } = Papa.parse<CsvRow>(csvOf(...notes).trimEnd(), {
    header: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('notes as CSV', () => {
  it('have a row each, under names that never change', () => {
    const note = aNoteOn('/a', 'owned by all', {
      comment: 'Why?',
      tags: ['to cite', 'a; b'],
      concepts: [aConceptId()],
      cases: [aLink('eau-de-paris', 'precedent')],
      author: 'Ana',
    });
    const [row] = readBack(note, aNoteOn('/b', 'x'));
    expect(Object.keys(row ?? {})).toEqual([...CSV_COLUMNS]);
    expect(row).toMatchObject({
      id: note.id,
      quote: 'owned by all',
      comment: 'Why?',
      tags: 'to cite\na; b',
      concepts: 'co-management',
      cases: 'eau-de-paris (precedent)',
      title: 'Draft water bill',
      authors: 'Bo Li',
      published: '2025-03',
      url: 'https://town.example/a',
      author: 'Ana',
    });
    expect(splitCell(row?.tags ?? '')).toEqual(['to cite', 'a; b']);
  });

  it('are UTF-8 for Excel too', () => {
    expect(csvOf().charCodeAt(0)).toBe(0xfeff);
  });

  it.each(['=1+1', '+1', '-1', '@x', "'=1", '\t=1'])('hold nothing to compute: %j', (quote) => {
    const [row] = readBack(aNoteOn('/a', quote));
    expect(row?.quote).toMatch(/^'/);
    expect(unguard(row?.quote ?? '')).toBe(quote);
  });

  it('read back as they were, whatever they hold', () => {
    const hostile = fc
      .array(fc.constantFrom('"', ',', '\n', '\r\n', "'", '=', ';', 'a', 'é', '水', '\ufeff', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, hostile, (quote, comment) => {
        const [row] = readBack(aNoteOn('/a', `${quote}.`, { comment: `${comment}.` }));
        expect(unguard(row?.quote ?? '')).toBe(`${quote}.`);
        expect(unguard(row?.comment ?? '')).toBe(`${comment}.`);
      }),
    );
  });
});
