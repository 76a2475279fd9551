/** Notes as found or chosen → a file. What writes a format is loaded when somebody asks for it. */
import type { ConceptId } from '../domain/concepts/concept';
import type { NotesExport } from '../domain/exports/notes-export';
import type { NoteEntry } from '../domain/library/note-entry';
import { DEFAULT_BRIEF_OPTIONS } from '../domain/markdown/brief-export';
import { fileNameFor } from '../domain/markdown/file-name';
import { downloadBytes, downloadText } from '../platform/hand-over';
import type { NotesFormat } from '../ui/library/library-state';
import type { BriefExportTranslate } from '../ui/messages/brief-export';
import { gatherSources, type SourceContext } from './gather-sources';

export interface NotesExportContext extends SourceContext {
  readonly exportT: BriefExportTranslate;
  /** What the list is filtered by, for `concept`. */
  readonly concept: ConceptId | undefined;
}

/** Hands the file to the browser. Rejects when a part of it cannot be loaded. */
export async function exportNotes(
  entries: readonly NoteEntry[],
  format: NotesFormat,
  context: NotesExportContext,
): Promise<void> {
  const exported = await gatherSources(entries, context);
  const day = exported.exportedAt.slice(0, 10);
  switch (format) {
    case 'csv': {
      const { renderNotesCsv } = await import('../domain/exports/notes-csv');
      downloadText(`commons-gloss-notes-${day}.csv`, [renderNotesCsv(exported)], 'text/csv');
      return;
    }
    case 'jsonld': {
      const { toAnnotationCollection } = await import('../domain/notes/web-annotation');
      const id = `urn:uuid:${crypto.randomUUID()}`;
      const collection = toAnnotationCollection(
        id,
        'Commons Gloss',
        exported.notes,
        exported.exportedAt,
      );
      const json = `${JSON.stringify(collection, null, 2)}\n`;
      downloadText(`commons-gloss-notes-${day}.jsonld`, [json], 'application/ld+json');
      return;
    }
    case 'vault':
      downloadBytes(
        `commons-gloss-vault-${day}.zip`,
        await zipVault(exported, context),
        'application/zip',
      );
      return;
    case 'concept': {
      const { concept, exportT, lang } = context;
      if (!concept) return;
      const [{ toConceptBrief }, { renderBriefMarkdown }] = await Promise.all([
        import('../domain/exports/concept-brief'),
        import('../domain/markdown/render-brief'),
      ]);
      const brief = toConceptBrief(exported, concept);
      const { markdown } = renderBriefMarkdown(brief, DEFAULT_BRIEF_OPTIONS, exportT, lang);
      downloadText(fileNameFor(brief.title, exported.exportedAt), [markdown], 'text/markdown');
    }
  }
}

async function zipVault(
  exported: NotesExport,
  { exportT, lang }: NotesExportContext,
): Promise<Uint8Array<ArrayBuffer>> {
  const [{ strToU8, zip }, { renderVault }] = await Promise.all([
    import('fflate'),
    import('../domain/exports/vault'),
  ]);
  const files = renderVault(exported, exportT, lang).map(({ path, text }) => [path, strToU8(text)]);
  return new Promise((resolve, reject) => {
    // Packed in this thread: a worker from a blob is against our content security policy.
    const options = { level: 6, consume: true } as const;
    zip(Object.fromEntries(files), options, (error, bytes) =>
      error ? reject(error) : resolve(bytes as Uint8Array<ArrayBuffer>),
    );
  });
}
