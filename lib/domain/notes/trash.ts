/** Deleted notes, and when they go for good. */
import * as v from 'valibot';
import { Timestamp } from '../documents/document';
import { DAY_MS, toMs } from '../documents/timestamp';
import { Note } from './note';

export const TRASH_DAYS = 30;

export const TrashedNote = v.object({
  note: Note,
  deleted: Timestamp,
  /** When its time was first found to be over; null before. */
  due: v.nullable(Timestamp),
});
export type TrashedNote = v.InferOutput<typeof TrashedNote>;

export function trashNote(note: Note, now: Timestamp): TrashedNote {
  return { note, deleted: now, due: null };
}

/**
 * What to do with a deleted note: keep it as it is, keep it with a new `due`, or purge it. A note is purged only
 * when it was found due at least a day before: a clock that jumps ahead and is put right does no harm.
 */
export function reviewTrash(
  trashed: TrashedNote,
  now: Timestamp,
):
  | { readonly verdict: 'keep' | 'purge' }
  | { readonly verdict: 'mark'; readonly next: TrashedNote } {
  const { deleted, due } = trashed;
  const over = toMs(now) - toMs(deleted) >= TRASH_DAYS * DAY_MS;
  if (!over)
    return due ? { verdict: 'mark', next: { ...trashed, due: null } } : { verdict: 'keep' };
  if (!due || toMs(now) < toMs(due)) return { verdict: 'mark', next: { ...trashed, due: now } };
  return { verdict: toMs(now) - toMs(due) >= DAY_MS ? 'purge' : 'keep' };
}
