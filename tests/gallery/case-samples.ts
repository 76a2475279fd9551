/** Sample data of the page for case studies. */
import world from 'world-atlas/countries-110m.json';
import { ALL_CASES } from '../../lib/domain/cases/case-query';
import { CASE_STATUSES, type CaseStatus, type CaseStudy } from '../../lib/domain/cases/case-study';
import { composeTimeline } from '../../lib/domain/cases/case-timeline';
import type { WorldMap } from '../../lib/domain/cases/world-map';
import type {
  CaseDetailView,
  CaseLink,
  CaseListView,
  CasePageActions,
  MapPoint,
} from '../../lib/ui/case/case-state';
import { aCaseEntry, caseId, conceptId } from './samples';

export const A_YEAR = 2026;

export function aStudy(overrides: Partial<CaseStudy> = {}): CaseStudy {
  const limits =
    'Opponents took the price to court in 2014, and bills will carry the loan until 2039.';
  return {
    ...aCaseEntry('terrassa-water-observatory', {
      startYear: 2009,
      endYear: 2013,
      status: 'ended',
    }),
    summary: `The town ended its contract in 2009 after bills had doubled. A public company took over in 2013. ${limits}`,
    limits,
    region: 'Catalonia',
    lat: 41.6,
    lon: 2,
    verified: true,
    sources: [
      {
        title: 'Constitution of the observatory',
        publisher: 'The town',
        url: 'https://town.example/observatory',
        year: 2019,
      },
      { title: 'Tarifes', publisher: null, url: 'https://water.example/tarifes', year: null },
    ],
    ...overrides,
  };
}

const STATUS_NAMES: Readonly<Record<CaseStatus, string>> = {
  active: 'Active',
  ended: 'Ended',
  reversed: 'Reversed',
  contested: 'Contested',
  unknown: 'Unknown',
};

export function aLink(id: string, overrides: Partial<CaseLink> = {}): CaseLink {
  const status = overrides.status ?? 'active';
  return {
    id: caseId(id),
    href: `?${id}`,
    title: `The case of ${id}`,
    facts: ['Paris, France', 'Water', 'from 2010'],
    status,
    statusLabel: STATUS_NAMES[status],
    remark: 'same situation: contract or concession about to end · shares remunicipalisation',
    ...overrides,
  };
}

export function aPoint(
  id: string,
  lat: number,
  lon: number,
  status: CaseStatus = 'active',
): MapPoint {
  return { id: caseId(id), href: `?${id}`, title: `The case of ${id}`, status, lat, lon };
}

const POINTS = [
  aPoint('terrassa-water-observatory', 41.6, 2),
  aPoint('paris', 48.9, 2.4),
  aPoint('lyon', 45.8, 4.8, 'contested'),
  aPoint('lyon-parks', 45.7, 4.9, 'ended'),
  aPoint('naples', 40.9, 14.3, 'reversed'),
  aPoint('jakarta', -6.2, 106.8, 'unknown'),
  aPoint('cochabamba', -17.4, -66.2),
];

export function aDetailView(
  overrides: Partial<CaseDetailView> = {},
  study: CaseStudy = aStudy(),
): CaseDetailView {
  return {
    status: 'case',
    study,
    story: study.limits ? study.summary.replace(study.limits, '').trim() : study.summary,
    facts: ['Terrassa, Spain', 'Water', '2009–2013'],
    statusLabel: STATUS_NAMES[study.status],
    traits: [
      { kind: 'trigger', names: ['contract or concession about to end'] },
      { kind: 'problem', names: ['rising bills and tariffs', 'incumbent resists and obstructs'] },
    ],
    subjects: ['drinking water', 'observatory'],
    concepts: [
      {
        id: conceptId('remunicipalisation'),
        group: 'Ownership',
        label: 'remunicipalisation',
        definition: 'Bringing a service back under public, local ownership.',
      },
      {
        id: conceptId('co-governance'),
        group: 'Governance',
        label: 'co-governance',
        definition: 'Deciding together.',
      },
    ],
    timeline: composeTimeline(study, A_YEAR),
    similar: [aLink('paris'), aLink('naples', { status: 'reversed' })],
    nearby: [aLink('lyon', { status: 'contested', remark: '520 km' })],
    nearbyWithin: '2,000 km',
    points: POINTS,
    way: { back: 'case.html', position: null, count: 0, previous: null, next: null },
    ...overrides,
  };
}

export function aListView(overrides: Partial<CaseListView> = {}): CaseListView {
  return {
    status: 'list',
    query: ALL_CASES,
    found: CASE_STATUSES.map((status) =>
      aLink(status, { status, remark: 'Residents take part.', quoted: true }),
    ),
    points: POINTS,
    sectors: [
      { id: 'energy', label: 'Energy' },
      { id: 'water', label: 'Water' },
    ],
    countries: [
      { id: 'FR', label: 'France' },
      { id: 'ES', label: 'Spain' },
    ],
    statuses: CASE_STATUSES.map((id) => ({ id, label: STATUS_NAMES[id] })),
    facets: [],
    ...overrides,
  };
}

export const IDLE_CASE_ACTIONS: CasePageActions = {
  search: () => {},
  reset: () => {},
  retry: () => {},
  // The outlines are those that ship, but for the codes of the countries.
  loadMap: async () => world as unknown as WorldMap,
  copyMarkdown: async () => null,
  downloadMarkdown: async () => null,
};
