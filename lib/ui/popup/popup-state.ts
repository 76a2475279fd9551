/**
 * Everything the popup can show and everything it can ask for. Plain data and promises: whoever fills it
 * talks to the page and the background; the popup itself knows neither.
 */
import type { Outcome } from '../../domain/anchoring/selectors';
import type { CaseEntry, CaseId } from '../../domain/cases/case-study';
import type { ConceptGroup, ConceptId } from '../../domain/concepts/concept';
import type { DismissalId } from '../../domain/dismissals/dismissal';
import type { DocumentUrl, Timestamp } from '../../domain/documents/document';
import type { PageVersionSummary } from '../../domain/documents/page-version';
import type { RelatedDocument } from '../../domain/documents/related-document';
import type { Preview } from '../../domain/markdown/preview';
import type { CaseRelation, Note, NoteContent, NoteId } from '../../domain/notes/note';
import type { UnsavedContent, UnsavedId } from '../../domain/notes/unsaved-comment';
import type { SiteRule } from '../../domain/settings/settings';
import type { NamedConcept } from '../../messaging/protocol/catalogue-requests';
import type { Failure } from '../../messaging/protocol/failure';
import type { PassageView, Reattachment } from '../passage/passage-view';

/** browser-page: closed to extensions. not-loaded: opened before the extension was there; a reload helps. */
export type UnreadableReason = 'browser-page' | 'pdf' | 'unsupported' | 'not-loaded';

export type PopupState =
  /** Also while the page is still being read. */
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly failure: Failure }
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason }
  | PopupContent;

export interface PopupContent {
  readonly status: 'ready';
  readonly document: {
    readonly host: string;
    readonly title: string;
    /** As the page declares it: not always a BCP 47 tag. */
    readonly lang: string | null;
  };
  /** asks: not before the reader wants it. Notes are kept and listed whatever it is. */
  readonly tagging: 'on' | 'off' | 'asks';
  /** What the reader chose for this site, or for all; null for a PDF in our reader, which no site decides on. */
  readonly siteRule: SiteRule | null;
  readonly concepts: readonly ConceptRow[];
  readonly notes: readonly NoteRow[];
  /** Left out while every note stands where it was. */
  readonly version?: PageVersionSummary;
  /** Other documents with notes that may be versions of this one; left out while they are not known. */
  readonly related?: readonly RelatedDocument[];
  /** How many `suggestions` there are. */
  readonly suggestionCount: number;
  /** Best first. Made when it is read for the first time. */
  readonly suggestions: readonly CaseRow[];
  /** Deleted notes of this document, the latest first. */
  readonly trash: readonly TrashRow[];
  /** Comments on passages that were begun and never saved, the latest first. */
  readonly unsaved: readonly UnsavedRow[];
  /** When everything was last found to be backed up; null when never, undefined while that is not known. */
  readonly lastBackup: Timestamp | null | undefined;
  /** Whether the latest backup that was to be saved as a file could not be. */
  readonly lacksFile?: boolean;
  /** What the document speaks of and its counterparts that it never mentions, the most telling first. */
  readonly absences: readonly AbsenceRow[];
  /** Tags taken away from this document, oldest first. */
  readonly dismissals: readonly DismissalRow[];
}

export interface TrashRow {
  readonly id: NoteId;
  readonly quote: string;
  readonly comment: string;
}

export interface UnsavedRow {
  readonly id: UnsavedId;
  readonly quote: string;
  readonly comment: string;
  readonly tags: readonly string[];
}

/** What a note said at one time. */
export interface VersionRow {
  readonly key: string;
  readonly written: Timestamp;
  readonly comment: string;
  /** It never was what the note said: somebody else had changed it meanwhile. */
  readonly refused: boolean;
}

export type History =
  | { readonly problem: null; readonly versions: readonly VersionRow[] }
  | { readonly problem: Problem };

export interface DismissalRow {
  readonly id: DismissalId;
  /** The words as they were tagged, folded. */
  readonly phrase: string;
  /** Of the concept they are not. */
  readonly label: string;
}

/** A concept on the page with the number of its mentions, in the order to be listed. */
export interface ConceptRow {
  readonly id: ConceptId;
  readonly label: string;
  readonly group: ConceptGroup;
  readonly groupLabel: string;
  readonly sure: number;
  readonly unsure: number;
}

/** "public-private partnership 14 ×, public-community partnership 0 ×" */
export interface AbsenceRow {
  readonly id: ConceptId;
  readonly label: string;
  readonly presentLabel: string;
  readonly mentions: number;
}

