/**
 * What becomes of a record of a backup, given what is stored: the rules of a restore. It adds and it brings up to
 * date; it never overwrites newer with older, and of two texts it loses neither. Applied twice it changes nothing.
 */
import type { Dismissal } from '../dismissals/dismissal';
import { type DocumentRecord, mergeDocuments } from '../documents/document';
import type { PageSnapshot } from '../documents/snapshot';
import { toMs } from '../documents/timestamp';
import type { SavedSearch } from '../library/saved-search';
import { keepOther, keepRevision, moveAside, type NoteRevision } from '../notes/history';
import type { Note } from '../notes/note';
import type { TrashedNote } from '../notes/trash';
import type { UnsavedComment } from '../notes/unsaved-comment';

/**
 * new: not here. newer: here in an older state, which goes to the history. older: here in a newer state, or deleted
 * here since; that stays. both: two texts of one revision; the one here stays, the other joins the history.
 * copied: two texts of what has no history; the later one stays, the other goes as a copy into the trash.
 */
export const RESTORE_OUTCOMES = ['new', 'newer', 'older', 'identical', 'both', 'copied'] as const;
export type RestoreOutcome = (typeof RESTORE_OUTCOMES)[number];
/** Notes and documents have a history, or are joined. */
export type NoteOutcome = Exclude<RestoreOutcome, 'copied'>;
export type RestoreCounts = Readonly<Record<RestoreOutcome, number>>;

export function countOutcomes(outcomes: Iterable<RestoreOutcome>): RestoreCounts {
  const counts = { new: 0, newer: 0, older: 0, identical: 0, both: 0, copied: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** `revisions` are added to the history of the note. */
export interface Decision<T> {
  readonly outcome: RestoreOutcome;
  readonly put?: T;
  readonly revisions?: readonly NoteRevision[];
}

export function decideNote(
  incoming: Note,
  live: Note | undefined,
  trashed: TrashedNote | undefined,
  history: readonly NoteRevision[],
): Decision<Note> {
  const here = live ?? trashed?.note;
  if (!here) return { outcome: 'new', put: incoming };
  if (isSame(here, incoming)) return { outcome: live ? 'identical' : 'older' };
  if (incoming.revision > here.revision)
    return { outcome: 'newer', put: incoming, revisions: keepInHistory(here, history) };
  const copy = keepOther(here, incoming, history);
  return copy ? { outcome: 'both', revisions: [copy] } : { outcome: 'older' };
}

export function decideTrashed(
  incoming: TrashedNote,
  live: Note | undefined,
  trashed: TrashedNote | undefined,
  history: readonly NoteRevision[],
): Decision<TrashedNote> {
  const here = live ?? trashed?.note;
  if (!here) return { outcome: 'new', put: incoming };
  if (trashed && isSame(trashed, incoming)) return { outcome: 'identical' };
  // A deletion is not carried over to a note that is in use here.
  if (!live && incoming.note.revision > here.revision)
    return { outcome: 'newer', put: incoming, revisions: keepInHistory(here, history) };
  const copy = keepOther(here, incoming.note, history);
  return copy ? { outcome: 'both', revisions: [copy] } : { outcome: 'older' };
}

function keepInHistory(here: Note, history: readonly NoteRevision[]): NoteRevision[] {
  const kept = keepRevision(here);
  const aside = moveAside(kept, history);
  return aside ? [aside, kept] : [kept];
}

/** @param history of the note, as stored. */
export function decideRevision(
  incoming: NoteRevision,
  history: readonly NoteRevision[],
): Decision<NoteRevision> {
  const here = history.find(
    ({ revision, variant }) => revision === incoming.revision && variant === incoming.variant,
  );
  if (!here) return { outcome: 'new', put: incoming };
  if (isSame(here, incoming)) return { outcome: 'identical' };
  const known = history.some(
    ({ revision, state }) => revision === incoming.revision && isSame(state, incoming.state),
  );
  if (known) return { outcome: 'identical' };
  const variants = history
    .filter(({ revision }) => revision === incoming.revision)
    .map(({ variant }) => variant);
  const put = { ...incoming, variant: Math.max(...variants) + 1, kind: 'conflict' as const };
  return { outcome: 'both', put };
}

export function decideDocument(
  incoming: DocumentRecord,
  here: DocumentRecord | undefined,
): Decision<DocumentRecord> {
  if (!here) return { outcome: 'new', put: incoming };
  if (isSame(here, incoming)) return { outcome: 'identical' };
  const merged = mergeDocuments(here, incoming);
  return isSame(merged, here) ? { outcome: 'older' } : { outcome: 'newer', put: merged };
}

export function decideUnsaved(
  incoming: UnsavedComment,
  here: UnsavedComment | undefined,
): Decision<UnsavedComment> {
  return decideByTime(incoming, here, ({ saved }) => saved);
}

export function decideSearch(
  incoming: SavedSearch,
  here: SavedSearch | undefined,
): Decision<SavedSearch> {
  return decideByTime(incoming, here, ({ modified }) => modified);
}

/** For what has no history: the one written later is kept. */
function decideByTime<T>(
  incoming: T,
  here: T | undefined,
  timeOf: (record: T) => string,
): Decision<T> {
  if (!here) return { outcome: 'new', put: incoming };
  if (isSame(here, incoming)) return { outcome: 'identical' };
  return toMs(timeOf(incoming)) > toMs(timeOf(here))
    ? { outcome: 'newer', put: incoming }
    : { outcome: 'older' };
}

/** For what never changes once it is there. */
export function decideFixed<T extends Dismissal | PageSnapshot>(
  incoming: T,
  here: T | undefined,
): Decision<T> {
  if (!here) return { outcome: 'new', put: incoming };
  return { outcome: isSame(here, incoming) ? 'identical' : 'older' };
}

/** Of records that were read by their schema, so that their parts stand in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
