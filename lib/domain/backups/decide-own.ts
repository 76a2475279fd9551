/**
 * What becomes of an own concept, vocabulary or case of a backup, by the rules of decide.ts: the later state stays.
 * Own records have no history to tell an earlier state from one of another browser, so that whichever loses goes into
 * the trash as a copy.
 */
import { toMs } from '../documents/timestamp';
import { isSameOwn, type OwnRecord } from '../vocabulary/own-records';
import { uuidOf } from '../vocabulary/uuid-of';
import type { Decision } from './decide';

export interface OwnDecision<R> extends Decision<R> {
  /** To be put beside, unless it is there. */
  readonly copy?: R;
}

/** @param isKept whether a copy of this id is here, in the trash or taken out of it. */
export async function decideOwnRestore<R extends OwnRecord>(
  incoming: R,
  here: R | undefined,
  isKept: (id: R['id']) => Promise<boolean>,
): Promise<OwnDecision<R>> {
  if (!here) return { outcome: 'new', put: incoming };
  const isNewer =
    incoming.revision === here.revision
      ? toMs(incoming.modified) > toMs(here.modified)
      : incoming.revision > here.revision;
  const put = isNewer ? { put: incoming } : {};
  // Its revision counts from now on, or the next state to come would be weighed against an older one each time.
  if (isSameOwn(incoming, here)) return { outcome: 'identical', ...put };
  const copy = wordsOf(incoming) === wordsOf(here) ? null : copyOf(isNewer ? here : incoming);
  if (copy && !(await isKept(copy.id))) return { outcome: 'copied', ...put, copy };
  return { outcome: isNewer ? 'newer' : 'older', ...put };
}

/**
 * Its id depends on whose copy it is and what it says, so that one state is copied once. A file that is imported knows
 * concepts by their uri: only the one that stays has it. Nothing leaves this trash by itself, so the time is of no account.
 */
function copyOf<R extends OwnRecord>(loser: R): R {
  const id = `own-${uuidOf('copy', loser.id, wordsOf(loser))}`;
  const trashed = loser.trashed ?? loser.modified;
  return { ...loser, id, trashed, revision: 0, ...('uri' in loser && { uri: null }) };
}

/** What the reader or a file wrote, apart from how it is kept and whether it is used. */
function wordsOf(record: OwnRecord): string {
  const { id, created, modified, revision, trashed, ...rest } = record;
  const { enabled, uri, ...words } = { enabled: true, uri: null, ...rest };
  return JSON.stringify(words);
}
