/** What goes into the Markdown of a brief. Shapes only; the caller gathers, `writeBriefMarkdown` writes. */
import type { CaseId } from '../cases/case-study';
import type { CitedDocument } from '../citation/cited-document';
import type { ConceptEntry, ConceptId } from '../concepts/concept';
import type { DocumentUrl, Timestamp } from '../documents/document';
import type { Note } from '../notes/note';
import type { ExportedCase, ExportKey } from './page-export';

export type ExportedItem =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'case'; readonly id: CaseId }
  | { readonly kind: 'text'; readonly text: string };

export interface ExportedSection {
  readonly heading: string;
  readonly items: readonly ExportedItem[];
}

export interface BriefExport {
  readonly title: string;
  /** Empty for nobody. */
  readonly author: string;
  readonly exportedAt: Timestamp;
  readonly sections: readonly ExportedSection[];
  /** Every document a note is on. */
  readonly documents: ReadonlyMap<DocumentUrl, CitedDocument>;
  /** What notes name; what is not here is named by its id. */
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly cases: ReadonlyMap<CaseId, ExportedCase>;
}

export interface BriefOptions {
  /** The level of the title, 1 to 3; sections are one below. */
  readonly titleLevel: 1 | 2 | 3;
  /** `footnotes`: a numbered footnote for each quote. `pandoc`: `[@key]`, with a bibliography beside the file. */
  readonly citations: 'footnotes' | 'pandoc';
  /** What the file beside it is written as. */
  readonly bibliography: 'csl' | 'bibtex';
  readonly frontMatter: boolean;
  readonly comments: boolean;
  /** The concepts of a note, under it. */
  readonly concepts: boolean;
  /** The case studies with their sources, at the end. */
  readonly annex: boolean;
  /** Definitions of the concepts used, at the end. */
  readonly glossary: boolean;
}

export const DEFAULT_BRIEF_OPTIONS: BriefOptions = {
  titleLevel: 1,
  citations: 'footnotes',
  bibliography: 'csl',
  frontMatter: true,
  comments: true,
  concepts: false,
  annex: true,
  glossary: true,
};

/** The messages of the file besides those of a page. In brackets: the placeholders. */
export type BriefExportKey =
  | ExportKey
  | 'untitled'
  | 'glossaryHeading'
  | 'referencesHeading'
  /** {authors}; how a citation begins */
  | 'citedAuthors'
  /** {date}; how it ends */
  | 'citedAccess'
  | 'citedPassage'
  /** {number}; of a footnote in HTML */
  | 'backToText'
  | 'relation.supports'
  | 'relation.contradicts'
  | 'relation.precedent'
  | 'relation.context';
