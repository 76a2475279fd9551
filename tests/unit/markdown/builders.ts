/** Parts of a page export: valid as they are, each open to be said otherwise. */
import type { Selectors } from '../../../lib/domain/anchoring/selectors';
import type { CaseStudy } from '../../../lib/domain/cases/case-study';
import type { CitedDocument } from '../../../lib/domain/citation/cited-document';
import type { ConceptEntry } from '../../../lib/domain/concepts/concept';
import type {
  CountedConcept,
  ExportedCase,
  ExportedNote,
  PageExport,
} from '../../../lib/domain/markdown/page-export';
import type { Note } from '../../../lib/domain/notes/note';
import { aCaseId, aConceptId, aNote, anUrl } from '../../support/builders';

export function aConcept(id: string, prefLabel: string): ConceptEntry {
  return {
    id: aConceptId(id),
    group: 'Commons',
    prefLabel,
    definition: 'Not part of an export.',
    broader: [],
    related: [],
  };
}

export function aCountedConcept(id: string, prefLabel: string, count = 1): CountedConcept {
  return { entry: aConcept(id, prefLabel), count };
}

export function aQuote(exact: string, prefix = '', suffix = ''): Selectors {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: prefix.length, end: prefix.length + exact.length },
  ];
}

export function anExportedNote(
  quote: Selectors,
  parts: Partial<Note> = {},
  outcome: ExportedNote['outcome'] = 'exact',
): ExportedNote {
  const target = { source: anUrl(), selector: quote };
  return { note: aNote({ target, comment: '', concepts: [], ...parts }), outcome };
}

export function aCase(parts: Partial<CaseStudy> = {}): CaseStudy {
  return {
    id: aCaseId('eau-de-paris'),
    title: 'Paris: Eau de Paris',
    place: 'Paris',
    region: 'Île-de-France',
    country: 'FR',
    lat: 48.86,
    lon: 2.35,
    startYear: 2010,
    endYear: null,
    sector: 'water',
    concepts: [aConceptId('remunicipalisation')],
    status: 'active',
    outcome: 'Integrated public operator, early savings and an 8% tariff cut',
    limits: null,
    summary: 'The council merged the water services into one public operator.',
    verified: true,
    sources: [
      {
        title: 'The remunicipalisation of water services in Paris',
        publisher: 'Future Policy',
        url: 'https://futurepolicy.example/paris/',
        year: 2019,
      },
    ],
    ...parts,
  };
}

export function anExportedCase(parts: Partial<CaseStudy> = {}): ExportedCase {
  return { study: aCase(parts), sectorName: 'Water', statusName: 'Active' };
}

export function aPage(parts: Partial<PageExport> = {}): PageExport {
  return {
    document: {
      url: anUrl('/strategy'),
      title: 'Water strategy',
      lang: 'en',
      lastSeen: '2026-11-20T22:15:00.000Z',
    },
    exportedAt: '2026-11-21T08:00:00.000Z',
    concepts: [],
    notes: [],
    cases: [],
    ...parts,
  };
}

export const aCitedDocument = (parts: Partial<CitedDocument> = {}): CitedDocument => ({
  url: anUrl(),
  title: 'Draft water bill',
  authors: ['Bo Li'],
  published: '2025-03',
  publisher: 'Town of Larchmere',
  container: null,
  lang: 'en',
  doi: null,
  accessed: '2026-05-03T09:00:00.000Z',
  ...parts,
});
