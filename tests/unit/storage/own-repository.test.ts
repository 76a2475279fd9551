import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOwnKeeper } from '../../../lib/background/own-keeper';
import type { OwnVocabulary } from '../../../lib/domain/settings/own-vocabulary';
import { readSettings } from '../../../lib/domain/settings/settings';
import { changeOwn } from '../../../lib/domain/vocabulary/own-records';
import { createCompiledRepository } from '../../../lib/storage/compiled-repository';
import { createDatabaseSource } from '../../../lib/storage/open';
import { createOwnRepository, type OwnRepository } from '../../../lib/storage/own-repository';
import { restoreRecords } from '../../../lib/storage/restore';
import type { Database } from '../../../lib/storage/schema';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { parseLexiconSource } from '../../../scripts/catalogue/source-schemas';
import { aNote } from '../../support/builders';
import { anOwnCase, anOwnConcept, aVocabulary } from '../../support/own-builders';

const later = '2026-11-28T09:00:00.000Z';
let own: OwnRepository;
let database: Database;

beforeEach(async () => {
  const getDatabase = createDatabaseSource({ name: crypto.randomUUID() });
  own = createOwnRepository(getDatabase);
  database = await getDatabase();
});

describe('own records', () => {
  it('are written, and the same again changes nothing', async () => {
    const concept = anOwnConcept();
    const record = { store: 'ownConcepts', record: concept } as const;
    expect(await own.put([record], true)).toEqual(['new']);
    expect(await own.read('ownConcepts', null, 10)).toEqual([]);
    expect(await own.put([record], false)).toEqual(['new']);
    expect(await own.put([record], false)).toEqual(['same']);
    expect(await own.read('ownConcepts', null, 10)).toEqual([concept]);
  });

  it('are changed from the state that is here only', async () => {
    const first = anOwnCase();
    await own.put([{ store: 'ownCases', record: first }], false);
    const next = changeOwn(first, { title: 'Millbrook: open again' }, later);
    expect(await own.put([{ store: 'ownCases', record: next }], false)).toEqual(['changed']);
    const stale = changeOwn(first, { title: 'Other words' }, later);
    expect(await own.put([{ store: 'ownCases', record: stale }], false)).toEqual(['conflict']);
    expect(await own.read('ownCases', null, 10)).toEqual([next]);
  });

  it('are in use unless in the trash, or of a vocabulary that is switched off: then they only have names', async () => {
    const on = aVocabulary();
    const off = aVocabulary({ enabled: false });
    const gone = aVocabulary({ trashed: later });
    const kept = anOwnConcept({ vocabulary: on.id });
    const oldCase = anOwnCase({ trashed: later });
    const resting = [
      anOwnConcept({ vocabulary: on.id, trashed: later }),
      anOwnConcept({ vocabulary: off.id }),
      anOwnConcept({ vocabulary: gone.id }),
    ];
    await own.put(
      [
        ...[on, off, gone].map((record) => ({ store: 'vocabularies', record }) as const),
        ...[kept, ...resting].map((record) => ({ store: 'ownConcepts', record }) as const),
        { store: 'ownCases', record: oldCase },
      ],
      false,
    );
    const active = await own.readActive();
    expect(active).toMatchObject({ concepts: [kept], cases: [], restingCases: [oldCase] });
    expect(new Set(active.resting)).toEqual(new Set(resting));
  });

  it('are counted by the notes that name them, a vocabulary by those that name its concepts', async () => {
    const [one, other] = [anOwnConcept(), anOwnConcept()];
    const linked = anOwnCase();
    const records = [one, other].map((record) => ({ store: 'ownConcepts', record }) as const);
    await own.put(records, false);
    for (const parts of [
      { concepts: [one.id, other.id] },
      { concepts: [one.id], cases: [{ id: linked.id, relation: 'context' as const }] },
      {},
    ])
      await database.put('notes', aNote(parts));
    // One that cannot be understood hides no other.
    await database.put('notes', { id: 'urn:uuid:damaged' } as never);
    expect(await own.countUses([{ store: 'ownConcepts', id: one.id }])).toBe(2);
    expect(await own.countUses([{ store: 'ownConcepts', id: other.id }])).toBe(1);
    expect(await own.countUses([{ store: 'ownCases', id: linked.id }])).toBe(1);
    expect(await own.countUses([{ store: 'vocabularies', id: one.vocabulary }])).toBe(2);
    expect(await own.countUses([{ store: 'vocabularies', id: aVocabulary().id }])).toBe(0);
  });

  it('are deleted for good from the trash alone, a vocabulary with its concepts', async () => {
    const vocabulary = aVocabulary();
    const concept = anOwnConcept({ vocabulary: vocabulary.id });
    await own.put(
      [
        { store: 'vocabularies', record: vocabulary },
        { store: 'ownConcepts', record: concept },
      ],
      false,
    );
    await own.purge([{ store: 'vocabularies', id: vocabulary.id }]);
    expect(await own.count(vocabulary.id)).toBe(1);
    const trashed = changeOwn(vocabulary, { trashed: later }, later);
    await own.put([{ store: 'vocabularies', record: trashed }], false);
    await own.purge([{ store: 'vocabularies', id: vocabulary.id }]);
    expect(await own.read('vocabularies', null, 10)).toEqual([]);
    expect(await own.count(vocabulary.id)).toBe(0);
  });

  it('go together when the trash is emptied: notes that use several count once, and what is in use stays', async () => {
    const vocabulary = aVocabulary({ trashed: later });
    const inside = anOwnConcept({ vocabulary: vocabulary.id, trashed: later });
    const alone = anOwnConcept({ trashed: later });
    const kept = anOwnConcept();
    const study = anOwnCase({ trashed: later });
    const records = [
      { store: 'vocabularies', record: vocabulary },
      ...[inside, alone, kept].map((record) => ({ store: 'ownConcepts', record }) as const),
      { store: 'ownCases', record: study },
    ] as const;
    await own.put(records, false);
    await database.put('notes', aNote({ concepts: [inside.id, alone.id] }));
    await database.put(
      'notes',
      aNote({ concepts: [alone.id], cases: [{ id: study.id, relation: 'context' }] }),
    );
    await database.put('notes', aNote({ concepts: [kept.id] }));
    const all = records.map(({ store, record }) => ({ store, id: record.id }));
    const trash = all.filter(({ id }) => id !== kept.id);
    expect(await own.countUses(trash)).toBe(2);
    await own.purge(all);
    expect(await own.read('ownConcepts', null, 10)).toEqual([kept]);
    expect(await own.read('vocabularies', null, 10)).toEqual([]);
    expect(await own.read('ownCases', null, 10)).toEqual([]);
    // A backup made before brings it back, as it does what was deleted for good alone.
    const backedUp = { store: 'ownCases', record: study } as const;
    expect(await restoreRecords(database, [backedUp], false)).toEqual(['new']);
    expect(await own.read('ownCases', null, 10)).toEqual([study]);
  });
});

