/** Notes on their way out, as many as a test names. */
import type { NotesExport } from '../../../lib/domain/exports/notes-export';
import type { FilePiece } from '../../../lib/domain/exports/piece';
import type { Note } from '../../../lib/domain/notes/note';
import { aCaseId, aConceptId, aNote, anUrl, someSelectors } from '../../support/builders';
import { aCitedDocument, aConcept, anExportedCase } from '../markdown/builders';

export function aNotesExport(...notes: Note[]): NotesExport {
  const urls = new Set(notes.map(({ target }) => target.source));
  return {
    notes,
    documents: new Map([...urls].map((url) => [url, aCitedDocument({ url })])),
    concepts: new Map([[aConceptId(), aConcept('co-management', 'co-management')]]),
    cases: new Map([[aCaseId(), anExportedCase()]]),
    exportedAt: '2026-05-04T09:00:00.000Z',
  };
}

export const aNoteOn = (path: string, exact: string, parts: Partial<Note> = {}): Note =>
  aNote({
    target: { source: anUrl(path), selector: someSelectors(exact) },
    comment: '',
    concepts: [],
    ...parts,
  });

/** The files that pieces make. */
export function joinFiles(pieces: Iterable<FilePiece>): { path: string; text: string }[] {
  const files: { path: string; text: string }[] = [];
  for (const { path, text } of pieces) {
    const last = files.at(-1);
    if (last?.path === path) last.text += text;
    else files.push({ path, text });
  }
  return files;
}
