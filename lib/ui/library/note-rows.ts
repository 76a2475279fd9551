/** Notes found → the rows of their list: under the title of their document, or as they come where the best is first. */
import type { DocumentUrl } from '../../domain/documents/document';
import { titleOfRecord } from '../../domain/documents/document-edits';
import type { NoteEntry } from '../../domain/library/note-entry';
import type { Row } from '../virtual/RowList';

export type NoteListRow = Row &
  (
    | { readonly kind: 'document'; readonly title: string }
    | { readonly kind: 'note'; readonly entry: NoteEntry }
  );

/** Before they are measured, CSS pixels. */
const HEIGHTS = { document: 44, note: 130 };

export function layRows(found: readonly NoteEntry[], byDocument: boolean): NoteListRow[] {
  if (!byDocument) return found.map(noteRow);
  // The document of the note changed last comes first.
  const groups = new Map<DocumentUrl, NoteEntry[]>();
  for (const entry of found) {
    const { source } = entry.note.target;
    const group = groups.get(source);
    if (group) group.push(entry);
    else groups.set(source, [entry]);
  }
  return [...groups].flatMap(([url, entries]): NoteListRow[] => [
    {
      kind: 'document',
      key: url,
      height: HEIGHTS.document,
      title: titleOfRecord(entries[0]?.document) || url,
    },
    ...entries.map(noteRow),
  ]);
}

function noteRow(entry: NoteEntry): NoteListRow {
  return { kind: 'note', key: entry.note.id, height: HEIGHTS.note, entry };
}
