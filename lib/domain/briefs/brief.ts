/** A brief: notes, case studies and free text of the reader's own, in sections and in order. Says what one may hold. */
import * as v from 'valibot';
import { CaseId } from '../cases/case-study';
import { Timestamp } from '../documents/document';
import { Comment, NoteId } from '../notes/note';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const BriefId = v.pipe(v.string(), v.regex(UUID), v.brand('BriefId'));
export type BriefId = v.InferOutput<typeof BriefId>;

/** Of a section or an item: says which is meant while others come and go around it. */
export const PartId = v.pipe(v.string(), v.regex(UUID), v.brand('PartId'));
export type PartId = v.InferOutput<typeof PartId>;

/** One note may stand in several places, and in several briefs; its words are kept with the note alone. */
export const BriefItem = v.variant('kind', [
  v.object({ kind: v.literal('note'), id: PartId, note: NoteId }),
  v.object({ kind: v.literal('case'), id: PartId, case: CaseId }),
  v.object({ kind: v.literal('text'), id: PartId, text: Comment }),
]);
export type BriefItem = v.InferOutput<typeof BriefItem>;

const Heading = v.pipe(v.string(), v.maxLength(1_000));

export const BriefSection = v.object({
  id: PartId,
  /** May be empty: its items then follow those before without a heading. */
  heading: Heading,
  items: v.pipe(v.array(BriefItem), v.maxLength(5_000)),
});
export type BriefSection = v.InferOutput<typeof BriefSection>;

/** What the reader writes in a brief, and what its history keeps. */
export const BriefContent = v.object({
  title: Heading,
  /** Who signs it; empty for nobody. */
  author: v.pipe(v.string(), v.maxLength(500)),
  sections: v.pipe(v.array(BriefSection), v.maxLength(500)),
});
export type BriefContent = v.InferOutput<typeof BriefContent>;

const Revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const Brief = v.object({
  id: BriefId,
  content: BriefContent,
  created: Timestamp,
  modified: Timestamp,
  /** Counts the changes since creation; a change names the revision it was made on. */
  revision: Revision,
  /** When it was moved to the trash; null while it is in use. */
  trashed: v.nullable(Timestamp),
});
export type Brief = v.InferOutput<typeof Brief>;

/** What a brief was before a change, or what somebody wanted to make of it who did not know the last one. */
export const BriefRevision = v.object({
  brief: BriefId,
  revision: Revision,
  /** 0 for what the brief was; 1, 2 … for refused changes made on that revision. */
  variant: Revision,
  written: Timestamp,
  content: BriefContent,
});
export type BriefRevision = v.InferOutput<typeof BriefRevision>;

/** Every note the brief quotes, in order, each once. */
export function notesOf({ sections }: BriefContent): NoteId[] {
  const ids = sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'note' ? [item.note] : [])),
  );
  return [...new Set(ids)];
}
