/** What the companion needs of the page it accompanies, as last read. */
import type { Span } from '../dom/text-index';
import type { ConceptId } from '../domain/concepts/concept';
import type { DismissalId, DismissalScope } from '../domain/dismissals/dismissal';
import type { DocumentUrl } from '../domain/documents/document';
import type { DocumentMetadata } from '../domain/documents/document-metadata';
import type { Note } from '../domain/notes/note';
import type { ConceptMention } from '../domain/tagging/mention';
import type { CardPassage } from '../messaging/protocol/catalogue-requests';
import type { PageNotes } from './page-notes';
import type { Passage } from './passage';

export interface CompanionPage {
  readonly notes: PageNotes;
  /** Every concept on the page. */
  getConcepts(): readonly ConceptId[];
  /** Those mentioned in a span. */
  getConceptsIn(span: Span): readonly ConceptId[];
  getText(span: Span): string;
  /** The address of the document its notes belong to. */
  getUrl(): DocumentUrl;
  /** What the document is called, and what it says of itself. */
  describe(): { readonly title: string; readonly about: DocumentMetadata };
  /** The text around a span, with what it mentions. */
  getSurroundings(span: Span): CardPassage;
  /** Where a span is on the screen now. */
  getBox(span: Span): DOMRect;
  /** The element a span stands in; undefined where it is no longer on the page. */
  getElement(span: Span): Element | undefined;
  /** Follows a span while the page changes: where it is now, or undefined once its text has changed. */
  keep(span: Span): Place;
  /** The passage that holds just a span, or null when it cannot be quoted. */
  findPassage(span: Span): Promise<Passage | null>;
  findSelected(): Promise<Passage | undefined>;
  /** Has a note stand on other words from now on. */
  moveNote(note: Note, span: Span): Promise<unknown>;
  /** Of the text index. */
  getVersion(): number;
  /** Takes a tag away as the reader says; the id brings it back. */
  dismiss(mention: ConceptMention, scope: DismissalScope): Promise<DismissalId>;
  restore(id: DismissalId): Promise<void>;
  /** Marks a passage while its note is being written; null ends it. */
  markDraft(place: Place | null): void;
}

/** Where words are now; undefined once they are gone. */
export type Place = () => Span | undefined;
