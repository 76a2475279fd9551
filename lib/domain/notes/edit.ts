/** The edits of a note, as functions from a note to a change of it, and what a change makes of the note. */
import type { Selectors } from '../anchoring/selectors';
import type { CaseId } from '../cases/case-study';
import type { DocumentUrl, Fingerprint, Timestamp } from '../documents/document';
import { laterOf } from '../documents/timestamp';
import type { CaseRelation, Note, NoteChange, NoteDraft } from './note';

export interface Creation {
  readonly source: DocumentUrl;
  readonly snapshot: Fingerprint | null;
  readonly author: Note['author'];
  readonly now: Timestamp;
}

export function createNote(draft: NoteDraft, creation: Creation): Note {
  const { source, snapshot, author, now } = creation;
  return {
    id: draft.id,
    target: { source, selector: draft.selector },
    snapshot,
    comment: draft.comment,
    concepts: draft.concepts,
    tags: draft.tags ?? [],
    cases: draft.cases ?? [],
    author,
    created: now,
    modified: now,
    revision: 0,
  };
}

/** The next revision. It is never dated before the one it follows, whatever the clock says. */
export function changeNote(note: Note, change: NoteChange, now: Timestamp): Note {
  return {
    ...applyChange(note, change),
    modified: laterOf(note.modified, now),
    revision: note.revision + 1,
  };
}

/** Whether the change would leave the note as it is. */
export function isDone(note: Note, change: NoteChange): boolean {
  return JSON.stringify(applyChange(note, change)) === JSON.stringify(note);
}

export function applyChange(note: Note, change: NoteChange): Note {
  const { comment, concepts, tags, cases, selector, snapshot } = change;
  return {
    ...note,
    target: selector ? { source: note.target.source, selector } : note.target,
    snapshot: snapshot === undefined ? note.snapshot : snapshot,
    comment: comment ?? note.comment,
    concepts: concepts ?? note.concepts,
    tags: tags ?? note.tags,
    cases: cases ?? note.cases,
  };
}

/** Links a case study; one linked already gets the new relation and keeps its place. */
export function linkCase({ cases }: Note, id: CaseId, relation: CaseRelation): NoteChange {
  const known = cases.some((linked) => linked.id === id);
  return {
    cases: known
      ? cases.map((linked) => (linked.id === id ? { id, relation } : linked))
      : [...cases, { id, relation }],
  };
}

export function unlinkCase({ cases }: Note, id: CaseId): NoteChange {
  return { cases: cases.filter((linked) => linked.id !== id) };
}

export function addTag({ tags }: Note, tag: string): NoteChange {
  const trimmed = tag.trim();
  return { tags: trimmed === '' || tags.includes(trimmed) ? tags : [...tags, trimmed] };
}

export function removeTag({ tags }: Note, tag: string): NoteChange {
  return { tags: tags.filter((other) => other !== tag) };
}

/** Accepts the wording a changed passage has now. The history keeps the one it had. */
export function moveToNewWording(
  selector: Selectors,
  snapshot: Fingerprint | null,
): Required<Pick<NoteChange, 'selector' | 'snapshot'>> {
  return { selector, snapshot };
}
