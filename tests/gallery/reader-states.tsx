/** What the reader of PDFs shows around the pages: before one is open, and the bar in every state. */
import { READER_FAULTS } from '../../lib/domain/pdf/reader-fault';
import { Reader } from '../../lib/ui/reader/Reader';
import type { OpenDocument, ReaderActions, ReaderState } from '../../lib/ui/reader/reader-state';
import type { GalleryState } from './gallery-state';

const nothing = () => {};

export const IDLE_READER_ACTIONS: ReaderActions = {
  openFile: nothing,
  retry: nothing,
  cancel: nothing,
  allowSite: nothing,
  givePassword: nothing,
  goToPage: nothing,
  goToDestination: nothing,
  zoomBy: nothing,
  setZoom: nothing,
  rotate: nothing,
  setTone: nothing,
  showPanel: nothing,
  openFind: nothing,
  find: nothing,
  closeFind: nothing,
  print: nothing,
  toggleKept: nothing,
  download: nothing,
  drawThumbnail: async () => {},
};

const LONG_TITLE =
  'On the remunicipalisation of the water supply of the town and of the eleven villages around it: report of the ' +
  'joint committee, with the minority opinion and three annexes';

export function anOpenPdf(overrides: Partial<OpenDocument> = {}): OpenDocument {
  return {
    status: 'open',
    title: 'Water for everybody',
    pageCount: 312,
    view: { page: 14, label: 'xiv', scale: 1.25, zoom: 'auto' },
    outline: [
      {
        title: 'Water',
        destination: null,
        children: [{ title: 'Who owns the pipes', destination: null, children: [] }],
      },
      { title: LONG_TITLE, destination: null, children: [] },
    ],
    panel: null,
    tone: 'paper',
    find: null,
    reading: null,
    scanned: [],
    kept: 'not-kept',
    size: 4_200_000,
    version: null,
    printing: null,
    ...overrides,
  };
}

function reader(name: string, state: ReaderState): GalleryState {
  return {
    name: `reader/${name}`,
    surface: 'reader',
    render: (lang, t) => (
      <>
        <Reader state={state} actions={IDLE_READER_ACTIONS} lang={lang} t={t} />
        {state.status === 'open' && <main id="frame" />}
      </>
    ),
  };
}

export const READER_STATES: readonly GalleryState[] = [
  reader('start', { status: 'start', fault: null, canRetry: false }),
  ...READER_FAULTS.map((fault) =>
    reader(`fault/${fault}`, { status: 'start', fault, canRetry: fault !== 'lost-file' }),
  ),
  reader('loading', { status: 'loading', loaded: 1_200_000, total: 4_800_000 }),
  reader('loading-unknown', { status: 'loading', loaded: 0, total: null }),
  reader('permission', { status: 'permission', host: 'documents.ministry.example.org' }),
  reader('password', { status: 'password', wasWrong: false }),
  reader('password-wrong', { status: 'password', wasWrong: true }),
  reader('open', anOpenPdf()),
  reader('open-long-title', anOpenPdf({ title: LONG_TITLE, panel: 'outline' })),
  reader(
    'thumbnails',
    anOpenPdf({ panel: 'pages', pageCount: 4, view: { ...anOpenPdf().view, page: 2 } }),
  ),
  reader('no-outline', anOpenPdf({ outline: [], panel: 'outline' })),
  reader(
    'find',
    anOpenPdf({ find: { query: 'water', result: { current: 3, total: 59, status: 'found' } } }),
  ),
  reader('reading', anOpenPdf({ reading: { done: 120 }, kept: null })),
  reader('printing', anOpenPdf({ printing: 12 })),
  reader('scanned', anOpenPdf({ scanned: [14] })),
  reader('kept', anOpenPdf({ kept: 'kept' })),
  reader('kept-full', anOpenPdf({ kept: 'full' })),
  reader('kept-failed', anOpenPdf({ kept: 'failed' })),
  reader(
    'other-version',
    anOpenPdf({
      version: {
        notesOf: '2026-05-03T10:00:00.000Z',
        same: 12,
        changed: 2,
        ambiguous: 0,
        gone: 1,
      },
      kept: 'kept',
    }),
  ),
  reader('text-only', anOpenPdf({ tone: 'text' })),
];
