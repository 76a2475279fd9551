/** What becomes of an own concept, vocabulary or case of a backup, by the rules of decide.ts: the later state stays. */
import { toMs } from '../documents/timestamp';
import { isSameOwn, type OwnRecord } from '../vocabulary/own-records';
import type { Decision } from './decide';

export function decideOwnRestore<R extends OwnRecord>(
  incoming: R,
  here: R | undefined,
): Decision<R> {
  if (!here) return { outcome: 'new', put: incoming };
  if (isSameOwn(incoming, here)) return { outcome: 'identical' };
  const isNewer =
    incoming.revision === here.revision
      ? toMs(incoming.modified) > toMs(here.modified)
      : incoming.revision > here.revision;
  return isNewer ? { outcome: 'newer', put: incoming } : { outcome: 'older' };
}
