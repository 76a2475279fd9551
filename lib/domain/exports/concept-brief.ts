/** All passages on one concept, as a brief with a section for each document. */
import { titleOf } from '../citation/csl';
import type { ConceptId } from '../concepts/concept';
import type { BriefExport, ExportedItem } from '../markdown/brief-export';
import type { NotesExport } from './notes-export';

export function toConceptBrief(exported: NotesExport, concept: ConceptId): BriefExport {
  const { notes, documents, concepts, cases, exportedAt } = exported;
  const sections = new Map<string, ExportedItem[]>();
  for (const note of notes) {
    if (!note.concepts.includes(concept)) continue;
    const { source } = note.target;
    const items = sections.get(source) ?? [];
    items.push({ kind: 'note', note });
    sections.set(source, items);
  }
  return {
    title: concepts.get(concept)?.prefLabel ?? concept,
    author: '',
    exportedAt,
    sections: [...sections].map(([url, items]) => {
      const document = [...documents.values()].find((candidate) => candidate.url === url);
      return { heading: document ? titleOf(document) : url, items };
    }),
    documents,
    concepts,
    cases,
  };
}