export interface NoteRow {
  readonly note: Note;
  readonly outcome: Outcome;
  /** What an editor of this note held when it was last closed without saving; null when nothing else than the note. */
  readonly unsaved: UnsavedContent | null;
  /** Left out when the words are where they were. Shown in place of the quote. */
  readonly passage?: { readonly view: PassageView; readonly reattachment: Reattachment | null };
  /** False when the words are nowhere to be shown. */
  readonly canJump: boolean;
  /** Where it was taken, when that is another address of this document. */
  readonly takenAt?: DocumentUrl;
  /** `note.concepts` with their names. */
  readonly concepts: readonly NamedConcept[];
  /** `note.cases` with their titles. */
  readonly cases: readonly {
    readonly id: CaseId;
    readonly title: string;
    readonly relation: CaseRelation;
  }[];
}

export interface CaseRow {
  readonly entry: CaseEntry;
  readonly sectorLabel: string;
  readonly statusLabel: string;
  /** Why it is suggested, in words: "shares remunicipalisation". Strongest first. */
  readonly reasons: readonly string[];
  readonly linkedNoteIds: readonly NoteId[];
}

/** Why an action did not happen: the background refused, or the browser did. */
export type Problem = Failure | 'clipboard' | 'download' | 'panel';

/** Null when it is done. Never rejects: what can go wrong is part of the answer. */
export type ActionResult = Promise<Problem | null>;

/** What can be done about a note whose passage is not where it was. */
export interface PassageActions {
  readonly accept: (note: Note) => ActionResult;
  readonly keep: (note: Note) => ActionResult;
  readonly showCandidate: (note: Note, candidateId: string) => void;
  readonly choose: (note: Note, candidateId: string) => ActionResult;
  readonly chooseNone: (note: Note) => ActionResult;
  /** A popup closes as soon as the reader turns to the page: it hands over to the card there. */
  readonly reattach: (note: Note) => void;
  readonly attachToSelection: (note: Note) => ActionResult;
  readonly cancelReattach: (note: Note) => void;
}

export interface PopupActions {
  /** To one of its mentions, counted from 0 through all frames. */
  readonly jumpToConcept: (id: ConceptId, at: number) => void;
  readonly jumpToNote: (id: NoteId) => void;
  /** What was being written of the comment is done with. */
  readonly changeContent: (note: Note, content: Partial<NoteContent>) => ActionResult;
  /** How a comment will read. */
  readonly previewComment: (comment: string) => Promise<Preview>;
  readonly changeTags: (note: Note, tags: string[]) => ActionResult;
  /** Tags in use, the most frequent first. Never rejects. */
  readonly loadTags: () => Promise<readonly string[]>;
  readonly deleteNote: (note: Note) => ActionResult;
  readonly restoreNote: (id: NoteId) => ActionResult;
  /** The latest first. Never rejects. */
  readonly loadHistory: (note: Note) => Promise<History>;
  /** Keeps what is being written, until it is saved or given up. */
  readonly keepWriting: (note: Note, content: UnsavedContent) => void;
  readonly stopWriting: (note: Note) => void;
  readonly saveUnsaved: (id: UnsavedId) => ActionResult;
  readonly discardUnsaved: (id: UnsavedId) => ActionResult;
  readonly openBackups: () => void;
  /** Shows the PDF of the tab in our own reader. */
  readonly openReader: () => void;
  /** Every note of every document. */
  readonly openLibrary: () => void;
  /** The notes of another document, in the library. */
  readonly openNotesOf: (document: DocumentUrl) => void;
  /** All that is known of a case, in a tab; `among` as for `OpenCase`. */
  readonly openCase: (id: CaseId, among: readonly CaseId[]) => void;
  /** The list of all case studies. */
  readonly openCases: () => void;
  /** Also changes the relation of a case that is linked already; a new one is `context` until said otherwise. */
  readonly linkCase: (note: Note, id: CaseId, relation?: CaseRelation) => ActionResult;
  readonly unlinkCase: (note: Note, id: CaseId) => ActionResult;
  /** Left out where there is no page to act on. */
  readonly passage?: PassageActions;
  readonly restoreTag: (id: DismissalId) => ActionResult;
  readonly setSiteRule: (rule: SiteRule) => ActionResult;
  /** Of a site that asks first. */
  readonly tagPage: () => void;
  readonly openPanel: () => ActionResult;
  readonly openOptions: () => void;
  readonly copyProfile: () => ActionResult;
  readonly downloadProfile: (format: 'markdown' | 'csv') => ActionResult;
  readonly copyMarkdown: () => ActionResult;
  readonly downloadMarkdown: () => ActionResult;
  /** The notes of the page as W3C Web Annotations. */
  readonly downloadAnnotations: () => ActionResult;
  /** After `error`. */
  readonly retry: () => void;
}
