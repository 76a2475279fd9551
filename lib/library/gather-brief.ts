/** A brief and the notes it names → all that its export is made of. Notes that are gone are left out. */
import type { Catalogue } from '../catalogue/catalogue';
import { type BriefContent, notesOf } from '../domain/briefs/brief';
import type { CaseId } from '../domain/cases/case-study';
import { citeDocument } from '../domain/citation/cited-document';
import type { Timestamp } from '../domain/documents/document';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { NoteEntry } from '../domain/library/note-entry';
import type { BriefExport, ExportedItem } from '../domain/markdown/brief-export';
import type { ExportedCase } from '../domain/markdown/page-export';
import type { NoteId } from '../domain/notes/note';

export interface BriefSources {
  readonly content: BriefContent;
  readonly getNote: (id: NoteId) => NoteEntry | undefined;
  readonly catalogue: Catalogue;
  readonly lang: InterfaceLanguage;
  readonly now: Timestamp;
}

export async function gatherBrief(sources: BriefSources): Promise<BriefExport> {
  const { content, getNote, catalogue, lang, now } = sources;
  const entries = notesOf(content).flatMap((id) => getNote(id) ?? []);
  const [concepts, cases] = await Promise.all([
    catalogue.concepts(lang),
    gatherCases(content, entries, catalogue, lang),
  ]);
  return {
    title: content.title,
    author: content.author,
    exportedAt: now,
    sections: content.sections.map(({ heading, items }) => ({
      heading,
      items: items.flatMap((item): ExportedItem[] => {
        if (item.kind === 'text') return [{ kind: 'text', text: item.text }];
        if (item.kind === 'case') return [{ kind: 'case', id: item.case }];
        const note = getNote(item.note)?.note;
        return note ? [{ kind: 'note', note }] : [];
      }),
    })),
    documents: new Map(
      entries.map(({ note, document }) => {
        const url = note.target.source;
        const known = document ?? { url, title: '', lang: null, lastSeen: now, about: null };
        return [url, citeDocument(known)];
      }),
    ),
    concepts,
    cases,
  };
}

async function gatherCases(
  { sections }: BriefContent,
  entries: readonly NoteEntry[],
  catalogue: Catalogue,
  lang: InterfaceLanguage,
): Promise<ReadonlyMap<CaseId, ExportedCase>> {
  const ids = new Set([
    ...sections.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'case' ? [item.case] : [])),
    ),
    ...entries.flatMap(({ note }) => note.cases.map(({ id }) => id)),
  ]);
  if (ids.size === 0) return new Map();
  const [cases, details, labels] = await Promise.all([
    catalogue.cases(),
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
