/** Notes of any documents on their way out of the library. Shapes only; each format has a module of its own. */
import type { CaseId } from '../cases/case-study';
import type { CitedDocument } from '../citation/cited-document';
import type { ConceptEntry, ConceptId } from '../concepts/concept';
import type { DocumentUrl, Timestamp } from '../documents/document';
import type { ExportedCase } from '../markdown/page-export';
import type { Note } from '../notes/note';

export interface NotesExport {
  /** In order of display. */
  readonly notes: readonly Note[];
  /** Every document a note is on. */
  readonly documents: ReadonlyMap<DocumentUrl, CitedDocument>;
  /** What notes name; what is not here is named by its id. */
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly cases: ReadonlyMap<CaseId, ExportedCase>;
  readonly exportedAt: Timestamp;
}
