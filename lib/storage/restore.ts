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
import { decideOwnRestore } from '../domain/backups/decide-own';
import type { BriefId } from '../domain/briefs/brief';
import type { NoteRevision } from '../domain/notes/history';
import {
  RECORD_STORES,
  type RecordOf,
  type RecordStore,
  readRecord,
  type StoredRecord,
} from '../domain/records/record-schemas';
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
    for (const incoming of records) {
      const decision = await decide(transaction, incoming);
      outcomes.push(decision.outcome);
      await apply(transaction, incoming.store, decision);
      // It came back; its other self, in the trash, has become its history.
      if (incoming.store === 'notes' && decision.put) {
        await transaction.objectStore('trash').delete(incoming.record.id);
      }
    }
    return outcomes;
  });
}

type AnyDecision = Decision<RecordOf<RecordStore>> | BriefDecision<RecordOf<RecordStore>>;

async function decide(transaction: Transaction, incoming: StoredRecord): Promise<AnyDecision> {
  const { store, record } = incoming;
  switch (store) {
    case 'notes': {
      const [live, trashed] = await findNote(transaction, record.id);
      const history = live || trashed ? await findHistory(transaction, record.id) : [];
      return decideNote(record, live, trashed, history);
    }
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
      return decideOwnRestore(record, await find(transaction, store, record.id));
    case 'ownConcepts':
      return decideOwnRestore(record, await find(transaction, store, record.id));
    case 'ownCases':
      return decideOwnRestore(record, await find(transaction, store, record.id));
  }
}

async function apply(
  transaction: Transaction,
  store: RecordStore,
  decision: AnyDecision,
): Promise<void> {
  const { put } = decision;
  if ('revisions' in decision) {
    for (const kept of decision.revisions ?? [])
      await transaction.objectStore('revisions').put(kept);
  }
  if ('kept' in decision && decision.kept) {
    await transaction.objectStore('briefRevisions').put(decision.kept);
  }
  if (put) await transaction.objectStore(store).put(put as never);
}

async function find<N extends RecordStore>(transaction: Transaction, store: N, key: unknown) {
  return readRecord(store, await transaction.objectStore(store).get(key as never));
}

async function findNote(transaction: Transaction, id: NoteRevision['note']) {
  return [await find(transaction, 'notes', id), await find(transaction, 'trash', id)] as const;
}

async function findHistory(transaction: Transaction, id: NoteRevision['note']) {
  const found = await transaction.objectStore('revisions').getAll(revisionsOf(id));
  return readAll('revisions', found);
}

async function findBriefHistory(transaction: Transaction, id: BriefId) {
  const found = await transaction.objectStore('briefRevisions').getAll(revisionsOf(id));
  return readAll('briefRevisions', found);
}
