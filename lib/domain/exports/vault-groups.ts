/** Notes → the files a vault has: documents with their notes, case studies with the documents that cite them. */
import type { CaseId } from '../cases/case-study';
import type { DocumentUrl } from '../documents/document';
import type { Note } from '../notes/note';
import type { NotesExport } from './notes-export';

/** Documents in the order of their first notes. */
export function groupByDocument({ notes }: NotesExport): Map<DocumentUrl, Note[]> {
  const groups = new Map<DocumentUrl, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.target.source);
    if (group) group.push(note);
    else groups.set(note.target.source, [note]);
  }
  return groups;
}

/** Case studies in the order in which notes link them first. */
export function citationsOf({ notes }: NotesExport): Map<CaseId, Set<DocumentUrl>> {
  const citations = new Map<CaseId, Set<DocumentUrl>>();
  for (const { cases, target } of notes) {
    for (const { id } of cases) {
      const urls = citations.get(id) ?? new Set();
      citations.set(id, urls.add(target.source));
    }
  }
  return citations;
}
