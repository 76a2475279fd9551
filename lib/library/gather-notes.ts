/** Notes of the library → a brief of them, a section for each document, so that they are exported as one. */
import { toNotesBrief } from '../domain/exports/notes-brief';
import type { NoteEntry } from '../domain/library/note-entry';
import type { BriefExport } from '../domain/markdown/brief-export';
import type { BriefExportTranslate } from '../ui/messages/brief-export';
import { gatherSources, type SourceContext } from './gather-sources';

export interface NotesContext extends Omit<SourceContext, 'now'> {
  readonly exportT: BriefExportTranslate;
}

export async function gatherNotes(
  entries: readonly NoteEntry[],
  { exportT, ...context }: NotesContext,
): Promise<BriefExport> {
  const exported = await gatherSources(entries, { ...context, now: new Date().toISOString() });
  return toNotesBrief(exported, exportT('notesHeading'));
}
