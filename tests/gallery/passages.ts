/** Sample passages that are not where they were. */
import type { PageVersionSummary } from '../../lib/domain/documents/page-version';
import type {
  AmbiguousPassage,
  ChangedPassage,
  MissingPassage,
  PassageCallbacks,
  PassageCandidate,
} from '../../lib/ui/passage/passage-view';
import type { PassageActions } from '../../lib/ui/popup/popup-state';

export const VERSION: PageVersionSummary = {
  notesOf: '2026-05-03T12:00:00.000Z',
  same: 12,
  changed: 2,
  ambiguous: 0,
  gone: 1,
};

export function aChangedPassage(overrides: Partial<ChangedPassage> = {}): ChangedPassage {
  return {
    outcome: 'changed',
    quote:
      'The town may run the water service itself, or grant it to a company for at most 30 years.',
    newQuote:
      'The town shall run the water service itself, together with its users, or grant it to a non-profit body for at most 10 years.',
    history: [],
    ...overrides,
  };
}

export const SOME_HISTORY: ChangedPassage['history'] = [
  {
    quote: 'The town may run the water service itself, or grant it to a company.',
    until: '2026-03-01T12:00:00.000Z',
  },
  { quote: 'The town may grant the water service.', until: '2025-11-12T12:00:00.000Z' },
];

export function aCandidate(
  id: string,
  overrides: Partial<PassageCandidate> = {},
): PassageCandidate {
  return {
    id,
    before: 'Where more than one body is concerned, ',
    quote: 'the council decides by a majority of its members',
    after: ', after hearing those who use the service.',
    headings: ['Part II', 'Water'],
    ...overrides,
  };
}

export function anAmbiguousPassage(overrides: Partial<AmbiguousPassage> = {}): AmbiguousPassage {
  return {
    outcome: 'ambiguous',
    quote: 'the council decides by a majority of its members',
    candidates: [
      aCandidate('1'),
      aCandidate('2', {
        before: 'On tariffs, ',
        after: '; the mayor has no vote.',
        headings: ['Part III', 'Energy'],
      }),
      aCandidate('3', { before: '', after: '.', headings: [] }),
    ],
    ...overrides,
  };
}

export function aMissingPassage(overrides: Partial<MissingPassage> = {}): MissingPassage {
  return {
    outcome: 'missing',
    quote: 'residents take part in running the water service through a standing assembly',
    before: 'In each district, ',
    after: ', which meets at least twice a year.',
    headings: ['Part II', 'Water', 'Article 12'],
    position: 0.62,
    ...overrides,
  };
}

export const IDLE_CALLBACKS: PassageCallbacks = {
  changed: { onAccept: () => {}, onKeep: () => {}, onReattach: () => {} },
  ambiguous: { onShow: () => {}, onChoose: () => {}, onNone: () => {} },
  missing: { onReattach: () => {} },
  reattach: { onAttach: () => {}, onCancelReattach: () => {} },
};

export const IDLE_PASSAGE_ACTIONS: PassageActions = {
  accept: async () => null,
  keep: async () => null,
  showCandidate: () => {},
  choose: async () => null,
  chooseNone: async () => null,
  reattach: () => {},
  attachToSelection: async () => null,
  cancelReattach: () => {},
};
