/** A brief and the notes it names → all that its export is made of. Notes that are gone are left out. */
import { type BriefContent, notesOf } from '../domain/briefs/brief';
import type { NoteEntry } from '../domain/library/note-entry';
import type { BriefExport, ExportedItem } from '../domain/markdown/brief-export';
import type { NoteId } from '../domain/notes/note';
import { gatherSources, type SourceContext } from './gather-sources';

export interface BriefSources extends SourceContext {
  readonly content: BriefContent;
  readonly getNote: (id: NoteId) => NoteEntry | undefined;
}

export async function gatherBrief(sources: BriefSources): Promise<BriefExport> {
  const { content, getNote } = sources;
  const entries = notesOf(content).flatMap((id) => getNote(id) ?? []);
  const placed = content.sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'case' ? [item.case] : [])),
  );
  const { documents, concepts, cases, exportedAt } = await gatherSources(entries, sources, placed);
  return {
    title: content.title,
    author: content.author,
    exportedAt,
    sections: content.sections.map(({ heading, items }) => ({
      heading,
      items: items.flatMap((item): ExportedItem[] => {
        if (item.kind === 'text') return [{ kind: 'text', text: item.text }];
        if (item.kind === 'case') return [{ kind: 'case', id: item.case }];
        const note = getNote(item.note)?.note;
        return note ? [{ kind: 'note', note }] : [];
      }),
    })),
    documents,
    concepts,
    cases,
  };
}
