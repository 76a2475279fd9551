/** What a reader adds of their own, valid as it is, each part open to be said otherwise. */
import { v4 as uuid } from 'uuid';
import type { OwnCase } from '../../lib/domain/vocabulary/own-case';
import { newCaseId, newConceptId, newVocabularyId } from '../../lib/domain/vocabulary/own-id';
import type { OwnConcept, Vocabulary } from '../../lib/domain/vocabulary/vocabulary';

const TIME = '2026-11-27T09:00:00.000Z';
const STATE = { created: TIME, modified: TIME, revision: 0, trashed: null };

export function aVocabulary(parts: Partial<Vocabulary> = {}): Vocabulary {
  return {
    id: newVocabularyId(uuid()),
    title: 'Fields and forests',
    uri: null,
    enabled: true,
    ...STATE,
    ...parts,
  };
}

export function anOwnConcept(parts: Partial<OwnConcept> = {}): OwnConcept {
  return {
    id: newConceptId(uuid()),
    vocabulary: newVocabularyId('00000000-0000-4000-8000-000000000001'),
    uri: null,
    extends: null,
    group: 'Commons',
    prefLabel: { en: 'grazing circle', de: 'Weidekreis' },
    altLabels: { en: ['pasture ring'] },
    definition: { en: 'Neighbours who graze their animals in turn.' },
    broader: [],
    related: [],
    ...STATE,
    ...parts,
  };
}

export function anOwnCase(parts: Partial<OwnCase> = {}): OwnCase {
  return {
    id: newCaseId(uuid()),
    title: 'Millbrook: the pool is run by its swimmers',
    place: 'Millbrook',
    region: null,
    country: 'GB',
    lat: 50.35,
    lon: -4.2,
    startYear: 2015,
    endYear: null,
    sector: 'culture',
    status: 'active',
    concepts: [],
    summary:
      'The council was to close the swimming pool. Swimmers formed a cooperative and took over the lease.',
    outcome: 'The pool is open, and pays its way.',
    limits: null,
    names: ['Millbrook Lido Cooperative'],
    sources: [
      {
        title: 'Annual report',
        publisher: null,
        url: 'https://millbrook.example/report',
        year: 2020,
      },
    ],
    ...STATE,
    ...parts,
  };
}
