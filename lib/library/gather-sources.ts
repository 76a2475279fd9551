/** What notes refer to, as exports need it: documents cited, concepts named, case studies told. */
import type { Catalogue } from '../catalogue/catalogue';
import type { CaseId } from '../domain/cases/case-study';
import { type CitedDocument, citeDocument } from '../domain/citation/cited-document';
import type { DocumentUrl, Timestamp } from '../domain/documents/document';
import type { NotesExport } from '../domain/exports/notes-export';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { NoteEntry } from '../domain/library/note-entry';
import type { ExportedCase } from '../domain/markdown/page-export';

export interface SourceContext {
  readonly catalogue: Catalogue;
  readonly lang: InterfaceLanguage;
  readonly now: Timestamp;
}

/** @param more case studies to tell besides those the notes link. */
export async function gatherSources(
  entries: readonly NoteEntry[],
  { catalogue, lang, now }: SourceContext,
  more: readonly CaseId[] = [],
): Promise<NotesExport> {
  const linked = entries.flatMap(({ note }) => note.cases.map(({ id }) => id));
  const [concepts, cases] = await Promise.all([
    catalogue.concepts(lang),
    gatherCases(new Set([...more, ...linked]), catalogue, lang),
  ]);
  const documents = new Map<DocumentUrl, CitedDocument>();
  for (const { note, document } of entries) {
    const url = note.target.source;
    if (documents.has(url)) continue;
    const unknown = { url, title: '', lang: null, lastSeen: now, about: null, edited: null };
    documents.set(url, citeDocument(document ?? unknown));
  }
  return {
    notes: entries.map(({ note }) => note),
    documents,
    concepts,
    cases,
    exportedAt: now,
  };
}

async function gatherCases(
  ids: ReadonlySet<CaseId>,
  catalogue: Catalogue,
  lang: InterfaceLanguage,
): Promise<ReadonlyMap<CaseId, ExportedCase>> {
  if (ids.size === 0) return new Map();
  const [cases, details, labels] = await Promise.all([
    catalogue.knownCases(),
    catalogue.caseDetails(),
    catalogue.labels(lang),
  ]);
  return new Map(
    [...ids].flatMap((id) => {
      const entry = cases.get(id);
      const detail = details.get(id);
      if (!entry || !detail) return [];
      const exported: ExportedCase = {
        study: { ...entry, ...detail },
        sectorName: labels.sectors[entry.sector],
        statusName: labels.statuses[entry.status],
      };
      return [[id, exported]];
    }),
  );
}
