/** How records of the reader's own change: a change made on an older state is refused, the same again changes nothing. */
import type { Timestamp } from '../documents/document';
import type { OwnCase } from './own-case';
import type { OwnConcept, Vocabulary } from './vocabulary';

export type OwnRecord = Vocabulary | OwnConcept | OwnCase;

export type OwnOutcome = 'new' | 'changed' | 'same' | 'conflict';

/** What becomes of a record that is to be written, given the one that is there. */
export function decideOwn(incoming: OwnRecord, here: OwnRecord | undefined): OwnOutcome {
  if (!here) return 'new';
  if (isSameOwn(incoming, here)) return 'same';
  return incoming.revision === here.revision + 1 ? 'changed' : 'conflict';
}

/** Whether two say the same, whenever it was written. Both were read by their schema. */
export function isSameOwn(a: OwnRecord, b: OwnRecord): boolean {
  const said = ({ created, modified, revision, ...rest }: OwnRecord) => JSON.stringify(rest);
  return said(a) === said(b);
}

/** The next state of a record. */
export function changeOwn<R extends OwnRecord>(record: R, change: Partial<R>, now: Timestamp): R {
  return { ...record, ...change, modified: now, revision: record.revision + 1 };
}
