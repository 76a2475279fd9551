import { describe, expect, it } from 'vitest';
import { createCardHandlers } from '../../../lib/background/card-handlers';
import type { Catalogue } from '../../../lib/catalogue/catalogue';
import type { CardPassage } from '../../../lib/messaging/protocol/catalogue-requests';
import { Refusal } from '../../../lib/messaging/responder';
import {
  aCaseId,
  aConcept,
  aConceptId,
  anEntry,
  someCatalogueLabels,
} from '../../support/builders';
import { someSituations } from '../../support/situations';

const concept = aConcept();
const other = aConceptId('commons');
const entries = ['a', 'b', 'c', 'd'].map((id) =>
  anEntry({ id: aCaseId(id), title: `Case ${id}`, concepts: [concept.id] }),
);
const both = anEntry({ id: aCaseId('both'), title: 'Case of both', concepts: [concept.id, other] });
const detail = {
  id: both.id,
  summary: 'What was done.',
  limits: null,
  region: null,
  lat: 0,
  lon: 0,
  verified: true,
  sources: [],
};

const { index, files } = someSituations({
  facets: { 'contract-expiry': { en: ['contract comes to an end', 'board of users', 'tariffs'] } },
  subjects: { taps: { en: ['water pipes', 'leaking taps'] } },
  cases: [...entries, both].map((entry) => ({
    entry,
    ...(entry.id === 'd'
      ? {
          facets: { 'contract-expiry': 3 as const },
          subjects: { taps: 2 as const },
          places: ['Ulm'],
        }
      : {}),
  })),
});

const cases = async () => new Map([...entries, both].map((entry) => [entry.id, entry]));
const catalogue: Catalogue = {
  concepts: async () => new Map([[concept.id, concept]]),
  cases,
  knownCases: cases,
  caseDetails: async () => new Map([[detail.id, detail]]),
  caseDetail: async (id) => (id === detail.id ? detail : undefined),
  labels: async () => someCatalogueLabels(),
  caseIndex: async () => index,
  caseCues: async (lang) => files(lang).cues,
  caseNotions: async () => files('en').caseNotions,
  notions: async (lang) => files(lang).notions,
  contrasts: async () => [],
  popupWords: () => Promise.reject(new Error('A card is no popup.')),
  situationNames: async () => ({
    facets: { 'contract-expiry': 'contract about to end' },
    subjects: { taps: 'taps' },
  }),
  caseNames: () => Promise.reject(new Error('A card searches nothing.')),
  worldMap: () => Promise.reject(new Error('A card has no map.')),
};
const noPassage: CardPassage = { text: '', lang: null, concepts: [], named: [] };
const handlers = createCardHandlers(catalogue, async () => 'en');
const asker = { kind: 'page', origin: 'https://town.example' } as const;

describe('the card of a concept', () => {
  it('says what it means and names three case studies of all that share it', async () => {
    const card = await handlers['concepts/card'](
      { id: concept.id, context: [], passage: noPassage },
      asker,
    );
    expect(card).toMatchObject({
      prefLabel: 'co-management',
      groupLabel: 'Governance',
      definition: concept.definition,
      caseCount: 5,
    });
    expect(card.cases).toHaveLength(3);
  });

  it('names first the case that shares other concepts of the page too', async () => {
    const card = await handlers['concepts/card'](
      { id: concept.id, context: [other], passage: noPassage },
      asker,
    );
    expect(card.cases[0]?.title).toBe('Case of both');
  });

  it('names first the case whose situation the passage tells, and why', async () => {
    const text =
      'In Ulm the contract comes to an end. A board of users looks at tariffs, water pipes and leaking taps.';
    const card = await handlers['concepts/card'](
      { id: concept.id, context: [], passage: { ...noPassage, text, lang: 'en' } },
      asker,
    );
    expect(card.cases[0]).toMatchObject({
      title: 'Case d',
      reason: { places: ['Ulm'], facets: ['contract about to end'], subjects: ['taps'] },
    });
    expect(card.cases.map(({ title }) => title)).toEqual(['Case d', 'Case a', 'Case b']);
    expect(card.caseCount).toBe(5);
  });

  it('names first the case that the passage names', async () => {
    const passage = { ...noPassage, named: [both.id] };
    const card = await handlers['concepts/card']({ id: concept.id, context: [], passage }, asker);
    expect(card.cases[0]).toMatchObject({ title: 'Case of both', reason: { named: true } });
  });

  it('says of a case that only shares the concept just that', async () => {
    const card = await handlers['concepts/card'](
      { id: concept.id, context: [], passage: noPassage },
      asker,
    );
    expect(card.cases[0]?.reason).toMatchObject({
      named: false,
      facets: [],
      concepts: ['co-management'],
    });
  });

  it('names a case that joined the catalogue since the last card', async () => {
    const joined = anEntry({ id: aCaseId('joined'), title: 'Case that joined' });
    const told = someSituations({
      facets: { 'contract-expiry': { en: ['contract comes to an end', 'board of users'] } },
      subjects: { taps: { en: ['water pipes', 'leaking taps'] } },
      cases: [
        {
          entry: joined,
          facets: { 'contract-expiry': 3 },
          subjects: { taps: 2 },
          places: ['Ulm'],
        },
      ],
    });
    let later = false;
    const growing = createCardHandlers(
      {
        ...catalogue,
        cases: async () => (later ? new Map([[joined.id, joined]]) : catalogue.cases()),
        caseIndex: async () => (later ? told.index : index),
      },
      async () => 'en',
    );
    const text =
      'In Ulm the contract comes to an end. A board of users looks at water pipes and leaking taps.';
    const request = { passage: { ...noPassage, text, lang: 'en' } };
    const before = await growing['cases/fitting'](request, asker);
    expect(before[0]?.title).toBe('Case d');
    later = true;
    const after = await growing['cases/fitting'](request, asker);
    expect(after.map(({ title }) => title)).toEqual(['Case that joined']);
  });

  it('is refused for a concept the catalogue does not have', async () => {
    const request = handlers['concepts/card'](
      { id: other, context: [], passage: noPassage },
      asker,
    );
    await expect(request).rejects.toThrow(new Refusal('not-found'));
  });
});

describe('the card of a case study', () => {
  it('says where, what and with which outcome', async () => {
    const card = await handlers['cases/card']({ id: both.id }, asker);
    expect(card).toMatchObject({
      title: 'Case of both',
      sectorLabel: 'water',
      statusLabel: 'active',
      summary: 'What was done.',
    });
  });

  it('is refused for a case the catalogue does not have', async () => {
    const request = handlers['cases/card']({ id: aCaseId('gone') }, asker);
    await expect(request).rejects.toThrow(new Refusal('not-found'));
  });
});

it('names leave out what the catalogue no longer has', async () => {
  const wanted = { concepts: [concept.id, other], cases: [both.id, aCaseId('gone')] };
  expect(await handlers['catalogue/names'](wanted, asker)).toEqual({
    concepts: [{ id: concept.id, label: 'co-management', group: 'Governance' }],
    cases: [{ id: both.id, title: 'Case of both' }],
  });
});