describe('what pages are told of own records', () => {
  it('changes with them, and is made up for when the background was stopped in between', async () => {
    const { shared } = parseLexiconSource(readSources());
    let state: OwnVocabulary = readSettings({}).ownVocabulary;
    const keeper = createOwnKeeper({
      own,
      compiled: createCompiledRepository(crypto.randomUUID()),
      loadWording: async () => shared,
      loadState: async () => state,
      saveState: async (next) => {
        state = next;
      },
    });
    await keeper.recover();
    expect(state.version).toBe(0);
    const vocabulary = aVocabulary();
    await keeper.begin();
    await own.put(
      [
        { store: 'vocabularies', record: vocabulary },
        { store: 'ownConcepts', record: anOwnConcept({ vocabulary: vocabulary.id }) },
      ],
      false,
    );
    // The background is stopped here.
    await keeper.recover();
    expect(state).toMatchObject({ version: 1, concepts: 1, cases: 0, pending: false });
    const first = await keeper.lexicon('en');
    expect(JSON.parse(first).concepts).toHaveLength(1);
    await own.put(
      [{ store: 'vocabularies', record: changeOwn(vocabulary, { enabled: false }, later) }],
      false,
    );
    await keeper.settle();
    expect(state).toMatchObject({ version: 2, concepts: 1, languages: [] });
    expect(JSON.parse(await keeper.lexicon('en')).concepts).toEqual([]);
  });
});
