import { describe, expect, it } from 'vitest';
import { createCardHandlers } from '../../../lib/background/card-handlers';
import type { Catalogue } from '../../../lib/catalogue/catalogue';
import { Refusal } from '../../../lib/messaging/responder';
import {
  aCaseId,
  aConcept,
  aConceptId,
  anEntry,
  someCatalogueLabels,
} from '../../support/builders';

const concept = aConcept();
const other = aConceptId('commons');
const entries = ['a', 'b', 'c', 'd'].map((id) =>
  anEntry({ id: aCaseId(id), title: `Case ${id}`, concepts: [concept.id] }),
);
const both = anEntry({ id: aCaseId('both'), title: 'Case of both', concepts: [concept.id, other] });
const detail = {
  id: both.id,
  summary: 'What was done.',
  region: null,
  lat: 0,
  lon: 0,
  verified: true,
  sources: [],
};

const catalogue: Catalogue = {
  concepts: async () => new Map([[concept.id, concept]]),
  cases: async () => new Map([...entries, both].map((entry) => [entry.id, entry])),
  caseDetails: async () => new Map([[detail.id, detail]]),
  caseDetail: async (id) => (id === detail.id ? detail : undefined),
  labels: async () => someCatalogueLabels(),
};
const handlers = createCardHandlers(catalogue, () => 'en');
const asker = { kind: 'page', origin: 'https://town.example' } as const;

describe('the card of a concept', () => {
  it('says what it means and names three case studies of all that share it', async () => {
    const card = await handlers['concepts/card']({ id: concept.id, context: [] }, asker);
    expect(card).toMatchObject({
      prefLabel: 'co-management',
      groupLabel: 'Governance',
      definition: concept.definition,
      caseCount: 5,
    });
    expect(card.cases).toHaveLength(3);
  });

  it('names first the case that shares other concepts of the page too', async () => {
    const card = await handlers['concepts/card']({ id: concept.id, context: [other] }, asker);
    expect(card.cases[0]?.title).toBe('Case of both');
  });

  it('is refused for a concept the catalogue does not have', async () => {
    const request = handlers['concepts/card']({ id: other, context: [] }, asker);
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
