/** A comment that is being written: kept as it grows, so that a closed popup, a reload or a crash costs no word. */
import * as v from 'valibot';
import { Selectors } from '../anchoring/selectors';
import { DocumentUrl, Language, Timestamp, Title } from '../documents/document';
import {
  Comment,
  LinkedCases,
  type Note,
  NoteConcepts,
  type NoteContent,
  NoteId,
  Tags,
} from './note';

/** A URN UUID; an editor takes a new one, or goes on with the one it finds. */
export const UnsavedId = v.pipe(
  v.string(),
  v.regex(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  v.brand('UnsavedId'),
);
export type UnsavedId = v.InferOutput<typeof UnsavedId>;

/** Of a stored note, with the revision it was opened at, or of a place that has none yet. */
export const UnsavedPlace = v.variant('kind', [
  v.object({
    kind: v.literal('note'),
    note: NoteId,
    revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.object({
    kind: v.literal('passage'),
    selector: Selectors,
    concepts: NoteConcepts,
    title: Title,
    lang: Language,
  }),
]);
export type UnsavedPlace = v.InferOutput<typeof UnsavedPlace>;

export const UnsavedComment = v.object({
  id: UnsavedId,
  source: DocumentUrl,
  place: UnsavedPlace,
  comment: Comment,
  /** What else was chosen in the editor; left out where only the comment was written. */
  tags: v.optional(Tags),
  concepts: v.optional(NoteConcepts),
  cases: v.optional(LinkedCases),
  saved: Timestamp,
});
export type UnsavedComment = v.InferOutput<typeof UnsavedComment>;

/** What an editor holds. */
export type UnsavedContent = Pick<NoteContent, 'comment'> & Partial<NoteContent>;

export function unsavedContentOf({
  comment,
  tags,
  concepts,
  cases,
}: UnsavedComment): UnsavedContent {
  return {
    comment,
    ...(tags && { tags }),
    ...(concepts && { concepts }),
    ...(cases && { cases }),
  };
}

/**
 * What an editor of the note goes on with. Where the note was changed since, tags, concepts and case studies are added
 * to those it has now: neither choice is lost.
 */
export function contentWithUnsaved(note: Note, found: UnsavedComment): UnsavedContent {
  const content = unsavedContentOf(found);
  const { comment, tags, concepts, cases } = content;
  if (found.place.kind === 'note' && found.place.revision === note.revision) return content;
  const newCases = cases?.filter(({ id }) => note.cases.every((linked) => linked.id !== id)) ?? [];
  return {
    comment,
    ...(tags && { tags: [...new Set([...note.tags, ...tags])] }),
    ...(concepts && { concepts: [...new Set([...note.concepts, ...concepts])] }),
    ...(newCases.length > 0 && { cases: [...note.cases, ...newCases] }),
  };
}

/** The note that an unsaved comment on a passage becomes: always the same one, however often that is asked for. */
export function noteIdOf(unsaved: UnsavedComment): NoteId {
  return v.parse(NoteId, unsaved.id);
}

/** The latest of those for a place; undefined when there is none. */
export function findUnsaved(
  unsaved: readonly UnsavedComment[],
  place: UnsavedPlace,
): UnsavedComment | undefined {
  return unsaved.findLast((one) => isSamePlace(one.place, place));
}

function isSamePlace(a: UnsavedPlace, b: UnsavedPlace): boolean {
  if (a.kind === 'note' || b.kind === 'note') {
    return a.kind === 'note' && b.kind === 'note' && a.note === b.note;
  }
  const [quoteA, positionA] = a.selector;
  const [quoteB, positionB] = b.selector;
  // The same words with the same neighbours; or, on a page that changed around them, at the same place.
  return (
    quoteA.exact === quoteB.exact &&
    ((quoteA.prefix === quoteB.prefix && quoteA.suffix === quoteB.suffix) ||
      (positionA !== undefined && positionA.start === positionB?.start))
  );
}
