/**
 * Notes → a folder of Markdown files for Obsidian or Logseq: one for each document and each case study, linked with
 * each other. Names depend on addresses and ids alone, so that exporting again replaces what is there.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { CaseId } from '../cases/case-study';
import type { CitedDocument } from '../citation/cited-document';
import { titleOf } from '../citation/csl';
import type { DocumentUrl } from '../documents/document';
import { passageAddress } from '../documents/passage-address';
import type { InterfaceLanguage } from '../i18n/languages';
import type { Translate } from '../i18n/translate';
import type { BriefExportKey } from '../markdown/brief-export';
import { caseBlocks } from '../markdown/case-blocks';
import { commentBlocks } from '../markdown/comment';
import { renderFrontMatter } from '../markdown/front-matter';
import { heading, line, linkTo, sentence, text } from '../markdown/nodes';
import { toPlainText } from '../markdown/plain-text';
import { renderTree } from '../markdown/serialise';
import { type Note, quoteOf } from '../notes/note';
import type { ExportFile, NotesExport } from './notes-export';

const DOCUMENTS = 'Documents';
const CASES = 'Case studies';

export function renderVault(
  exported: NotesExport,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): ExportFile[] {
  const bySource = new Map<DocumentUrl, Note[]>();
  for (const note of exported.notes) {
    const notes = bySource.get(note.target.source);
    if (notes) notes.push(note);
    else bySource.set(note.target.source, [note]);
  }
  const linked = new Set(exported.notes.flatMap(({ cases }) => cases.map(({ id }) => id)));
  return [
    ...[...bySource].flatMap(([url, notes]) => {
      const document = exported.documents.get(url);
      return document ? [documentFile(document, notes, exported, t)] : [];
    }),
    ...[...linked].flatMap((id) => caseFile(id, exported, t, language)),
  ];
}

function documentFile(
  document: CitedDocument,
  notes: readonly Note[],
  exported: NotesExport,
  t: Translate<BriefExportKey>,
): ExportFile {
  const title = toPlainText(titleOf(document));
  const tags = new Set(notes.flatMap((note) => note.tags.map(toTag)));
  const facts = {
    title,
    // What the reader looks for; the name of the file is for machines.
    aliases: [title],
    url: document.url,
    authors: document.authors.map(toPlainText),
    ...(document.published === null ? {} : { published: document.published }),
    read: document.accessed.slice(0, 10),
    tags: [...tags].filter((tag) => tag !== ''),
    generator: 'Commons Gloss',
  };
  const tree: Root = {
    type: 'root',
    children: [heading(1, title), ...notes.flatMap((note) => noteBlocks(note, exported, t))],
  };
  return {
    path: `${DOCUMENTS}/${documentName(document.url)}.md`,
    text: `${renderFrontMatter(facts)}\n${renderTree(tree)}`,
  };
}

function noteBlocks(
  note: Note,
  exported: NotesExport,
  t: Translate<BriefExportKey>,
): RootContent[] {
  const labels = note.concepts.map((id) => exported.concepts.get(id)?.prefLabel ?? id);
  const links = note.cases.flatMap(({ id, relation }, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [text('; ')]),
    caseLink(id, exported),
    text(` (${t(`relation.${relation}`)})`),
  ]);
  const [quote, , block] = note.target.selector;
  const passage = passageAddress(note.target.source, quote, block?.page);
  const where = block?.page
    ? t('passagePage', { page: toPlainText(block.page.label) })
    : t('passageLink');
  return [
    { type: 'blockquote', children: [line(quoteOf(note))] },
    ...commentBlocks(note.comment, 1),
    ...(labels.length > 0 ? [line(t('noteConcepts', { labels: labels.join(', ') }))] : []),
    ...(links.length > 0 ? [sentence((stand) => t('noteCases', { links: stand }), links)] : []),
    { type: 'paragraph', children: linkTo(passage, [text(where)]) },
  ];
}

function caseFile(
  id: CaseId,
  exported: NotesExport,
  t: Translate<BriefExportKey>,
  language: InterfaceLanguage,
): ExportFile[] {
  const found = exported.cases.get(id);
  if (!found) return [];
  const title = toPlainText(found.study.title);
  const citing = exported.notes.filter(({ cases }) => cases.some((linked) => linked.id === id));
  const urls = [...new Set(citing.map(({ target }) => target.source))];
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...caseBlocks(found, t, language),
      heading(2, t('notesHeading')),
      ...urls.map((url): RootContent => {
        const document = exported.documents.get(url);
        const words = toPlainText(document ? titleOf(document) : url);
        return { type: 'paragraph', children: [wikilink(DOCUMENTS, documentName(url), words)] };
      }),
    ],
  };
  const facts = {
    title,
    aliases: [title],
    country: found.study.country,
    generator: 'Commons Gloss',
  };
  return [{ path: `${CASES}/${id}.md`, text: `${renderFrontMatter(facts)}\n${renderTree(tree)}` }];
}

function caseLink(id: CaseId, { cases }: NotesExport): PhrasingContent {
  const found = cases.get(id);
  return found ? wikilink(CASES, id, toPlainText(found.study.title)) : text(id);
}

/** `[[folder/name|words]]`. Not text, in which brackets would be escaped; nothing in it can end it early. */
function wikilink(folder: string, name: string, words: string): PhrasingContent {
  const shown = words
    .replace(/[[\]|<>&`*_\\~$#^]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { type: 'html', value: `[[${folder}/${name}|${shown === '' ? name : shown}]]` };
}

/** Site and path for the eye, a piece of the hash so that no two are the same. */
function documentName(url: DocumentUrl): string {
  const words = url
    .replace(/^[a-z]+:\/+(?:www\.)?/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const digest = bytesToHex(sha256(new TextEncoder().encode(url))).slice(0, 8);
  return `${words.slice(0, 60).trim()} ${digest}`;
}

/** Obsidian takes letters, digits, `-`, `_` and `/`, and not digits alone. */
function toTag(tag: string): string {
  const plain = tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '');
  return /^\d+$/.test(plain) ? `n${plain}` : plain;
}
