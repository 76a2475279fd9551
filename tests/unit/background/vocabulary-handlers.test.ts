import { describe, expect, it } from 'vitest';
import type { OwnKeeper } from '../../../lib/background/own-keeper';
import {
  createOwnSource,
  createVocabularyHandlers,
} from '../../../lib/background/vocabulary-handlers';
import type { ActiveOwn, OwnRepository } from '../../../lib/storage/own-repository';
import { aConceptId } from '../../support/builders';
import { anOwnCase, anOwnConcept } from '../../support/own-builders';

const remunicipalisation = aConceptId('remunicipalisation');
const shown = anOwnConcept({ broader: [remunicipalisation] });
const resting = anOwnConcept({
  prefLabel: { de: 'Nachtweide' },
  altLabels: {},
  broader: [remunicipalisation],
  related: [shown.id],
});
const extending = anOwnConcept({
  extends: remunicipalisation,
  prefLabel: {},
  altLabels: { en: ['taking back the taps'], nl: ['terug in eigen hand'] },
});
const inTrash = anOwnCase({ trashed: '2026-11-27T10:00:00.000Z' });
const active: ActiveOwn = {
  concepts: [shown, extending],
  resting: [resting],
  cases: [],
  restingCases: [inTrash],
};

/** One that answers and is never asked to write. */
const keeper = {
  active: async () => active,
  state: async () => ({ version: 3, languages: [], concepts: 3, cases: 0, pending: false }),
} as unknown as OwnKeeper;
const handlers = createVocabularyHandlers({} as OwnRepository, keeper, () => undefined);
const asker = { kind: 'extension' } as const;

describe('what catalogues are told of own concepts', () => {
  it('names those that rest too, beside nothing', async () => {
    const { concepts } = await handlers['vocabulary/active']({ language: 'en' }, asker);
    expect(
      concepts.map(({ prefLabel, broader, related }) => [prefLabel, broader, related]),
    ).toEqual([
      ['grazing circle', [remunicipalisation], []],
      ['Nachtweide', [], []],
    ]);
  });

  it('tells cases in the trash apart from those in use', async () => {
    const { cases, restingCases } = await handlers['vocabulary/active']({ language: 'en' }, asker);
    expect({ cases, restingCases }).toEqual({ cases: [], restingCases: [inTrash] });
  });

  it('is the same for the background itself, as long as nothing changes', async () => {
    const source = createOwnSource(keeper);
    const entries = await source.load('en');
    expect(entries?.concepts).toEqual(
      (await handlers['vocabulary/active']({ language: 'en' }, asker)).concepts,
    );
    expect(await source.load('en')).toBe(entries);
  });
});

describe('what notes are found by', () => {
  it('is every label in every language, of packaged concepts those that were added', async () => {
    const labels = await handlers['vocabulary/labels'](null, asker);
    expect(labels).toEqual([
      { concept: shown.id, labels: expect.arrayContaining(['pasture ring', 'Weidekreis']) },
      {
        concept: remunicipalisation,
        labels: expect.arrayContaining(['taking back the taps', 'terug in eigen hand']),
      },
      { concept: resting.id, labels: ['Nachtweide'] },
    ]);
  });
});

describe('deleting for good in pieces', () => {
  it('tells open pages once, after the last', async () => {
    const done: string[] = [];
    const own = {
      purge: async (items: readonly { id: string }[]) =>
        void done.push(...items.map(({ id }) => id)),
    } as unknown as OwnRepository;
    const telling = {
      begin: async () => void done.push('begin'),
      settle: async () => void done.push('settle'),
    } as unknown as OwnKeeper;
    const purge = createVocabularyHandlers(own, telling, () => undefined)['vocabulary/purge'];
    const items = (id: string) => [{ store: 'ownCases' as const, id }];
    await purge({ items: items('a'), more: true }, asker);
    await purge({ items: items('b'), more: false }, asker);
    expect(done).toEqual(['begin', 'a', 'begin', 'b', 'settle']);
  });
});
