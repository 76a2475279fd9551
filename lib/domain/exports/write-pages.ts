/**
 * Notes → a folder of pages, one for each document with its notes, one for each case study with the documents that cite
 * it. In what order they come and how far it is, whatever program they are for; how they look, its `PageStyle` knows.
 */
import type { PhrasingContent } from 'mdast';
import type { CitedDocument } from '../citation/cited-document';
import type { ExportedCase } from '../markdown/page-export';
import type { Note } from '../notes/note';
import { documentName } from './document-name';
import type { NotesExport } from './notes-export';
import type { FilePiece } from './piece';
import { type LinkPage, linkDocuments, type PageFolder } from './vault-blocks';
import { citationsOf, groupByDocument } from './vault-groups';

/** Pages as one program wants them. */
export interface PageStyle {
  readonly link: LinkPage;
  readonly pathOf: (folder: PageFolder, name: string) => string;
  /** What stands above the notes of a document. */
  readonly openDocument: (document: CitedDocument, notes: readonly Note[]) => string;
  readonly renderNote: (note: Note) => string;
  /** @param citing links to the documents whose notes name it. */
  readonly renderCase: (found: ExportedCase, citing: readonly PhrasingContent[]) => string;
}

/** A piece for each note. */
export function* writePages(exported: NotesExport, style: PageStyle): Generator<FilePiece> {
  const total = exported.notes.length;
  let done = 0;
  for (const [url, notes] of groupByDocument(exported)) {
    const document = exported.documents.get(url);
    if (!document) continue;
    const path = style.pathOf('documents', documentName(url));
    yield { path, text: style.openDocument(document, notes), part: done / total };
    for (const note of notes) {
      done += 1;
      yield { path, text: `\n${style.renderNote(note)}`, part: done / total };
    }
  }
  for (const [id, urls] of citationsOf(exported)) {
    const found = exported.cases.get(id);
    if (!found) continue;
    const citing = linkDocuments(urls, exported, style.link);
    yield { path: style.pathOf('cases', id), text: style.renderCase(found, citing), part: 1 };
  }
}
