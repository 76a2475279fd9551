/** A note: a W3C Web Annotation in shape, kept flat for storage. The only place that says what a note may hold. */
import * as v from 'valibot';
import { Selectors } from '../anchoring/selectors';
import { CaseId } from '../cases/case-study';
import { ConceptId } from '../concepts/concept';
import { DocumentUrl, Fingerprint, Timestamp } from '../documents/document';

/** A URN UUID, so that a note keeps its identity when exported (RFC 9562). */
export const NoteId = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  v.brand('NoteId'),
);
export type NoteId = v.InferOutput<typeof NoteId>;

export const MAX_COMMENT_LENGTH = 100_000;
/** Markdown (GFM); empty for a bare highlight. */
export const Comment = v.pipe(v.string(), v.maxLength(MAX_COMMENT_LENGTH));

/** What a case study is to the passage it is linked to. */
export const CASE_RELATIONS = ['supports', 'contradicts', 'precedent', 'context'] as const;
export type CaseRelation = (typeof CASE_RELATIONS)[number];
export const LinkedCase = v.object({ id: CaseId, relation: v.picklist(CASE_RELATIONS) });
export type LinkedCase = v.InferOutput<typeof LinkedCase>;

/** A word of the reader's own. */
export const MAX_TAG_LENGTH = 100;
export const Tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TAG_LENGTH));

// Each by itself, not taken out of `Note` where it is needed again: a bundler keeps a schema of which a part is read.
export const Target = v.object({ source: DocumentUrl, selector: Selectors });
/** The version of the page the passage was taken from; leads to its snapshot. Null when none was kept. */
export const SnapshotName = v.nullable(Fingerprint);
/** Concepts of the quote, as tagged when the note was taken or as its writer chose, in order of appearance. */
export const NoteConcepts = v.pipe(v.array(ConceptId), v.maxLength(200));
/** Oldest first. */
export const Tags = v.pipe(v.array(Tag), v.maxLength(100));
/** Case studies the user linked, oldest link first. */
export const LinkedCases = v.pipe(v.array(LinkedCase), v.maxLength(200));

export const Note = v.object({
  id: NoteId,
  target: Target,
  snapshot: SnapshotName,
  comment: Comment,
  concepts: NoteConcepts,
  tags: Tags,
  cases: LinkedCases,
  /** What the one who wrote it wants to be called; null for the reader of this browser. */
  author: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  created: Timestamp,
  /** To be shown. What comes after what is said by `revision`: clocks are set back. */
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
  concepts: NoteConcepts,
  tags: v.optional(Tags),
  cases: v.optional(LinkedCases),
});
export type NoteDraft = v.InferOutput<typeof NoteDraft>;

/** What a user may change in a note. `selector` comes with `snapshot`: the new wording is that of a page version. */
export const NoteChange = v.partial(
  v.object({
    comment: Comment,
    concepts: NoteConcepts,
    tags: Tags,
    cases: LinkedCases,
    selector: Selectors,
    snapshot: SnapshotName,
  }),
);
export type NoteChange = v.InferOutput<typeof NoteChange>;

/** What its writer says in a note; the rest says where it stands. */
export type NoteContent = Pick<Note, 'comment' | 'concepts' | 'tags' | 'cases'>;

export function contentOf({ comment, concepts, tags, cases }: Note): NoteContent {
  return { comment, concepts, tags, cases };
}

export const MOTIVATIONS = ['highlighting', 'commenting', 'tagging', 'linking'] as const;
/** W3C Web Annotation motivations. */
export type Motivation = (typeof MOTIVATIONS)[number];

/** Derived, the foremost first: a note without comment, tags and links highlights. */
export function motivationsOf({ comment, tags, cases }: Note): readonly Motivation[] {
  const motivations: Motivation[] = [];
  if (comment.trim() !== '') motivations.push('commenting');
  if (tags.length > 0) motivations.push('tagging');
  if (cases.length > 0) motivations.push('linking');
  return motivations.length === 0 ? ['highlighting'] : motivations;
}

/** Whether the note says something in words. */
export function hasComment(note: Note): boolean {
  return motivationsOf(note)[0] === 'commenting';
}

/** The quoted words, as the reader saw them. */
export function quoteOf(note: Note): string {
  return note.target.selector[0].exact;
}
