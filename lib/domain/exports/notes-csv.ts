/** Notes → a CSV table (RFC 4180), a row each, for spreadsheets and scripts. */
import Papa from 'papaparse';
import { quoteOf } from '../notes/note';
import type { NotesExport } from './notes-export';

/** Named alike in every language, so that scripts need not care who exported. */
export const CSV_COLUMNS = [
  'id',
  'quote',
  'comment',
  'tags',
  'concepts',
  'cases',
  'title',
  'authors',
  'published',
  'url',
  'author',
  'created',
  'modified',
] as const;
export type CsvRow = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

/**
 * Begins with a byte order mark, without which Excel takes UTF-8 for something else. A cell that a spreadsheet would
 * compute gets an apostrophe in front, for pages are not to be trusted (OWASP, CSV injection); reading takes it off.
 */
export function renderNotesCsv({ notes, documents }: NotesExport): string {
  const rows = notes.map((note): CsvRow => {
    const { source } = note.target;
    const document = documents.get(source);
    return {
      id: note.id,
      quote: quoteOf(note),
      comment: note.comment,
      tags: joinCell(note.tags),
      concepts: joinCell(note.concepts),
      cases: joinCell(note.cases.map(({ id, relation }) => `${id} (${relation})`)),
      title: document?.title ?? '',
      authors: joinCell(document?.authors ?? []),
      published: document?.published ?? '',
      url: source,
      author: note.author ?? '',
      created: note.created,
      modified: note.modified,
    };
  });
  const cells = rows.map((row) => CSV_COLUMNS.map((column) => guard(row[column])));
  return `\ufeff${Papa.unparse({ fields: [...CSV_COLUMNS], data: cells }, { newline: '\r\n' })}\r\n`;
}

/** What a spreadsheet takes for a formula, and what looks like one that was guarded. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet computes. */
export function guard(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before it was guarded. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** One to a line: labels and titles hold every other separator. */
function joinCell(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/\s+/g, ' ')).join('\n');
}

/** The entries of a cell that has several. */
export function splitCell(cell: string): string[] {
  return cell.split('\n').filter((entry) => entry !== '');
}
