import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../../lib/domain/records/record-schemas';
import { changeOwn } from '../../../lib/domain/vocabulary/own-records';
import { createDatabaseSource } from '../../../lib/storage/open';
import { restoreRecords } from '../../../lib/storage/restore';
import type { Database } from '../../../lib/storage/schema';
import { anOwnCase, anOwnConcept, aVocabulary } from '../../support/own-builders';

const first = '2026-11-28T09:00:00.000Z';
const later = '2026-11-28T10:00:00.000Z';
const concept = anOwnConcept();
const stored = (record: typeof concept) => ({ store: 'ownConcepts', record }) as const;
const labelled = (en: string, at: string) => changeOwn(concept, { prefLabel: { en } }, at);

const openNew = () => createDatabaseSource({ name: crypto.randomUUID() })();
const restore = (database: Database, records: readonly StoredRecord[]) =>
  restoreRecords(database, records, false);

async function everythingIn(database: Database) {
  const own = ['vocabularies', 'ownConcepts', 'ownCases'] as const;
  return Promise.all(own.map((store) => database.getAll(store)));
}

describe('restoring an own concept that two browsers changed', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openNew();
    await database.put('ownConcepts', labelled('grazing round', first));
  });
  const labels = async () =>
    (await database.getAll('ownConcepts')).map(
      ({ prefLabel, trashed }) => `${prefLabel.en}${trashed ? ' (trash)' : ''}`,
    );

  it('keeps the later one, and the other in the trash, said beforehand and done once', async () => {
    const records = [stored(labelled('grazing ring', later))];
    expect(await restoreRecords(database, records, true)).toEqual(['copied']);
    expect(await labels()).toEqual(['grazing round']);
    expect(await restore(database, records)).toEqual(['copied']);
    expect((await labels()).sort()).toEqual(['grazing ring', 'grazing round (trash)']);
    expect(await restore(database, records)).toEqual(['identical']);
    expect(await restore(database, [stored(labelled('grazing round', first))])).toEqual(['older']);
    expect(await labels()).toHaveLength(2);
  });

  it('leaves a copy alone that was taken out of the trash and written on, in the file and here', async () => {
    await restore(database, [stored(labelled('grazing ring', later))]);
    const [copy] = (await database.getAll('ownConcepts')).filter(({ trashed }) => trashed !== null);
    if (!copy) throw new Error('no copy');
    const written = changeOwn(copy, { trashed: null, definition: { en: 'Ours.' } }, later);
    await database.put('ownConcepts', written);
    const whole = (await database.getAll('ownConcepts')).map(stored);
    expect(await restore(database, [stored(labelled('grazing round', first))])).toEqual(['older']);
    expect(await database.get('ownConcepts', copy.id)).toEqual(written);
    // Of a file that holds both, whichever comes first.
    for (const records of [whole, whole.toReversed()]) {
      const fresh = await openNew();
      await fresh.put('ownConcepts', labelled('grazing round', first));
      await restore(fresh, records);
      expect(await fresh.get('ownConcepts', copy.id)).toEqual(written);
      expect(await fresh.count('ownConcepts')).toBe(2);
    }
  });
});

/** What a library of one browser may hold of three records that another one has too. */
const ids = { concept, own: anOwnCase(), vocabulary: aVocabulary() };
const state = fc.record({
  words: fc.constantFrom('one', 'two', 'three', 'four'),
  revision: fc.nat({ max: 2 }),
  modified: fc.constantFrom(first, later),
  trashed: fc.constantFrom(null, later),
});
const library = fc
  .record({ concept: state, own: state, vocabulary: state }, { requiredKeys: [] })
  .map((states): StoredRecord[] => {
    const { concept: c, own: o, vocabulary: y } = states;
    const rest = ({ words, ...kept }: NonNullable<typeof c>) => kept;
    return [
      ...(y
        ? [
            {
              store: 'vocabularies' as const,
              record: { ...ids.vocabulary, ...rest(y), title: y.words },
            },
          ]
        : []),
      ...(c
        ? [
            {
              store: 'ownConcepts' as const,
              record: { ...ids.concept, ...rest(c), definition: { en: c.words } },
            },
          ]
        : []),
      ...(o
        ? [{ store: 'ownCases' as const, record: { ...ids.own, ...rest(o), outcome: o.words } }]
        : []),
    ];
  });
const wordsOf = (record: object) =>
  'outcome' in record
    ? `case ${record.outcome}`
    : 'definition' in record
      ? `concept ${(record.definition as { en: string }).en}`
      : `vocabulary ${(record as { title: string }).title}`;

describe('restoring backups of several browsers', () => {
  it('loses no words in any order, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(library, { minLength: 2, maxLength: 4 }), async (libraries) => {
        const said = new Set(libraries.flat().map(({ record }) => wordsOf(record)));
        for (const order of [libraries, libraries.toReversed()]) {
          const database = await openNew();
          for (const records of order) await restore(database, records);
          const kept = await everythingIn(database);
          expect(new Set(kept.flat().map(wordsOf))).toEqual(said);
          for (const records of order) await restore(database, records);
          expect(await everythingIn(database)).toEqual(kept);
          const live = kept
            .flat()
            .filter(({ id }) => Object.values(ids).some((one) => one.id === id));
          expect(live).toHaveLength(
            new Set(libraries.flat().map(({ record }) => 'id' in record && record.id)).size,
          );
          database.close();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('comes to the same records from a library and its own backup', async () => {
    await fc.assert(
      fc.asyncProperty(library, library, async (one, other) => {
        const database = await openNew();
        await restore(database, one);
        await restore(database, other);
        const copy = await openNew();
        const [vocabularies, ownConcepts, ownCases] = await everythingIn(database);
        await restore(copy, [
          ...(vocabularies ?? []).map(
            (record) => ({ store: 'vocabularies', record }) as StoredRecord,
          ),
          ...(ownConcepts ?? []).map(
            (record) => ({ store: 'ownConcepts', record }) as StoredRecord,
          ),
          ...(ownCases ?? []).map((record) => ({ store: 'ownCases', record }) as StoredRecord),
        ]);
        expect(await everythingIn(copy)).toEqual(await everythingIn(database));
        database.close();
        copy.close();
      }),
      { numRuns: 50 },
    );
  });
});
