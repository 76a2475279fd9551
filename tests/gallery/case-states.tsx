/** The page for case studies in every state worth looking at. */
import { ALL_CASES } from '../../lib/domain/cases/case-query';
import { CASE_STATUSES } from '../../lib/domain/cases/case-study';
import { CasePage } from '../../lib/ui/case/CasePage';
import type { CasePageActions, CasePageState } from '../../lib/ui/case/case-state';
import { aDetailView, aLink, aListView, aPoint, aStudy, IDLE_CASE_ACTIONS } from './case-samples';
import type { GalleryState } from './gallery-state';
import { QUOTES } from './samples';

const LONG_TITLE =
  'Wasserversorgungsrekommunalisierungsbürgerbegehren: 30 per cent of public contracts for women, youth and disabled people, and who got them';

function page(
  name: string,
  state: CasePageState,
  actions: Partial<CasePageActions> = {},
): GalleryState {
  return {
    name: `case/${name}`,
    surface: 'case',
    render: (lang, t) => (
      <CasePage state={state} actions={{ ...IDLE_CASE_ACTIONS, ...actions }} lang={lang} t={t} />
    ),
  };
}

const noMap = async () => Promise.reject(new Error('There is no map.'));

export const CASE_STATES: readonly GalleryState[] = [
  page('loading', { status: 'loading' }),
  page('broken', { status: 'broken' }),
  page('missing', { status: 'missing', id: 'atlantis-water' }),
  page('ordinary', aDetailView()),
  ...CASE_STATUSES.map((status) =>
    page(
      `status-${status}`,
      aDetailView({}, aStudy({ status, endYear: status === 'active' ? null : 2013 })),
    ),
  ),
  page(
    'in-a-list',
    aDetailView({
      way: {
        back: 'case.html?q=water',
        position: 2,
        count: 12,
        previous: { href: '?1', title: 'The case before' },
        next: { href: '?3', title: 'The case after' },
      },
    }),
  ),
  page(
    'bare',
    aDetailView(
      { traits: [], subjects: [], concepts: [], similar: [], nearby: [], timeline: null },
      aStudy({ limits: null, verified: false, startYear: null, endYear: null, status: 'unknown' }),
    ),
  ),
  page(
    'long',
    aDetailView(
      {
        traits: [{ kind: 'problem', names: Array.from({ length: 6 }, () => QUOTES.other) }],
        similar: [aLink('long', { title: LONG_TITLE, remark: QUOTES.long })],
      },
      aStudy({ title: LONG_TITLE, outcome: QUOTES.long, summary: QUOTES.long, limits: null }),
    ),
  ),
  page('no-map', aDetailView(), { loadMap: noMap }),
  page('list', aListView()),
  page('list-nothing', aListView({ query: { ...ALL_CASES, text: 'xyz' }, found: [], points: [] })),
  page(
    'list-297',
    aListView({
      found: Array.from({ length: 297 }, (_, at) => aLink(`case-${at}`)),
      points: Array.from({ length: 297 }, (_, at) =>
        aPoint(`case-${at}`, ((at * 37) % 120) - 55, ((at * 61) % 340) - 170),
      ),
    }),
  ),
];
