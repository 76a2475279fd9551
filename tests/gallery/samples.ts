/** Sample data for the gallery and the component tests: complete by default, with overrides for what matters. */
import * as v from 'valibot';
import { type CaseEntry, CaseId } from '../../lib/domain/cases/case-study';
import { ConceptId } from '../../lib/domain/concepts/concept';
import { DismissalId } from '../../lib/domain/dismissals/dismissal';
import { DocumentUrl } from '../../lib/domain/documents/document';
import { type Note, NoteId } from '../../lib/domain/notes/note';
import { UnsavedId } from '../../lib/domain/notes/unsaved-comment';
import type { CardContent, CaseContent } from '../../lib/messaging/protocol/catalogue-requests';
import type {
  CaseRow,
  ConceptRow,
  DismissalRow,
  NoteRow,
  PopupActions,
  PopupContent,
  TrashRow,
  UnsavedRow,
  VersionRow,
} from '../../lib/ui/popup/popup-state';

export const conceptId = (id: string) => v.parse(ConceptId, id);
export const caseId = (id: string) => v.parse(CaseId, id);
const noteId = (number: number) =>
  v.parse(NoteId, `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

export function aNote(number: number, quote: string, overrides: Partial<Note> = {}): Note {
  return {
    id: noteId(number),
    target: {
      source: v.parse(DocumentUrl, 'https://learning.example.org/peer-learning'),
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 0, end: quote.length },
      ],
    },
    snapshot: null,
    comment: '',
    concepts: [],
    tags: [],
    cases: [],
    author: null,
    created: '2026-11-20T14:02:00.000Z',
    modified: '2026-11-20T14:02:00.000Z',
    revision: 0,
    ...overrides,
  };
}

export function aNoteRow(note: Note, overrides: Partial<NoteRow> = {}): NoteRow {
  const cases = note.cases.map(({ id, relation }) => ({
    id,
    title: TITLES[id] ?? id,
    relation,
  }));
  const concepts = note.concepts.map((id) => ({
    id,
    label: id.replaceAll('-', ' '),
    group: 'Ownership' as const,
  }));
  return { note, outcome: 'exact', canJump: true, unsaved: null, concepts, cases, ...overrides };
}

export function aConceptRow(label: string, overrides: Partial<ConceptRow> = {}): ConceptRow {
  return {
    id: conceptId(
      label
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join('-') ?? '',
    ),
    label,
    group: 'Commons',
    groupLabel: overrides.group ?? 'Commons',
    sure: 1,
    unsure: 0,
    ...overrides,
  };
}

export function aCaseEntry(id: string, overrides: Partial<CaseEntry> = {}): CaseEntry {
  return {
    id: caseId(id),
    title: TITLES[id] ?? id,
    place: 'Terrassa',
    country: 'ES',
    sector: 'water',
    concepts: [],
    status: 'active',
    startYear: 2016,
    endYear: null,
    outcome: 'Residents take part in running the water service.',
    ...overrides,
  };
}

export function aCaseRow(entry: CaseEntry, overrides: Partial<CaseRow> = {}): CaseRow {
  return {
    entry,
    sectorLabel: 'Water',
    statusLabel: 'Active',
    reasons: ['shares remunicipalisation, co-management'],
    linkedNoteIds: [],
    ...overrides,
  };
}

const TITLES: Readonly<Record<string, string>> = {
  'terrassa-water-observatory': 'Terrassa Water Observatory',
  'eau-de-paris': 'Eau de Paris',
  'berlin-water': 'Berlin buys back its water works',
};

export const QUOTES = {
  short:
    'co-management agreements in which residents and staff decide on the opening hours together',
  other: 'inclusive public procurement that leaves room for the co-operatives of the town',
  long: 'The baths and the bus depot came back under the town in the same year, the housing office opened its board to tenants, and the canteens now buy from co-operatives of the valley; what began as a dispute about one water bill has become a habit of doing things together, which the council means to write down, with residents, works councils and associations, before the next election takes its attention elsewhere.',
  arabic: 'إدارة المياه كخدمة عامة بمشاركة السكان',
} as const;

/** Longer than a narrow line. */
export const LONG_WORD = 'Wasserversorgungsrekommunalisierungsbürgerbegehren';
export const PARAGRAPHS = `${QUOTES.long}\n\n${QUOTES.long}`;

export const A_LONG_NOTE = aNote(1, QUOTES.long, {
  comment: PARAGRAPHS,
  cases: [
    { id: caseId('terrassa-water-observatory'), relation: 'supports' },
    { id: caseId('eau-de-paris'), relation: 'contradicts' },
  ],
});

/** Two notes, nine concepts, three case studies: an ordinary page. */
export function aContent(overrides: Partial<PopupContent> = {}): PopupContent {
  const terrassa = caseId('terrassa-water-observatory');
  const first = aNote(1, QUOTES.short, {
    comment: 'Good hook for our second recommendation.\nAsk Terrassa for figures.',
    cases: [{ id: terrassa, relation: 'precedent' }],
  });
  const content: Omit<PopupContent, 'suggestionCount'> = {
    status: 'ready',
    document: {
      host: 'learning.example.org',
      title:
        'Towns that learn from each other: commoning, co-management and the provision of basic services',
      lang: 'en',
    },
    tagging: 'on',
    siteRule: 'always',
    absences: [
      {
        id: conceptId('public-community-partnership'),
        label: 'public-community partnership',
        presentLabel: 'public-private partnership',
        mentions: 14,
      },
    ],
    concepts: [
      aConceptRow('basic service provision', { group: 'Services', sure: 6 }),
      aConceptRow('commoning', { sure: 3 }),
      aConceptRow('co-management', { group: 'Governance', sure: 3 }),
      aConceptRow('commons', { sure: 2, unsure: 3 }),
      aConceptRow('inclusive public procurement', { group: 'Procurement', sure: 2 }),
      aConceptRow('remunicipalisation', { group: 'Ownership' }),
      aConceptRow('right to the city', { group: 'Rights' }),
      aConceptRow('social and solidarity economy', { group: 'Economy' }),
      aConceptRow('cooperative', { group: 'Economy', sure: 0, unsure: 1 }),
    ],
    dismissals: [],
    trash: [],
    unsaved: [],
    lastBackup: '2026-11-20T14:02:00.000Z',
    notes: [aNoteRow(first), aNoteRow(aNote(2, QUOTES.other))],
    suggestions: [
      aCaseRow(aCaseEntry(terrassa), {
        reasons: ['shares remunicipalisation, co-management', 'named in your notes'],
        linkedNoteIds: [first.id],
      }),
      aCaseRow(
        aCaseEntry('eau-de-paris', {
          place: 'Paris',
          country: 'FR',
          startYear: 2010,
          endYear: 2010,
        }),
        { reasons: ['named on this page'] },
      ),
      aCaseRow(
        aCaseEntry('berlin-water', {
          place: 'Berlin',
          country: 'DE',
          startYear: 1999,
          endYear: 2013,
          status: 'reversed',
        }),
        { statusLabel: 'Reversed', reasons: ['shares remunicipalisation', 'same sector: water'] },
      ),
    ],
    ...overrides,
  };
  return { ...content, suggestionCount: content.suggestions.length };
}

export function aCardContent(overrides: Partial<CardContent> = {}): CardContent {
  const study = (id: string, place: string, country: string, startYear: number) => ({
    id: caseId(id),
    title: TITLES[id] ?? id,
    place,
    country,
    startYear,
    endYear: null,
    reason: {
      named: false,
      names: [],
      places: [],
      facets: ['contract or concession about to end'],
      subjects: [],
      noted: [],
      concepts: ['remunicipalisation'],
      sector: 'water',
      words: [],
    },
  });
  const named = (label: string, group: string) => ({
    id: conceptId(label.replaceAll(' ', '-')),
    label,
    group,
  });
  return {
    id: conceptId('remunicipalisation'),
    group: 'Ownership',
    groupLabel: 'Ownership',
    prefLabel: 'remunicipalisation',
    definition:
      'Bringing a service back under public, local ownership after it was privatised or contracted out.',
    broader: [named('public ownership', 'Ownership')],
    narrower: [],
    related: [named('privatisation', 'Ownership'), named('municipal enterprise', 'Services')],
    cases: [
      study('eau-de-paris', 'Paris', 'FR', 2010),
      study('terrassa-water-observatory', 'Terrassa', 'ES', 2016),
      study('berlin-water', 'Berlin', 'DE', 2013),
    ],
    caseCount: 24,
    ...overrides,
  };
}

export function aCaseContent(overrides: Partial<CaseContent> = {}): CaseContent {
  return {
    id: caseId('terrassa-water-observatory'),
    title: 'Terrassa Water Observatory',
    place: 'Terrassa',
    country: 'ES',
    sectorLabel: 'Water',
    statusLabel: 'Active',
    startYear: 2016,
    endYear: null,
    summary:
      'After the concession ran out, the city took its water service back and gave residents a standing body that advises on it.',
    outcome: 'Residents take part in running the water service.',
    ...overrides,
  };
}

export const SOME_TRASH: readonly TrashRow[] = [
  { id: noteId(11), quote: QUOTES.short, comment: '' },
  { id: noteId(12), quote: QUOTES.other, comment: QUOTES.long },
];

export const SOME_UNSAVED: readonly UnsavedRow[] = [
  {
    id: v.parse(UnsavedId, 'urn:uuid:00000000-0000-4000-8000-000000000021'),
    quote: QUOTES.other,
    comment: 'Half a thought, and then the popup',
    tags: ['tariffs', 'to ask'],
  },
];

export const SOME_VERSIONS: readonly VersionRow[] = [
  { key: '2-1', written: '2026-11-20T14:02:00.000Z', comment: QUOTES.long, refused: true },
  { key: '1-0', written: '2026-11-19T09:30:00.000Z', comment: 'Good hook.', refused: false },
  { key: '0-0', written: '2026-11-18T09:30:00.000Z', comment: '', refused: false },
];

export const SOME_DISMISSALS: readonly DismissalRow[] = [
  { phrase: 'commons', label: 'commons' },
  { phrase: 'cooperative', label: 'cooperative' },
].map(({ phrase, label }, index) => ({
  id: v.parse(DismissalId, `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`),
  phrase,
  label,
}));

/** Does nothing, successfully. */
export const IDLE_ACTIONS: PopupActions = {
  jumpToConcept: () => {},
  jumpToNote: () => {},
  changeContent: async () => null,
  previewComment: async (comment) => [{ tag: 'p', children: [comment] }],
  changeTags: async () => null,
  loadTags: async () => ['water', 'chapter 3'],
  deleteNote: async () => null,
  restoreNote: async () => null,
  loadHistory: async () => ({ problem: null, versions: [] }),
  keepWriting: () => {},
  stopWriting: () => {},
  saveUnsaved: async () => null,
  discardUnsaved: async () => null,
  openBackups: () => {},
  openReader: () => {},
  openNotesOf: () => {},
  openCase: () => {},
  openCases: () => {},
  linkCase: async () => null,
  unlinkCase: async () => null,
  restoreTag: async () => null,
  setSiteRule: async () => null,
  tagPage: () => {},
  openPanel: async () => null,
  openLibrary: () => {},
  openOptions: () => {},
  copyProfile: async () => null,
  downloadProfile: async () => null,
  copyMarkdown: async () => null,
  downloadMarkdown: async () => null,
  downloadAnnotations: async () => null,
  retry: () => {},
};
