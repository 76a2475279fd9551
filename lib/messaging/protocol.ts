/**
 * Every message between the parts of the extension: one typed map, each request and reply with a schema
 * that the receiver checks. A page can send none of them: there is no `externally_connectable`, and the
 * server looks at the sender (see server.ts).
 */
import * as v from 'valibot';
import { RESTORE_OUTCOMES } from '../domain/backups/decide';
import { BackupInfo } from '../domain/backups/keep-backups';
import { CaseId } from '../domain/cases/case-study';
import { ConceptId } from '../domain/concepts/concept';
import { DismissalDraft, DismissalId, PageDismissal } from '../domain/dismissals/dismissal';
import {
  DocumentRecord,
  DocumentUrl,
  Fingerprint,
  Sighting,
  Timestamp,
} from '../domain/documents/document';
import { PageSnapshot, SnapshotDraft } from '../domain/documents/snapshot';
import { NoteRevision } from '../domain/notes/history';
import { Note, NoteChange, NoteDraft, NoteId } from '../domain/notes/note';
import { TrashedNote } from '../domain/notes/trash';
import { UnsavedComment, UnsavedId } from '../domain/notes/unsaved-comment';
import { StoredRecord } from '../domain/records/record-schemas';

const Title = v.pipe(v.string(), v.maxLength(2_000));
const Nothing = v.null();

const Names = v.array(v.string());

/** Why a case study is shown, in the reader's language; see lib/domain/cases/case-reason.ts. */
const CaseReason = v.object({
  named: v.boolean(),
  names: Names,
  places: Names,
  facets: Names,
  subjects: Names,
  noted: Names,
  concepts: Names,
  sector: v.nullable(v.string()),
});

/** The text around a tagged word, with what it mentions; it leaves the page for the background, no further. */
export const CardPassage = v.object({
  text: v.pipe(v.string(), v.maxLength(4_000)),
  lang: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  concepts: v.pipe(v.array(ConceptId), v.maxLength(500)),
  named: v.pipe(v.array(CaseId), v.maxLength(500)),
});
export type CardPassage = v.InferOutput<typeof CardPassage>;

/** What a card in the page shows of a concept, in the reader's language. */
export const CardContent = v.object({
  id: ConceptId,
  group: v.string(),
  groupLabel: v.string(),
  prefLabel: v.string(),
  definition: v.string(),
  cases: v.array(
    v.object({
      id: CaseId,
      title: v.string(),
      place: v.string(),
      country: v.string(),
      startYear: v.nullable(v.number()),
      endYear: v.nullable(v.number()),
      reason: CaseReason,
    }),
  ),
  /** How many case studies fit the passage or share the concept, those in `cases` included. */
  caseCount: v.number(),
});
export type CardContent = v.InferOutput<typeof CardContent>;

/** Names of what a note refers to; what is no longer in the catalogue is left out. */
export const CatalogueNames = v.object({
  concepts: v.array(v.object({ id: ConceptId, label: v.string(), group: v.string() })),
  cases: v.array(v.object({ id: CaseId, title: v.string() })),
});
export type CatalogueNames = v.InferOutput<typeof CatalogueNames>;

/** What a card in the page shows of a case study that the text names. */
export const CaseContent = v.object({
  id: CaseId,
  title: v.string(),
  place: v.string(),
  country: v.string(),
  sectorLabel: v.string(),
  statusLabel: v.string(),
  startYear: v.nullable(v.number()),
  endYear: v.nullable(v.number()),
  summary: v.string(),
  outcome: v.string(),
});
export type CaseContent = v.InferOutput<typeof CaseContent>;

/** Records in one `records/restore`. */
export const MAX_RESTORE_BATCH = 500;

export const StorageStatus = v.object({
  notes: v.number(),
  /** Bytes on the disk, backups included; null when the browser does not tell. */
  usage: v.nullable(v.number()),
  /** Whether the browser has promised not to clear it when the disk is full. */
  persisted: v.boolean(),
  /** When a backup was last found to hold everything. */
  lastBackup: v.nullable(Timestamp),
  /** Records that could not be understood when that was made. */
  damaged: v.number(),
});
export type StorageStatus = v.InferOutput<typeof StorageStatus>;

/**
 * `from` says who may ask: `page` = a content script, which reaches only what belongs to its own origin (by
 * the browser's word for that origin, never the message's); `extension` = our own pages.
 */
