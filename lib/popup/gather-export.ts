/** What the popup knows of a page → what its Markdown file is made of. Loads sources only now, when needed. */
import type { Catalogue } from '../catalogue/catalogue';
import type { ConceptId } from '../domain/concepts/concept';
import type { DocumentRecord, Timestamp } from '../domain/documents/document';
import type { ExportedCase, PageExport } from '../domain/markdown/page-export';
import type { PopupContent } from '../ui/popup/popup-state';
import type { PopupCatalogue } from './compose-content';

export interface ExportSources {
  readonly content: PopupContent;
  readonly document: Pick<DocumentRecord, 'url' | 'title' | 'lang' | 'about'>;
  /** When the document was last read with us; null when no note was ever taken on it. */
  readonly lastSeen: Timestamp | null;
  readonly names: PopupCatalogue;
  readonly catalogue: Catalogue;
  readonly now: Timestamp;
}

export async function gatherExport(sources: ExportSources): Promise<PageExport> {
  const { content, document, lastSeen, names, catalogue, now } = sources;
  const details = await catalogue.caseDetails();
  const linked = content.suggestions.filter(({ linkedNoteIds }) => linkedNoteIds.length > 0);
  return {
    document: { ...document, lastSeen: lastSeen ?? now },
    exportedAt: now,
    concepts: countConcepts(content, names),
    notes: content.notes.map(({ note, outcome }) => ({
      note,
      // On a site that is switched off nobody has looked.
      outcome: content.tagging === 'on' ? outcome : null,
    })),
    cases: linked.flatMap(({ entry, sectorLabel, statusLabel }): ExportedCase[] => {
      const detail = details.get(entry.id);
      if (!detail) return [];
      return [{ study: { ...entry, ...detail }, sectorName: sectorLabel, statusName: statusLabel }];
    }),
  };
}

/** Unsure mentions are not stated as facts in somebody's file; concepts of notes are there in any case. */
function countConcepts(content: PopupContent, { concepts }: PopupCatalogue) {
  const counts = new Map<ConceptId, number>(
    content.concepts.filter(({ sure }) => sure > 0).map(({ id, sure }) => [id, sure]),
  );
  for (const id of content.notes.flatMap(({ note }) => note.concepts)) {
    if (!counts.has(id)) counts.set(id, 0);
  }
  return [...counts].flatMap(([id, count]) => {
    const entry = concepts.get(id);
    return entry ? [{ entry, count }] : [];
  });
}
