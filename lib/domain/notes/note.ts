/** A note: a W3C Web Annotation in shape, kept flat for storage. The only place that says what a note may hold. */
import * as v from 'valibot';
import { Selectors } from '../anchoring/selectors';
import { CaseId } from '../cases/case-study';
import { ConceptId } from '../concepts/concept';
import { DocumentUrl, Timestamp } from '../documents/document';

/** A URN UUID, so that a note keeps its identity when exported (RFC 9562). */
export const NoteId = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  v.brand('NoteId'),
);
export type NoteId = v.InferOutput<typeof NoteId>;

export const MAX_COMMENT_LENGTH = 100_000;
/** Markdown (GFM); empty for a bare highlight. */
const Comment = v.pipe(v.string(), v.maxLength(MAX_COMMENT_LENGTH));

export const Note = v.object({
  id: NoteId,
  target: v.object({ source: DocumentUrl, selector: Selectors }),
  comment: Comment,
  /** Concepts tagged inside the quote when the note was taken, in order of appearance. */
  concepts: v.pipe(v.array(ConceptId), v.maxLength(200)),
  /** Case studies the user linked, oldest link first. */
  cases: v.pipe(v.array(CaseId), v.maxLength(200)),
  created: Timestamp,
  modified: Timestamp,
  /** Counts the changes since creation; a change names the revision it was made on. */
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type Note = v.InferOutput<typeof Note>;

/** What a content script says of a passage; the background adds source and time. */
export const NoteDraft = v.object({
  id: NoteId,
  selector: Selectors,
  comment: Comment,
  concepts: v.pipe(v.array(ConceptId), v.maxLength(200)),
});
export type NoteDraft = v.InferOutput<typeof NoteDraft>;

/** What a user may change in a note. */
export const NoteChange = v.partial(v.object({ comment: Comment, cases: Note.entries.cases }));
export type NoteChange = v.InferOutput<typeof NoteChange>;

/** W3C motivation, derived: a note with a comment comments, one without highlights. */
export function motivationOf(note: Note): 'commenting' | 'highlighting' {
  return note.comment.trim() === '' ? 'highlighting' : 'commenting';
}

/** The quoted words, as the reader saw them. */
export function quoteOf(note: Note): string {
  return note.target.selector[0].exact;
}