export const REQUESTS = {
  /** The notes on one document of the asking page's origin. */
  'notes/of-page': { from: 'page', request: v.object({ url: DocumentUrl }), reply: v.array(Note) },
  /** A new note. Asking again with the same id changes nothing, so a request may be repeated safely. */
  'notes/create': {
    from: 'page',
    request: v.object({
      draft: NoteDraft,
      url: DocumentUrl,
      title: Title,
      lang: v.nullable(v.pipe(v.string(), v.maxLength(40))),
      /**
       * What the page looks like; kept once per page version. Where it comes late, the request is sent again with
       * it, and the note gets what it lacked.
       */
      snapshot: v.optional(SnapshotDraft),
      /** The unsaved comment that becomes this note. */
      unsaved: v.optional(UnsavedId),
    }),
    reply: Note,
  },
  /**
   * Fails with `conflict` when `revision` is not the stored one, so that no text is overwritten unseen; the refused
   * comment is then to be found in the history.
   */
  'notes/change': {
    from: 'any',
    request: v.object({
      id: NoteId,
      revision: v.number(),
      change: NoteChange,
      /** The page version of a new `selector`. */
      snapshot: v.optional(SnapshotDraft),
      unsaved: v.optional(UnsavedId),
    }),
    reply: Note,
  },
  /** What a note said before, oldest first. */
  'notes/history': {
    from: 'any',
    request: v.object({ id: NoteId }),
    reply: v.array(NoteRevision),
  },
  /** Moves it to the trash. */
  'notes/delete': { from: 'any', request: v.object({ id: NoteId }), reply: Nothing },
  /** Takes it out of the trash. */
  'notes/restore': { from: 'any', request: v.object({ id: NoteId }), reply: Note },
  /** Comments that were being written on one document, the latest last. */
  'unsaved/of-page': {
    from: 'any',
    request: v.object({ url: DocumentUrl }),
    reply: v.array(UnsavedComment),
  },
  'unsaved/keep': {
    from: 'any',
    request: v.omit(UnsavedComment, ['saved']),
    reply: Nothing,
  },
  'unsaved/forget': { from: 'any', request: v.object({ id: UnsavedId }), reply: Nothing },
  /** Makes a note of one on a passage. */
  'unsaved/save': { from: 'extension', request: v.object({ id: UnsavedId }), reply: Note },
  /**
   * A document was read, and its notes stood thus. Noted down when it has notes; the reply is what was known of it
   * before, or null.
   */
  'documents/seen': { from: 'page', request: Sighting, reply: v.nullable(DocumentRecord) },
  /** What the page looked like in the versions its notes were taken from. */
  'snapshots/of-page': {
    from: 'page',
    request: v.object({
      url: DocumentUrl,
      fingerprints: v.pipe(v.array(Fingerprint), v.maxLength(200)),
    }),
    reply: v.array(PageSnapshot),
  },
  /** The dismissals that count on one document of the asking page's origin. */
  'dismissals/of-page': {
    from: 'any',
    request: v.object({ url: DocumentUrl }),
    reply: v.array(PageDismissal),
  },
  /** Asking again with the same id changes nothing. */
  'dismissals/create': {
    from: 'page',
    request: v.object({ draft: DismissalDraft, url: DocumentUrl }),
    reply: Nothing,
  },
  'dismissals/delete': { from: 'any', request: v.object({ id: DismissalId }), reply: Nothing },
  /** Case studies that fit the passage come first, then those that share the page's other concepts, `context`. */
  'concepts/card': {
    from: 'page',
    request: v.object({
      id: ConceptId,
      context: v.pipe(v.array(ConceptId), v.maxLength(500)),
      passage: CardPassage,
    }),
    reply: CardContent,
  },
  'catalogue/names': {
    from: 'page',
    request: v.object({
      concepts: v.pipe(v.array(ConceptId), v.maxLength(500)),
      cases: v.pipe(v.array(CaseId), v.maxLength(500)),
    }),
    reply: CatalogueNames,
  },
  'cases/card': { from: 'page', request: v.object({ id: CaseId }), reply: CaseContent },
  /** The notes of some documents (a page and its frames), deleted and unsaved ones besides, with what is known of each. */
  'notes/of-documents': {
    from: 'extension',
    request: v.object({ urls: v.pipe(v.array(DocumentUrl), v.maxLength(200)) }),
    reply: v.object({
      notes: v.array(Note),
      trash: v.array(TrashedNote),
      unsaved: v.array(UnsavedComment),
      documents: v.array(DocumentRecord),
    }),
  },
  /** How the notes are kept: for the reader's peace of mind. */
  'storage/status': { from: 'extension', request: v.null(), reply: StorageStatus },
  /** The backups kept in the browser, the latest first. */
  'backups/list': { from: 'extension', request: v.null(), reply: v.array(BackupInfo) },
  /** Null when there is nothing to back up. */
  'backups/make': {
    from: 'extension',
    request: v.object({ reason: v.picklist(['manual', 'import']) }),
    reply: v.nullable(BackupInfo),
  },
  /** A piece of the text of a kept backup, from a place in it on; `length` is that of the whole. */
  'backups/read': {
    from: 'extension',
    request: v.object({ id: v.number(), from: v.number() }),
    reply: v.object({ text: v.string(), length: v.number() }),
  },
  /** What became of each record, in order; with `dry`, what would become of it. */
  'records/restore': {
    from: 'extension',
    request: v.object({
      records: v.pipe(v.array(StoredRecord), v.maxLength(MAX_RESTORE_BATCH)),
      dry: v.boolean(),
    }),
    reply: v.array(v.picklist(RESTORE_OUTCOMES)),
  },
} as const satisfies Record<
  string,
  { from: 'page' | 'extension' | 'any'; request: v.GenericSchema; reply: v.GenericSchema }
