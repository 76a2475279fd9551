/** A note with what the library shows and searches beside it. */
import type { CaseId } from '../cases/case-study';
import type { ConceptGroup, ConceptId } from '../concepts/concept';
import type { DocumentRecord } from '../documents/document';
import type { Note } from '../notes/note';

export interface NoteEntry {
  readonly note: Note;
  /** Undefined when its record could not be read. */
  readonly document: DocumentRecord | undefined;
}

/** What notes refer to, by every name a reader may look for. */
export interface SearchNames {
  /** The labels of a concept in all languages. */
  conceptLabels(id: ConceptId): readonly string[];
  conceptGroup(id: ConceptId): ConceptGroup | undefined;
  caseTitle(id: CaseId): string;
}
