/** Notes ↔ a brief: what is found in the library can be exported as a brief is, and a brief's notes as notes are. */
import { titleOf } from '../citation/csl';
import type { ConceptId } from '../concepts/concept';
import type { BriefExport, ExportedSection } from '../markdown/brief-export';
import type { NotesExport } from './notes-export';
import { groupByDocument } from './vault-groups';

/** A section for each document. */
export function toNotesBrief(exported: NotesExport, title: string): BriefExport {
  const { documents, concepts, cases, exportedAt } = exported;
  const sections = [...groupByDocument(exported)].map(([url, notes]): ExportedSection => {
    const document = documents.get(url);
    return {
      heading: document ? titleOf(document) : url,
      items: notes.map((note) => ({ kind: 'note', note })),
    };
  });
  return { title, author: '', exportedAt, sections, documents, concepts, cases };
}

/** All passages on one concept, whatever document they are in. */
export function toConceptBrief(exported: NotesExport, concept: ConceptId): BriefExport {
  const notes = exported.notes.filter(({ concepts }) => concepts.includes(concept));
  const title = exported.concepts.get(concept)?.prefLabel ?? concept;
  return toNotesBrief({ ...exported, notes }, title);
}

/** The notes a brief quotes, in order, each once. */
export function notesOfBrief(brief: BriefExport): NotesExport {
  const { documents, concepts, cases, exportedAt } = brief;
  const notes = brief.sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'note' ? [item.note] : [])),
  );
  return { notes: [...new Set(notes)], documents, concepts, cases, exportedAt };
}
