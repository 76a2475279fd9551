/** The reader's own vocabularies, concepts and case studies in the database. Each change is one transaction. */
import {
  type RecordOf,
  type RecordStore,
  readRecord,
  type StoredRecord,
} from '../domain/records/record-schemas';
import type { OwnCase } from '../domain/vocabulary/own-case';
import { decideOwn, type OwnOutcome } from '../domain/vocabulary/own-records';
import type { OwnConcept, Vocabulary } from '../domain/vocabulary/vocabulary';
import { readAll } from './read';
import { readBatches } from './read-batches';
import type { Database } from './schema';
import { write } from './write';

export const OWN_STORES = ['vocabularies', 'ownConcepts', 'ownCases'] as const;
export type OwnStore = (typeof OWN_STORES)[number];
export type StoredOwn = Extract<StoredRecord, { readonly store: OwnStore }>;

/** What pages are tagged with and catalogues are joined with. */
export interface ActiveOwn {
  readonly concepts: readonly OwnConcept[];
  /** No page is tagged with them, but notes may name them: of sets that are off, and what is in the trash. */
  readonly resting: readonly OwnConcept[];
  readonly cases: readonly OwnCase[];
  /** In the trash: notes may name them. */
  readonly restingCases: readonly OwnCase[];
}

export interface OwnItem {
  readonly store: OwnStore;
  readonly id: string;
}

export interface OwnRepository {
  /** Some of a store, in the order of their ids; null as `after` begins. Those in the trash included. */
  read<N extends OwnStore>(store: N, after: string | null, limit: number): Promise<RecordOf<N>[]>;
  /** Of a vocabulary. */
  count(vocabulary: string): Promise<number>;
  /** Writes all or, where one conflicts, those that do not; says what became of each. */
  put(records: readonly StoredOwn[], dry: boolean): Promise<OwnOutcome[]>;
  /** Notes that name any of them, or a concept of one. */
  countUses(items: readonly OwnItem[]): Promise<number>;
  /** Deletes what is in the trash for good, a vocabulary with its concepts; what is in use stays. */
  purge(items: readonly OwnItem[]): Promise<void>;
  readActive(): Promise<ActiveOwn>;
}

export function createOwnRepository(getDatabase: () => Promise<Database>): OwnRepository {
  return {
    async read(store, after, limit) {
      const database = await getDatabase();
      const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
      return readAll(store, await database.getAll(store, range, limit));
    },

    async count(vocabulary) {
      return (await getDatabase()).countFromIndex('ownConcepts', 'by-vocabulary', vocabulary);
    },

    async put(records, dry) {
      return write(await getDatabase(), [...OWN_STORES], (transaction) =>
        Promise.all(
          records.map(async ({ store, record }) => {
            const objects = transaction.objectStore(store as OwnStore);
            const raw = await objects.get(record.id);
            const here = readRecord(store as RecordStore, raw) as typeof record | undefined;
            // One that cannot be understood is left as it is, see read.ts.
            if (raw && !here) return 'conflict';
            const outcome = decideOwn(record, here);
            if (!dry && (outcome === 'new' || outcome === 'changed'))
              await objects.put(record as never);
            return outcome;
          }),
        ),
      );
    },

    async countUses(items) {
      const transaction = (await getDatabase()).transaction(['ownConcepts', 'notes']);
      const concepts = transaction.objectStore('ownConcepts').index('by-vocabulary');
      const named = new Set<string>();
      for (const { store, id } of items) {
        if (store !== 'vocabularies') named.add(id);
        else for (const concept of await concepts.getAllKeys(id)) named.add(concept);
      }
      let uses = 0;
      for await (const batch of readBatches(transaction as never, 'notes')) {
        const notes = readAll(
          'notes',
          batch.map(({ record }) => record),
        );
        uses += notes.filter(
          (note) =>
            note.concepts.some((concept) => named.has(concept)) ||
            note.cases.some((linked) => named.has(linked.id)),
        ).length;
      }
      return uses;
    },

    async purge(items) {
      await write(await getDatabase(), [...OWN_STORES], async (transaction) => {
        const concepts = transaction.objectStore('ownConcepts');
        const purgeOne = async ({ store, id }: OwnItem) => {
          const objects = transaction.objectStore(store);
          if (!readRecord(store, await objects.get(id))?.trashed) return;
          await objects.delete(id);
          if (store !== 'vocabularies') return;
          const keys = await concepts.index('by-vocabulary').getAllKeys(id);
          await Promise.all(keys.map((key) => concepts.delete(key)));
        };
        await Promise.all(items.map(purgeOne));
      });
    },

    async readActive() {
      const database = await getDatabase();
      const transaction = database.transaction(OWN_STORES);
      const [vocabularies, concepts, cases] = await Promise.all([
        transaction.objectStore('vocabularies').getAll(),
        transaction.objectStore('ownConcepts').getAll(),
        transaction.objectStore('ownCases').getAll(),
      ]);
      const on = new Set(
        readAll('vocabularies', vocabularies)
          .filter(({ enabled, trashed }: Vocabulary) => enabled && trashed === null)
          .map(({ id }) => id),
      );
      const isActive = ({ trashed, vocabulary }: OwnConcept) =>
        trashed === null && on.has(vocabulary);
      const known = readAll('ownConcepts', concepts);
      const knownCases = readAll('ownCases', cases);
      return {
        concepts: known.filter(isActive),
        resting: known.filter((concept) => !isActive(concept)),
        cases: knownCases.filter(({ trashed }) => trashed === null),
        restingCases: knownCases.filter(({ trashed }) => trashed !== null),
      };
    },
  };
}
