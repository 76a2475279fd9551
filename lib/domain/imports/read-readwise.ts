/**
 * CSV of Readwise → passages. Its export writes "Highlight, Book Title, Book Author, Amazon Book ID, Note, Color, Tags,
 * Location Type, Location, Highlighted at, Document tags"; what it takes in has "Title, Author, URL, Date" instead.
 */
import type { CsvTable } from './csv-table';
import { type ImportItem, skip } from './import-item';

export function isReadwise({ columns }: CsvTable): boolean {
  return (
    columns.includes('Highlight') && (columns.includes('Book Title') || columns.includes('Title'))
  );
}

export function* readReadwise({ rows }: CsvTable): Generator<ImportItem> {
  for (const { line, cell, words, isRagged } of rows) {
    if (isRagged) {
      yield skip(line, 'unreadable', words);
      continue;
    }
    yield {
      kind: 'passage',
      line,
      origin: null,
      url: cell('URL'),
      title: cell('Book Title') || cell('Title'),
      quote: cell('Highlight'),
      comment: cell('Note'),
      tags: cell('Tags').split(','),
      author: '',
      created: cell('Highlighted at') || cell('Date'),
      modified: '',
    };
  }
}
