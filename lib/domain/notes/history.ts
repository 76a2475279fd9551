/**
 * What a note said before each of its edits, so that every edit can be undone, and what an editor wanted to
 * save onto a note that somebody else had changed meanwhile, so that neither text is lost.
 */
import * as v from 'valibot';
import { Timestamp } from '../documents/document';
import { applyChange } from './edit';
import {
  Comment,
  LinkedCases,
  type Note,
  type NoteChange,
  NoteConcepts,
  NoteId,
  SnapshotName,
  Tags,
  Target,
} from './note';

/** What an edit can change. */
const NoteState = v.object({
  target: Target,
  snapshot: SnapshotName,
  comment: Comment,
  /** Missing where it was kept before concepts could be chosen. */
  concepts: v.optional(NoteConcepts),
  tags: Tags,
  cases: LinkedCases,
});

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const NoteRevision = v.object({
  note: NoteId,
  /** The revision it was, or, for a conflict copy, the one the editor had before it. */
  revision: Whole,
  /** 0 for what the note was; 1, 2 … for the conflict copies made on that revision. */
  variant: Whole,
  kind: v.picklist(['edit', 'conflict']),
  /** When it was written. */
  written: Timestamp,
  state: NoteState,
});
export type NoteRevision = v.InferOutput<typeof NoteRevision>;

/** What the note is now, to be kept before it changes. */
export function keepRevision(note: Note): NoteRevision {
  return {
    note: note.id,
    revision: note.revision,
    variant: 0,
    kind: 'edit',
    written: note.modified,
    state: stateOf(note),
  };
}

/**
 * The copy of a refused change, or null when nothing in it is new: the note or its history says the same.
 * @param history of the note, as stored.
 */
export function keepConflict(
  note: Note,
  revision: number,
  change: NoteChange,
  history: readonly NoteRevision[],
  now: Timestamp,
): NoteRevision | null {
  if (change.comment === undefined) return null;
  const base = history.find((kept) => kept.revision === revision && kept.variant === 0);
  const concepts = base?.state.concepts ?? note.concepts;
  const state = stateOf(applyChange({ ...note, ...base?.state, concepts }, change));
  return addVariant(note, revision, state, history, now);
}

/** The copy of another note of the same id and revision, as an import brings it; null when nothing is new. */
export function keepOther(
  note: Note,
  other: Note,
  history: readonly NoteRevision[],
): NoteRevision | null {
  return addVariant(note, other.revision, stateOf(other), history, other.modified);
}

/**
 * A kept state whose place another one needs, moved aside: histories of two browsers can meet in one by way of a
 * backup. Null when it says the same.
 */
export function moveAside(
  kept: NoteRevision,
  history: readonly NoteRevision[],
): NoteRevision | null {
  const before = history.find(
    ({ revision, variant }) => revision === kept.revision && variant === kept.variant,
  );
  if (!before || isSameState(before.state, kept.state)) return null;
  return { ...before, variant: nextVariant(history, kept.revision), kind: 'conflict' };
}

function nextVariant(history: readonly NoteRevision[], revision: number): number {
  const variants = history.filter((kept) => kept.revision === revision).map((kept) => kept.variant);
  return Math.max(0, ...variants) + 1;
}

function addVariant(
  note: Note,
  revision: number,
  state: NoteRevision['state'],
  history: readonly NoteRevision[],
  written: Timestamp,
): NoteRevision | null {
  const known = [stateOf(note), ...history.map((kept) => kept.state)];
  if (known.some((other) => isSameState(other, state))) return null;
  const variant = nextVariant(history, revision);
  return { note: note.id, revision, variant, kind: 'conflict', written, state };
}

export const MAX_REVISIONS = 200;
/** UTF-16 units of all kept states of a note as JSON. */
export const MAX_HISTORY_LENGTH = 4_000_000;
/** However long they are, the latest edits can be undone. */
const ALWAYS_KEPT = 10;

/**
 * Those to forget so that the history of one note stays within bounds: the oldest go first, but never what the
 * note said first, never a conflict copy and never the latest few.
 * @param history oldest first.
 */
export function findExcess(history: readonly NoteRevision[]): NoteRevision[] {
  const lengths = history.map((kept) => JSON.stringify(kept.state).length);
  let length = lengths.reduce((sum, one) => sum + one, 0);
  let count = history.length;
  const excess: NoteRevision[] = [];
  for (const [at, kept] of history.slice(0, -ALWAYS_KEPT).entries()) {
    if (count <= MAX_REVISIONS && length <= MAX_HISTORY_LENGTH) break;
    if (at === 0 || kept.kind === 'conflict') continue;
    excess.push(kept);
    count -= 1;
    length -= lengths[at] ?? 0;
  }
  return excess;
}

/** Words a note stood on once. */
export interface EarlierQuote {
  readonly quote: string;
  readonly until: Timestamp;
}

/**
 * The words a note stood on before those it stands on now, the latest first.
 * @param history oldest first; refused changes among it never were what the note said.
 */
export function listEarlierQuotes(note: Note, history: readonly NoteRevision[]): EarlierQuote[] {
  const quoteOf = ({ target }: NoteRevision['state']) => target.selector[0].exact;
  const states = history.filter(({ kind }) => kind === 'edit');
  const earlier: EarlierQuote[] = [];
  let after = { quote: quoteOf(note), since: note.modified };
  for (const { state, written } of states.toReversed()) {
    const quote = quoteOf(state);
    if (quote !== after.quote) earlier.push({ quote, until: after.since });
    after = { quote, since: written };
  }
  return earlier;
}

function isSameState(a: NoteRevision['state'], b: NoteRevision['state']): boolean {
  return JSON.stringify(v.parse(NoteState, a)) === JSON.stringify(v.parse(NoteState, b));
}

function stateOf(note: Note): NoteRevision['state'] {
  const { target, snapshot, comment, concepts, tags, cases } = note;
  return { target, snapshot, comment, concepts, tags, cases };
}
