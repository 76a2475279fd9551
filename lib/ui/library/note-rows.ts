/** Notes found → the rows of their list: under the title of their document, or as they come where the best is first. */
import type { DocumentUrl } from '../../domain/documents/document';
import { titleOfRecord } from '../../domain/documents/document-edits';
import type { NoteEntry } from '../../domain/library/note-entry';

/** A note is its own row: objects for each of 50,000 would be made anew with every letter of a search. */
export type NoteListRow = DocumentHeading | NoteEntry;

interface DocumentHeading {
  readonly url: DocumentUrl;
  readonly title: string;
}

/** Before they are measured, CSS pixels. */
const HEIGHTS = { document: 44, note: 130 };

export function layRows(found: readonly NoteEntry[], byDocument: boolean): readonly NoteListRow[] {
  if (!byDocument) return found;
  // The document of the note changed last comes first.
  const groups = new Map<DocumentUrl, NoteEntry[]>();
  for (const entry of found) {
    const { source } = entry.note.target;
    const group = groups.get(source);
    if (group) group.push(entry);
    else groups.set(source, [entry]);
  }
  return [...groups].flatMap(([url, entries]): NoteListRow[] => [
    { url, title: titleOfRecord(entries[0]?.document) || url },
    ...entries,
  ]);
}

export function isNote(row: NoteListRow): row is NoteEntry {
  return 'note' in row;
}

export function keyOfRow(row: NoteListRow): string {
  return isNote(row) ? row.note.id : row.url;
}

export function heightOfRow(row: NoteListRow): number {
  return isNote(row) ? HEIGHTS.note : HEIGHTS.document;
}
