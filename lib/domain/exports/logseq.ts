/**
 * Notes → a folder of pages for Logseq: one for each document and each case study. A note is a block with an id of its
 * own, which stays the same when it is exported again, so that references to it hold.
 */
import type { BlockContent, List, ListItem } from 'mdast';
import type { CitedDocument } from '../citation/cited-document';
import { titleOf } from '../citation/csl';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { BriefExportKey } from '../markdown/brief-export';
import { caseBlocks } from '../markdown/case-blocks';
import { bullets, line } from '../markdown/nodes';
import { toPlainText } from '../markdown/plain-text';
import { renderTree } from '../markdown/serialise';
import { type Note, quoteOf } from '../notes/note';
import { plainLabel } from './document-name';
import type { NotesExport } from './notes-export';
import type { FilePiece } from './piece';
import { blocksBelow, type LinkPage } from './vault-blocks';
import { writePages } from './write-pages';

export function writeLogseq(
  exported: NotesExport,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): Generator<FilePiece> {
  return writePages(exported, {
    link: pageLink,
    pathOf: (_, name) => `pages/${name}.md`,
    openDocument,
    renderNote: (note) => renderNote(note, exported, t),
    renderCase: (found, citing) => {
      const { title, country } = found.study;
      const list = listOf([
        ...caseBlocks(found, t, language),
        line(t('notesHeading')),
        bullets(citing.map((link) => ({ type: 'paragraph', children: [link] }))),
      ]);
      return `${renderProperties({ alias: entry(title), country })}\n${renderList(list)}`;
    },
  });
}

function openDocument(document: CitedDocument, notes: readonly Note[]): string {
  return renderProperties({
    alias: entry(titleOf(document)),
    url: document.url,
    authors: document.authors.map(entry).join(', '),
    published: document.published ?? '',
    read: document.accessed.slice(0, 10),
    tags: [...new Set(notes.flatMap(({ tags }) => tags.map(entry)))].join(', '),
  });
}

/** `key:: value` lines on top of a page. None that are empty. */
function renderProperties(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}:: ${toPlainText(value)}\n`)
    .join('');
}

/** One of a list of properties, which commas separate. */
function entry(words: string): string {
  return plainLabel(words.replaceAll(',', ' '));
}

function renderNote(note: Note, exported: NotesExport, t: Translate<BriefExportKey>): string {
  const below = blocksBelow(note, exported, t, pageLink);
  const id = note.id.replace(/^urn:uuid:/, '');
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [
      // In front of the quote, where Logseq writes it itself: after it, it would be one more line of the quote.
      { type: 'paragraph', children: [{ type: 'html', value: `id:: ${id}` }] },
      { type: 'blockquote', children: [line(quoteOf(note))] },
      ...(below.length === 0 ? [] : [listOf(below)]),
    ],
  };
  return renderList({ type: 'list', ordered: false, spread: false, children: [item] });
}

/** A block each. */
function listOf(blocks: readonly BlockContent[]): List {
  const children = blocks.map(
    (block): ListItem => ({ type: 'listItem', spread: false, children: [block] }),
  );
  return { type: 'list', ordered: false, spread: false, children };
}

function renderList(list: List): string {
  return renderTree({ type: 'root', children: [list] }, 'logseq');
}

/** `[words]([[page]])` */
const pageLink: LinkPage = (_, page, words) => ({
  type: 'html',
  value: `[${plainLabel(words) || page}]([[${page}]])`,
});
