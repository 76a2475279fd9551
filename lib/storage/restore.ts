/** Applies the rules of a restore (lib/domain/backups/decide) to what is stored, a batch in one transaction. */
import {
  type Decision,
  decideDocument,
  decideFixed,
  decideNote,
  decideRevision,
  decideSearch,
  decideTrashed,
  decideUnsaved,
  type RestoreOutcome,
} from '../domain/backups/decide';
import {
  type BriefDecision,
  decideBrief,
  decideBriefRevision,
} from '../domain/backups/decide-brief';
import { decideOwnRestore, type OwnDecision } from '../domain/backups/decide-own';
import type { BriefId } from '../domain/briefs/brief';
import type { NoteRevision } from '../domain/notes/history';
import {
  RECORD_STORES,
  type RecordOf,
  type RecordStore,
  readRecord,
  type StoredRecord,
} from '../domain/records/record-schemas';
import type { OwnStore } from './own-repository';
import { readAll } from './read';
import { type Database, revisionsOf } from './schema';
import { type WriteTransaction, write } from './write';

type Transaction = WriteTransaction<RecordStore[]>;

/**
 * What became of each record, in the order given.
 * @param dry only says what would become of it. Then what an earlier record of the batch would change is not seen.
 */
export async function restoreRecords(
  database: Database,
  records: readonly StoredRecord[],
  dry: boolean,
): Promise<RestoreOutcome[]> {
  return write(database, [...RECORD_STORES], async (transaction) => {
    // All at once: nothing is changed, and a browser answers many questions faster than one after another.
    if (dry) {
      const decisions = await Promise.all(records.map((one) => decide(transaction, one)));
      return decisions.map(({ outcome }) => outcome);
    }
    const outcomes: RestoreOutcome[] = [];
    for (const run of runsApart(records)) {
      const decisions = await Promise.all(run.map((one) => decide(transaction, one)));
      await Promise.all(
        run.map((one, at) => apply(transaction, one, decisions[at] as AnyDecision)),
      );
      await addCopies(transaction, run, decisions);
      outcomes.push(...decisions.map(({ outcome }) => outcome));
    }
    return outcomes;
  });
}

type AnyDecision =
  | Decision<RecordOf<RecordStore>>
  | BriefDecision<RecordOf<RecordStore>>
  | OwnDecision<RecordOf<OwnStore>>;

async function decide(transaction: Transaction, incoming: StoredRecord): Promise<AnyDecision> {
  const { store, record } = incoming;
  switch (store) {
    case 'notes':
      return decideNote(record, ...(await findNote(transaction, record.id)));
    case 'trash':
      return decideTrashed(record, ...(await findNote(transaction, record.note.id)));
    case 'revisions':
      return decideRevision(record, await findHistory(transaction, record.note));
    case 'documents':
      return decideDocument(record, await find(transaction, store, record.url));
    case 'unsaved':
      return decideUnsaved(record, await find(transaction, store, record.id));
    case 'snapshots': {
      const key = [record.source, record.fingerprint];
      return decideFixed(record, await find(transaction, store, key));
    }
    case 'briefs': {
      const here = await find(transaction, store, record.id);
      return decideBrief(record, here, await findBriefHistory(transaction, record.id));
    }
    case 'briefRevisions':
      return decideBriefRevision(record, await findBriefHistory(transaction, record.brief));
    case 'savedSearches':
      return decideSearch(record, await find(transaction, store, record.id));
    case 'dismissals':
      return decideFixed(record, await find(transaction, store, record.id));
    case 'vocabularies':
      return decideOwn(transaction, store, record);
    case 'ownConcepts':
      return decideOwn(transaction, store, record);
    case 'ownCases':
      return decideOwn(transaction, store, record);
  }
}

async function decideOwn<N extends OwnStore>(transaction: Transaction, store: N, own: RecordOf<N>) {
  const here = await find(transaction, store, own.id);
  return decideOwnRestore(own, here, (id) => isStored(transaction, store, id));
}

async function apply(
  transaction: Transaction,
  { store, record }: StoredRecord,
  decision: AnyDecision,
): Promise<void> {
  const { put } = decision;
  const requests: Promise<unknown>[] = [];
  if ('revisions' in decision) {
    for (const kept of decision.revisions ?? [])
      requests.push(transaction.objectStore('revisions').put(kept));
  }
  if ('kept' in decision && decision.kept) {
    requests.push(transaction.objectStore('briefRevisions').put(decision.kept));
  }
  if (put) requests.push(transaction.objectStore(store).put(put as never));
  // If it came back, its other self, in the trash, has become its history.
  if (store === 'notes' && decision.outcome === 'newer') {
    requests.push(transaction.objectStore('trash').delete(record.id));
  }
  await Promise.all(requests);
}

/** After all records of the run, for one of them may be the copy, and may have been changed since it was one. */
async function addCopies(
  transaction: Transaction,
  run: readonly StoredRecord[],
  decisions: readonly AnyDecision[],
): Promise<void> {
  for (const [at, { store }] of run.entries()) {
    const decision = decisions[at];
    const copy = decision && 'copy' in decision ? decision.copy : undefined;
    if (copy && !(await isStored(transaction, store, copy.id)))
      await transaction.objectStore(store).put(copy as never);
  }
}

/**
 * The records in their order, as runs in which no record is decided by what another one changes: a browser answers
 * many questions at once in a fifth of the time it takes for one after another.
 */
function* runsApart(records: readonly StoredRecord[]): Generator<readonly StoredRecord[]> {
  let run: StoredRecord[] = [];
  let subjects = new Set<string>();
  for (const record of records) {
    const subject = subjectOf(record);
    if (subjects.has(subject)) {
      yield run;
      run = [];
      subjects = new Set();
    }
    run.push(record);
    subjects.add(subject);
  }
  yield run;
}

/** The same for two records of which one may be decided by the other. */
function subjectOf({ store, record }: StoredRecord): string {
  switch (store) {
    case 'notes':
      return `note ${record.id}`;
    case 'trash':
      return `note ${record.note.id}`;
    case 'revisions':
      return `note ${record.note}`;
    case 'briefs':
      return `brief ${record.id}`;
    case 'briefRevisions':
      return `brief ${record.brief}`;
    case 'documents':
      return `document ${record.url}`;
    case 'snapshots':
      return `snapshot ${record.source} ${record.fingerprint}`;
    case 'unsaved':
    case 'savedSearches':
    case 'vocabularies':
    case 'ownConcepts':
    case 'ownCases':
    case 'dismissals':
      return `${store} ${record.id}`;
  }
}

async function find<N extends RecordStore>(transaction: Transaction, store: N, key: unknown) {
  return readRecord(store, await transaction.objectStore(store).get(key as never));
}

/** Whether anything is, be it legible or not. */
async function isStored(transaction: Transaction, store: RecordStore, key: string) {
  return (await transaction.objectStore(store).getKey(key as never)) !== undefined;
}

async function findNote(transaction: Transaction, id: NoteRevision['note']) {
  const live = await find(transaction, 'notes', id);
  const trashed = await find(transaction, 'trash', id);
  return [live, trashed, live || trashed ? await findHistory(transaction, id) : []] as const;
}

async function findHistory(transaction: Transaction, id: NoteRevision['note']) {
  const found = await transaction.objectStore('revisions').getAll(revisionsOf(id));
  return readAll('revisions', found);
}

async function findBriefHistory(transaction: Transaction, id: BriefId) {
  const found = await transaction.objectStore('briefRevisions').getAll(revisionsOf(id));
  return readAll('briefRevisions', found);
}