>;

export type RequestType = keyof typeof REQUESTS;
export type RequestBody<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['request']>;
export type ReplyBody<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['reply']>;

/** Why a request failed; the interface has a sentence for each. */
export const FAILURES = [
  'invalid',
  'forbidden',
  'not-found',
  'conflict',
  'storage-full',
  'storage-blocked',
  'storage-newer',
  'storage',
  'outdated',
  'unreachable',
] as const;
export type Failure = (typeof FAILURES)[number];

/** On the wire: `Error` objects do not survive cloning alike in all browsers, so failures are data. */
export const Envelope = v.object({ type: v.string(), body: v.unknown() });
export const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), body: v.unknown() }),
  v.object({ ok: v.literal(false), failure: v.picklist(FAILURES) }),
]);

/** Thrown by `send` when the background refused or could not do what was asked. */
export class RequestError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, type: string) {
    super(`${type}: ${failure}`);
    this.name = 'RequestError';
    this.failure = failure;
  }
}

/** Told to every content script and extension page after a write; they then ask for what they need. */
export const DismissalsChanged = v.object({ type: v.literal('dismissals/changed') });
export type DismissalsChanged = v.InferOutput<typeof DismissalsChanged>;

/** Likewise, for the notes of one document. */
export const NotesChanged = v.object({
  type: v.literal('notes/changed'),
  body: v.object({ url: DocumentUrl }),
});
export type NotesChanged = v.InferOutput<typeof NotesChanged>;

/** The keyboard shortcut for a note on the selection, passed on to the tab in front. */
export const NOTE_COMMAND = 'note-on-selection';
export const NoteCommand = v.object({ type: v.literal(NOTE_COMMAND) });
export type NoteCommand = v.InferOutput<typeof NoteCommand>;

/** The name of the port a popup opens to all frames of a tab; see page-port.ts. */
export const PAGE_PORT = 'page';

/** Where a note stands on its page. */
export const NoteOutcome = v.object({
  id: NoteId,
  outcome: v.picklist(['exact', 'changed', 'ambiguous', 'missing']),
  /** Of a changed passage. */
  newQuote: v.optional(v.string()),
  /** Of an ambiguous one, in the order of the page; as many as a reader looks through. */
  candidates: v.optional(
    v.array(
      v.object({
        /** Means something only until the page changes. */
        id: v.string(),
        before: v.string(),
        quote: v.string(),
        after: v.string(),
        headings: v.array(v.string()),
      }),
    ),
  ),
  /** Of a missing one: where it stood, 0 to 1 of the text; null when not known. */
  position: v.optional(v.nullable(v.number())),
});
export type NoteOutcome = v.InferOutput<typeof NoteOutcome>;

/** What one frame says of itself through the page port, at once and after every change. */
export const FrameReport = v.object({
  type: v.literal('report'),
  /** Random, fixed while the document lives: tells the frames of a tab apart. */
  frame: v.string(),
  top: v.boolean(),
  url: DocumentUrl,
  title: v.string(),
  lang: v.nullable(v.string()),
  /** off: switched off for this site. pdf: the browser's own viewer. unsupported: no CSS Custom Highlight API. */
  state: v.picklist(['reading', 'ready', 'off', 'pdf', 'unsupported']),
  concepts: v.array(
    v.object({ id: ConceptId, sure: v.number(), unsure: v.number(), firstAt: v.number() }),
  ),
  /** Case studies named in the text. */
  cases: v.array(v.object({ id: CaseId, count: v.number() })),
  notes: v.array(NoteOutcome),
});
export type FrameReport = v.InferOutput<typeof FrameReport>;

/** The frame's document is going away. */
export const FrameGone = v.object({ type: v.literal('gone'), frame: v.string() });
/** What became of a `place-note`. */
export const FrameAnswer = v.object({
  type: v.literal('answer'),
  request: v.number(),
  failure: v.nullable(v.picklist(FAILURES)),
});
export const FrameMessage = v.variant('type', [FrameReport, FrameGone, FrameAnswer]);
export type FrameMessage = v.InferOutput<typeof FrameMessage>;

/** What the popup asks of the frames through the page port. `frame` names the one that should act. */
export const FrameCommand = v.variant('type', [
  v.object({ type: v.literal('jump-to-concept'), frame: v.string(), concept: ConceptId }),
  v.object({
    type: v.literal('jump-to-note'),
    frame: v.string(),
    note: NoteId,
    /** One of the places an ambiguous passage could be. */
    candidate: v.optional(v.string()),
  }),
  /** Moves a note to one of these places; without `candidate` to the new wording. Answered by `FrameAnswer`. */
  v.object({
    type: v.literal('place-note'),
    frame: v.string(),
    note: NoteId,
    candidate: v.optional(v.string()),
    request: v.number(),
  }),
  /** Has the page wait for a selection that the note is to stand on. */
  v.object({ type: v.literal('reattach-note'), frame: v.string(), note: NoteId }),
]);
export type FrameCommand = v.InferOutput<typeof FrameCommand>;
