/** What was chosen → the file or files it becomes, to be written piece by piece. */
import { renderBibTex } from '../domain/citation/bibtex';
import { writeLogseq } from '../domain/exports/logseq';
import { notesOfBrief, toConceptBrief } from '../domain/exports/notes-brief';
import { writeNotesCsv } from '../domain/exports/notes-csv';
import type { FilePiece, Piece } from '../domain/exports/piece';
import { writeVault } from '../domain/exports/vault';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { BriefExport, BriefOptions } from '../domain/markdown/brief-export';
import { fileNameFor } from '../domain/markdown/file-name';
import { BIBLIOGRAPHY_NAMES, writeBriefMarkdown } from '../domain/markdown/render-brief';
import { writeAnnotationCollection } from '../domain/notes/web-annotation';
import type { ExportChoice } from '../ui/library/export-state';
import type { BriefExportTranslate } from '../ui/messages/brief-export';

export interface Output {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly writing:
    | { readonly kind: 'file'; readonly pieces: Iterator<Piece> }
    | { readonly kind: 'archive'; readonly pieces: Iterator<FilePiece> };
}

export interface OutputContext {
  readonly exportT: BriefExportTranslate;
  readonly lang: InterfaceLanguage;
}

/** What makes HTML is as large as all the rest. */
const loadHtml = () => import('../domain/markdown/render-brief-html');

export async function openOutput(
  brief: BriefExport,
  { preset, options, concept }: ExportChoice,
  { exportT, lang }: OutputContext,
): Promise<Output> {
  const { title, exportedAt } = brief;
  const name = (ending: string) => fileNameFor(title, exportedAt, ending);
  const file = (ending: string, type: string, pieces: Iterator<Piece>): Output => ({
    name: name(ending),
    type,
    writing: { kind: 'file', pieces },
  });
  const archive = (pieces: Iterator<FilePiece>): Output => ({
    name: name(`-${preset}.zip`),
    type: 'application/zip',
    writing: { kind: 'archive', pieces },
  });
  switch (preset) {
    case 'markdown': {
      const all = { ...options, citations: 'footnotes' } as const;
      return file('.md', 'text/markdown', writeBriefMarkdown(brief, all, exportT, lang));
    }
    case 'concept': {
      const all = { ...options, citations: 'footnotes' } as const;
      const passages = concept ? toConceptBrief(notesOfBrief(brief), concept) : brief;
      const pieces = writeBriefMarkdown(passages, all, exportT, lang);
      return {
        name: fileNameFor(passages.title, exportedAt),
        type: 'text/markdown',
        writing: { kind: 'file', pieces },
      };
    }
    case 'pandoc': {
      const all = { ...options, citations: 'pandoc' } as const;
      return archive(withBibliography(name('.md'), brief, all, exportT, lang));
    }
    case 'obsidian': {
      return archive(writeVault(notesOfBrief(brief), exportT, lang));
    }
    case 'logseq': {
      return archive(writeLogseq(notesOfBrief(brief), exportT, lang));
    }
    case 'html':
    case 'word': {
      const { writeBriefHtml } = await loadHtml();
      return file('.html', 'text/html', writeBriefHtml(brief, options, exportT, lang));
    }
    case 'csv': {
      return file('.csv', 'text/csv', writeNotesCsv(notesOfBrief(brief)));
    }
    case 'jsonld': {
      const id = `urn:uuid:${crypto.randomUUID()}`;
      const { notes } = notesOfBrief(brief);
      const pieces = writeAnnotationCollection(id, title, notes, exportedAt);
      return file('.jsonld', 'application/ld+json', pieces);
    }
  }
}

/** As a word processor takes it from the clipboard. */
export async function openFragment(
  brief: BriefExport,
  { options }: ExportChoice,
  { exportT, lang }: OutputContext,
): Promise<Iterator<Piece>> {
  const { writeBriefFragment } = await loadHtml();
  return writeBriefFragment(brief, options, exportT, lang);
}

/** The Markdown with the file it names in front, side by side. */
function* withBibliography(
  path: string,
  brief: BriefExport,
  options: BriefOptions,
  exportT: BriefExportTranslate,
  lang: InterfaceLanguage,
): Generator<FilePiece> {
  const writing = writeBriefMarkdown(brief, options, exportT, lang);
  let step = writing.next();
  for (; !step.done; step = writing.next()) yield { path, ...step.value };
  const items = step.value;
  const text =
    options.bibliography === 'csl' ? `${JSON.stringify(items, null, 2)}\n` : renderBibTex(items);
  yield { path: BIBLIOGRAPHY_NAMES[options.bibliography], text, part: 1 };
}
