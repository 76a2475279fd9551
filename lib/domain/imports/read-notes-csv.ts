/** Our own CSV of notes (../exports/notes-csv) → passages. It has no context and no place, only the words. */
import { CSV_COLUMNS, splitCell, unguard } from '../exports/notes-csv';
import { CASE_RELATIONS, type LinkedCase } from '../notes/note';
import type { CsvTable } from './csv-table';
import { type ImportItem, skip } from './import-item';

export function isNotesCsv({ columns }: CsvTable): boolean {
  // Tables of versions that knew no pages are read too.
  return CSV_COLUMNS.every((column) => column === 'page' || columns.includes(column));
}

export function* readNotesCsv({ rows }: CsvTable): Generator<ImportItem> {
  for (const { line, cell: rawCell, words, isRagged } of rows) {
    if (isRagged) {
      yield skip(line, 'unreadable', words);
      continue;
    }
    // Spreadsheets write CRLF within cells.
    const cell = (column: (typeof CSV_COLUMNS)[number]) => unguard(rawCell(column));
    const entries = (column: 'tags' | 'concepts' | 'cases') =>
      splitCell(cell(column).replaceAll('\r', ''));
    yield {
      kind: 'passage',
      line,
      origin: cell('id') || null,
      url: cell('url'),
      title: cell('title'),
      quote: cell('quote'),
      comment: cell('comment'),
      tags: entries('tags'),
      concepts: entries('concepts'),
      cases: entries('cases').map(readLink),
      author: cell('author'),
      created: cell('created'),
      modified: cell('modified'),
    };
  }
}

/** `eau-de-paris (precedent)` */
function readLink(text: string): { id: string; relation: LinkedCase['relation'] } {
  const [, id = text, name] = /^([a-z0-9-]+) \((\w+)\)$/.exec(text) ?? [];
  return { id, relation: CASE_RELATIONS.find((relation) => relation === name) ?? 'context' };
}
