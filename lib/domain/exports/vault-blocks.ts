/** A note or a case study → the blocks that say of it what files of a vault say, however they link to each other. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { CaseId } from '../cases/case-study';
import { titleOf } from '../citation/csl';
import type { DocumentUrl } from '../documents/document';
import type { Translate } from '../i18n/translate';
import type { BriefExportKey } from '../markdown/brief-export';
import { citePlace } from '../markdown/cite-place';
import { commentBlocks } from '../markdown/comment';
import { line, sentence, text } from '../markdown/nodes';
import type { Note } from '../notes/note';
import { documentName } from './document-name';
import type { NotesExport } from './notes-export';

export type PageFolder = 'documents' | 'cases';

/** A link to the page of that name. */
export type LinkPage = (folder: PageFolder, name: string, words: string) => PhrasingContent;

/** What stands below the quote: comment, concepts, case studies, and the way to the passage. */
export function blocksBelow(
  note: Note,
  exported: NotesExport,
  t: Translate<BriefExportKey>,
  link: LinkPage,
): BlockContent[] {
  const labels = note.concepts.map((id) => exported.concepts.get(id)?.prefLabel ?? id);
  const links = note.cases.flatMap(({ id, relation }, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [text('; ')]),
    linkCase(id, exported, link),
    text(` (${t(`relation.${relation}`)})`),
  ]);
  const place = citePlace(note.target, t);
  return [
    ...commentBlocks(note.comment, 1),
    ...(labels.length > 0 ? [line(t('noteConcepts', { labels: labels.join(', ') }))] : []),
    ...(links.length > 0 ? [sentence((stand) => t('noteCases', { links: stand }), links)] : []),
    ...(place === null ? [] : [{ type: 'paragraph' as const, children: place }]),
  ];
}

/** Of a case study that is not known there is no page. */
function linkCase(id: CaseId, { cases }: NotesExport, link: LinkPage): PhrasingContent {
  const found = cases.get(id);
  return found ? link('cases', id, found.study.title) : text(id);
}

/** The documents that cite a case study, each as a link. */
export function linkDocuments(
  urls: Iterable<DocumentUrl>,
  { documents }: NotesExport,
  link: LinkPage,
): PhrasingContent[] {
  return [...urls].map((url) => {
    const document = documents.get(url);
    return link('documents', documentName(url), document ? titleOf(document) : url);
  });
}
