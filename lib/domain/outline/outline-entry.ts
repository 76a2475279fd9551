/** What a frame tells of its document: the blocks that begin a section, or hold a mention or a note, in order. */
import * as v from 'valibot';
import { CaseId } from '../cases/case-study';
import { ConceptId } from '../concepts/concept';
import { NoteId } from '../notes/note';

/** Longer titles are cut. UTF-16. */
export const MAX_TITLE_LENGTH = 200;

const MentionPlace = {
  /** UTF-16 offset in the text of its block: with the block it names the mention. */
  start: v.number(),
  sure: v.boolean(),
  /** The words as the page has them, and those around them; white space collapsed. */
  before: v.string(),
  words: v.string(),
  after: v.string(),
};

export const OutlineMention = v.variant('kind', [
  v.object({ kind: v.literal('concept'), id: ConceptId, ...MentionPlace }),
  v.object({ kind: v.literal('case'), id: CaseId, ...MentionPlace }),
]);
export type OutlineMention = v.InferOutput<typeof OutlineMention>;

export const OutlineEntry = v.object({
  /** Names the block for as long as its text stays the same. */
  block: v.number(),
  /** Of a block that begins a section: 1 to 6, or 0 where the document has no headings and is cut by position. */
  section: v.nullable(v.object({ level: v.number(), title: v.string() })),
  /** In order; they do not overlap. */
  mentions: v.array(OutlineMention),
  /** Notes whose words begin in this block, in order. */
  notes: v.array(NoteId),
});
export type OutlineEntry = v.InferOutput<typeof OutlineEntry>;
