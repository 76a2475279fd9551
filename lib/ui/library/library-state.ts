/** What the library shows and what its parts can ask for. Plain data: no part of it knows where it comes from. */
import type {
  Brief,
  BriefContent,
  BriefId,
  BriefRevision,
  PartId,
} from '../../domain/briefs/brief';
import type { CaseEntry, CaseId } from '../../domain/cases/case-study';
import type { ConceptTable } from '../../domain/compare/concept-table';
import type { PictureWords } from '../../domain/compare/table-picture';
import type { TextTable } from '../../domain/compare/text-table';
import type { ConceptEntry, ConceptId } from '../../domain/concepts/concept';
import type { DocumentRecord, DocumentUrl } from '../../domain/documents/document';
import type { EditedFacts } from '../../domain/documents/document-edits';
import type { NoteEntry } from '../../domain/library/note-entry';
import type { Facets, NoteFilter } from '../../domain/library/note-filter';
import type { Route } from '../../domain/library/route';
import type { SavedSearch } from '../../domain/library/saved-search';
import type { Note, NoteId } from '../../domain/notes/note';
import type { TrashedNote } from '../../domain/notes/trash';
import type { Failure } from '../../messaging/protocol/failure';
import type { ExportActions, ExportView } from './export-state';
import type { ImportActions, ImportView } from './import-state';

/** What a comparison can be written as. */
export const TABLE_FORMATS = ['csv', 'markdown', 'svg', 'png'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export interface TableSources {
  readonly text: TextTable;
  readonly table: ConceptTable;
  readonly words: PictureWords;
}

export interface DocumentRow {
  readonly document: DocumentRecord;
  readonly notes: number;
}

/** Why something could not be done; `clipboard` and `download` are refused by the browser, not by the background. */
export type LibraryProblem = Failure | 'clipboard' | 'download';

/** What was done and can be taken back. */
export interface Undoable {
  readonly kind: 'notesDeleted' | 'briefDeleted' | 'documentEdited' | 'searchDeleted';
  readonly count: number;
}

export interface BriefView {
  readonly id: BriefId;
  readonly content: BriefContent;
  /** pending: not sent yet. failed: see `problem`; it is tried again with the next change. */
  readonly saving: 'saved' | 'pending' | 'failed';
  readonly problem: LibraryProblem | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Of text, comments and quotes. */
  readonly words: number;
  /** The notes it quotes that are there. */
  readonly notes: ReadonlyMap<NoteId, NoteEntry>;
  /** Null until it has been asked for. */
  readonly history: readonly BriefRevision[] | null;
}

export interface LibraryState {
  readonly route: Route;
  /** Null when everything has been read. */
  readonly loading: { readonly done: number; readonly total: number } | null;
  readonly problem: LibraryProblem | null;
  /** Notes in all. */
  readonly total: number;
  /** Those the route asks for. */
  readonly found: readonly NoteEntry[];
  /** The words they were found by; the field is ahead of them while one types. */
  readonly foundBy: string;
  readonly facets: Facets;
  readonly selected: ReadonlySet<NoteId>;
  readonly documents: readonly DocumentRow[];
  /** In use, changed last first. */
  readonly briefs: readonly Brief[];
  readonly searches: readonly SavedSearch[];
  /** Null until the trash has been opened. */
  readonly trash: {
    readonly notes: readonly TrashedNote[];
    readonly briefs: readonly Brief[];
  } | null;
  /** How much of the trash has been deleted for good; null while nobody empties it. */
  readonly emptying: { readonly done: number; readonly total: number } | null;
  /** The brief of the route; null while it is read, undefined when there is none of that id. */
  readonly brief: BriefView | null | undefined;
  readonly undoable: Undoable | null;
  readonly importing: ImportView;
  /** Null while nothing is to be exported. */
  readonly exporting: ExportView | null;
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly cases: ReadonlyMap<CaseId, CaseEntry>;
  /** With those in the reader's trash: what notes and briefs may name, not what can be chosen. */
  readonly knownCases: ReadonlyMap<CaseId, CaseEntry>;
}

export interface LibraryActions extends ImportActions, ExportActions {
  readonly go: (route: Route) => void;
  readonly select: (ids: readonly NoteId[], selected: boolean) => void;
  readonly clearSelection: () => void;
  readonly changeComment: (note: Note, comment: string) => Promise<LibraryProblem | null>;
  readonly tagSelected: (tag: string) => void;
  readonly linkSelected: (id: CaseId) => void;
  readonly deleteNotes: (ids: readonly NoteId[]) => void;
  readonly undo: () => void;
  readonly dismissUndo: () => void;
  readonly restoreNote: (id: NoteId) => void;
  /** Deletes all that is shown of the trash for good. */
  readonly emptyTrash: (trash: NonNullable<LibraryState['trash']>) => void;
  /** Adds them at the end; to a new brief when `brief` is null. */
  readonly addToBrief: (ids: readonly NoteId[], brief: BriefId | null) => void;
  readonly createBrief: () => void;
  readonly duplicateBrief: (id: BriefId) => void;
  readonly trashBrief: (id: BriefId) => void;
  readonly restoreBrief: (id: BriefId) => void;
  readonly purgeBrief: (id: BriefId) => void;
  readonly edit: (change: (content: BriefContent) => BriefContent) => void;
  readonly addSection: () => void;
  readonly addText: (section: PartId) => void;
  readonly addCase: (section: PartId, id: CaseId) => void;
  readonly undoEdit: () => void;
  readonly redoEdit: () => void;
  /** After a conflict: shows what somebody else saved. */
  readonly adoptBrief: () => void;
  readonly loadBriefHistory: () => void;
  /** What the reader says a document is; no facts at all: what its page says. */
  readonly editDocument: (url: DocumentUrl, facts: EditedFacts) => Promise<LibraryProblem | null>;
  /** Saves what is searched for now under a name. */
  readonly saveSearch: (name: string) => void;
  readonly renameSearch: (search: SavedSearch, name: string) => void;
  readonly deleteSearch: (search: SavedSearch) => void;
  readonly exportTable: (
    format: TableFormat,
    sources: TableSources,
  ) => Promise<LibraryProblem | null>;
  /** Among all notes, without changing what is listed. */
  readonly findNotes: (filter: NoteFilter) => readonly NoteEntry[];
  readonly openBackups: () => void;
  readonly retry: () => void;
}
