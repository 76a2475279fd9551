/** The port between the popup and the frames of a tab. */
import * as v from 'valibot';
import { CaseId } from '../../domain/cases/case-study';
import { ConceptId } from '../../domain/concepts/concept';
import { DocumentUrl } from '../../domain/documents/document';
import { DocumentIdentity } from '../../domain/documents/identity';
import { NoteId } from '../../domain/notes/note';
import { FAILURES } from './failure';

/** The name of the port a popup opens to all frames of a tab; see page-port.ts. */
export const PAGE_PORT = 'page';

/** A report is sent after every change of a page, so that long quotes are cut; a wording is compared this far. UTF-16. */
const MAX_QUOTE = 10_000;

export function cutQuote(quote: string, limit = MAX_QUOTE): string {
  return quote.length <= limit ? quote : `${quote.slice(0, limit).toWellFormed()} […]`;
}

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
  /** Other addresses of this very document whose notes are shown on it; left out when there are none. */
  twins: v.optional(v.array(DocumentUrl)),
  title: v.string(),
  lang: v.nullable(v.string()),
  /** Our own reader shows it: no site decides whether it is tagged. */
  inReader: v.optional(v.literal(true)),
  /** off: the site is never tagged. asks: only once the reader says so. pdf: the browser's own viewer. unsupported: no CSS Custom Highlight API. */
  state: v.picklist(['reading', 'ready', 'off', 'asks', 'pdf', 'unsupported']),
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
/** What its document is known by: the answer to `identify`. */
const FrameIdentity = v.object({
  type: v.literal('identity'),
  frame: v.string(),
  identity: DocumentIdentity,
});
export const FrameMessage = v.variant('type', [FrameReport, FrameGone, FrameAnswer, FrameIdentity]);
export type FrameMessage = v.InferOutput<typeof FrameMessage>;

/** What the popup asks of the frames through the page port. `frame` names the one that should act. */
export type FrameCommand = { readonly frame: string } & (
  | {
      /** To one of its mentions, counted from 0 in the order of the text. */
      readonly type: 'jump-to-concept';
      readonly concept: ConceptId;
      readonly at: number;
    }
  /** Tags a document of a site that asks first, until it is left. */
  | { readonly type: 'tag-page' }
  | {
      readonly type: 'jump-to-note';
      readonly note: NoteId;
      /** One of the places an ambiguous passage could be. */
      readonly candidate?: string | undefined;
    }
  | {
      /** Moves a note to one of these places; without `candidate` to the new wording. Answered by `FrameAnswer`. */
      readonly type: 'place-note';
      readonly note: NoteId;
      readonly candidate?: string | undefined;
      readonly request: number;
    }
  /** Asks what its document is known by, for which the page is read once more. Answered by `FrameIdentity`. */
  | { readonly type: 'identify' }
  /** Has the page wait for a selection that the note is to stand on. */
  | { readonly type: 'reattach-note'; readonly note: NoteId }
);

const COMMANDS: Readonly<Record<FrameCommand['type'], true>> = {
  'jump-to-concept': true,
  'tag-page': true,
  'jump-to-note': true,
  'place-note': true,
  identify: true,
  'reattach-note': true,
};

/** A command for `frame`, of what came through a port, at whose other end is a page of ours. */
export function isFrameCommand(message: unknown, frame: string): message is FrameCommand {
  return isFor(message, frame) && Object.hasOwn(COMMANDS, message.type);
}

/** Whether it names `frame`, and has a type at all. */
export function isFor(
  message: unknown,
  frame: string,
): message is { readonly frame: string; readonly type: string } {
  const { frame: meant, type } = Object(message) as { frame?: unknown; type?: unknown };
  return meant === frame && typeof type === 'string';
}
