/**
 * Notes → a folder of Markdown files for Obsidian: one for each document and each case study, linked with each other.
 * Names depend on addresses and ids alone, so that exporting again replaces what is there.
 */
import type { RootContent } from 'mdast';
import type { CitedDocument } from '../citation/cited-document';
import { titleOf } from '../citation/csl';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { BriefExportKey } from '../markdown/brief-export';
import { caseBlocks } from '../markdown/case-blocks';
import { type FrontMatter, renderFrontMatter } from '../markdown/front-matter';
import { heading, line } from '../markdown/nodes';
import { toPlainText } from '../markdown/plain-text';
import { renderTree } from '../markdown/serialise';
import { type Note, quoteOf } from '../notes/note';
import { plainLabel } from './document-name';
import type { NotesExport } from './notes-export';
import type { FilePiece } from './piece';
import { blocksBelow, type LinkPage } from './vault-blocks';
import { writePages } from './write-pages';

const FOLDERS = { documents: 'Documents', cases: 'Case studies' } as const;

export function writeVault(
  exported: NotesExport,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): Generator<FilePiece> {
  return writePages(exported, {
    link: wikilink,
    pathOf: (folder, name) => `${FOLDERS[folder]}/${name}.md`,
    openDocument,
    renderNote: (note) =>
      renderBlocks([
        { type: 'blockquote', children: [line(quoteOf(note))] },
        ...blocksBelow(note, exported, t, wikilink),
      ]),
    renderCase: (found, citing) =>
      renderPage(toPlainText(found.study.title), { country: found.study.country }, [
        ...caseBlocks(found, t, language),
        heading(2, t('notesHeading')),
        ...citing.map((link): RootContent => ({ type: 'paragraph', children: [link] })),
      ]),
  });
}

function openDocument(document: CitedDocument, notes: readonly Note[]): string {
  const tags = new Set(notes.flatMap((note) => note.tags.map(toTag)));
  const facts = {
    url: document.url,
    authors: document.authors.map(toPlainText),
    ...(document.published === null ? {} : { published: document.published }),
    read: document.accessed.slice(0, 10),
    tags: [...tags].filter((tag) => tag !== ''),
  };
  return renderPage(toPlainText(titleOf(document)), facts, []);
}

/** A page is found by its title; the name of its file is for machines. */
function renderPage(title: string, facts: FrontMatter, blocks: readonly RootContent[]): string {
  const front = { title, aliases: [title], ...facts, generator: 'Commons Gloss' };
  return `${renderFrontMatter(front)}\n${renderBlocks([heading(1, title), ...blocks])}`;
}

function renderBlocks(children: RootContent[]): string {
  return renderTree({ type: 'root', children }, 'obsidian');
}

/** `[[folder/name|words]]`. Not text, in which brackets would be escaped; nothing in it can end it early. */
const wikilink: LinkPage = (folder, name, words) => ({
  type: 'html',
  value: `[[${FOLDERS[folder]}/${name}|${plainLabel(words) || name}]]`,
});

/** Obsidian takes letters, digits, `-`, `_` and `/`, and not digits alone. */
function toTag(tag: string): string {
  const plain = tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return /^\d+$/.test(plain) ? `n${plain}` : plain;
}
