/** What goes into the Markdown file of one page. Shapes only; the caller gathers, `renderPageMarkdown` writes. */
import type { Outcome } from '../anchoring/selectors';
import type { CaseStudy } from '../cases/case-study';
import type { ConceptEntry } from '../concepts/concept';
import type { DocumentRecord, Timestamp } from '../documents/document';
import type { Note } from '../notes/note';

export interface CountedConcept {
  readonly entry: ConceptEntry;
  /** Mentions on the page; 0 for a concept that only a note names. */
  readonly count: number;
}

export interface ExportedNote {
  readonly note: Note;
  /** Where the passage stands now; null when the page is not open and nobody can say. */
  readonly outcome: Outcome | null;
}

/** A case study with the names that its sector and status have in the reader's language. */
export interface ExportedCase {
  readonly study: CaseStudy;
  readonly sectorName: string;
  readonly statusName: string;
}

export interface PageExport {
  /** `lastSeen` is the date a citation gives as "read on". */
  readonly document: Pick<DocumentRecord, 'url' | 'title' | 'lang' | 'lastSeen'> &
    Partial<Pick<DocumentRecord, 'about'>>;
  readonly exportedAt: Timestamp;
  /** Every concept of the page and of its notes, so that a note's concepts have labels. In order of display. */
  readonly concepts: readonly CountedConcept[];
  /** In order of display. */
  readonly notes: readonly ExportedNote[];
  /** Every case study that a note links; others come after them in the annex. */
  readonly cases: readonly ExportedCase[];
}

/** The messages of the file, namespace `export`. In brackets: the placeholders. */
export type ExportKey =
  /** {link}, {date} */
  | 'sourceLine'
  | 'conceptsHeading'
  /** {label}, {count} */
  | 'conceptCount'
  | 'notesHeading'
  /** {number} */
  | 'noteHeading'
  /** {labels} */
  | 'noteConcepts'
  /** {labels} */
  | 'noteTags'
  /** {links} */
  | 'noteCases'
  | 'passageLink'
  /** {page} */
  | 'passagePage'
  | 'passageAmbiguous'
  | 'passageMissing'
  | 'casesHeading'
  /** {year} */
  | 'caseSince'
  /** {year} */
  | 'caseUntil'
  /** {outcome} */
  | 'caseOutcome'
  | 'caseSources';
