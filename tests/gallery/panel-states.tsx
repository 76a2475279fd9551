/** The states of the side panel. */
import { NO_FILTER, type OutlineFilter } from '../../lib/domain/outline/outline-filter';
import { Panel } from '../../lib/ui/panel/Panel';
import type { PanelActions, PanelState } from '../../lib/ui/panel/panel-state';
import type { GalleryState } from './gallery-state';
import {
  aLongPanelContent,
  aPanelContent,
  aPanelMention,
  aPanelSection,
  IDLE_PANEL_ACTIONS,
} from './panel-samples';
import { aCandidate, aChangedPassage, aMissingPassage, anAmbiguousPassage } from './passages';
import { aCaseContent, aNote, caseId, QUOTES } from './samples';

interface Extra {
  readonly filter?: Partial<OutlineFilter>;
  readonly actions?: Partial<PanelActions>;
}

function panel(name: string, state: PanelState, { filter, actions }: Extra = {}): GalleryState {
  return {
    name: `panel/${name}`,
    surface: 'panel',
    render: (lang, t) => (
      <Panel
        state={state}
        filter={{ ...NO_FILTER, ...filter }}
        actions={{ ...IDLE_PANEL_ACTIONS, ...actions }}
        lang={lang}
        t={t}
      />
    ),
  };
}

const CASE = aPanelMention(7, {
  kind: 'case',
  id: caseId('eau-de-paris'),
  label: 'Eau de Paris',
  words: 'Eau de Paris',
  group: null,
  groupLabel: null,
});
const LONG_TITLE =
  'Wasserversorgungsrekommunalisierungsbürgerbegehren und Beteiligungsverfahren der Anwohnerinnen und Anwohner';

const affected = (
  number: number,
  view: ReturnType<typeof aMissingPassage | typeof aChangedPassage | typeof anAmbiguousPassage>,
) => ({
  note: aNote(number, view.quote, { comment: 'Good hook for our second recommendation.' }),
  view,
});

export const PANEL_STATES: readonly GalleryState[] = [
  panel('ready', aPanelContent()),
  panel('loading', { status: 'loading' }),
  panel('error', { status: 'error', failure: 'unreachable' }),
  panel('silent', { status: 'unreadable', reason: 'silent' }),
  panel('pdf', { status: 'unreadable', reason: 'pdf' }),
  panel('unsupported', { status: 'unreadable', reason: 'unsupported' }),
  panel('off', aPanelContent({ enabled: false, sections: [] })),
  panel('nothing', aPanelContent({ sections: [aPanelSection(1), aPanelSection(2)] })),
  panel('filtered', aPanelContent(), {
    filter: { text: 'baths', certainty: 'unsure', group: 'Services' },
  }),
  panel('no-match', aPanelContent(), { filter: { text: 'zebra' } }),
  panel('notes-only', aPanelContent(), { filter: { notesOnly: true } }),
  panel('thousands', aLongPanelContent(5_000)),
  panel('thousands-found', aLongPanelContent(5_000), { filter: { text: 'residents' } }),
  panel(
    'case',
    aPanelContent({ sections: [aPanelSection(1, { mentions: [CASE] })], inView: null }),
    {
      actions: {
        loadDetails: async () => ({ details: { kind: 'case', content: aCaseContent() } }),
      },
    },
  ),
  panel('refused', aPanelContent(), {
    actions: {
      loadDetails: async () => ({ problem: 'unreachable' }),
      writeNote: async () => 'writing',
      dismiss: async () => ({ problem: 'storage' }),
    },
  }),
  panel(
    'frames-and-parts',
    aPanelContent({
      sections: [
        aPanelSection(1, {
          kind: 'part',
          part: 1,
          title: 'The baths of the town…',
          mentions: [aPanelMention(2)],
        }),
        aPanelSection(2, { kind: 'part', part: 2, title: 'It took ten years before…' }),
        aPanelSection(3, { kind: 'frame', block: null, title: 'Statutes of the co-operative' }),
        aPanelSection(4, {
          kind: 'start',
          block: null,
          depth: 1,
          title: '',
          mentions: [aPanelMention(5)],
        }),
      ],
      inView: null,
    }),
  ),
  panel(
    'affected',
    aPanelContent({ affected: [affected(2, aChangedPassage()), affected(3, aMissingPassage())] }),
  ),
  panel(
    'many-affected',
    aPanelContent({
      affected: [
        affected(2, aChangedPassage()),
        affected(3, aMissingPassage()),
        affected(4, anAmbiguousPassage({ candidates: [aCandidate('1'), aCandidate('2')] })),
      ],
    }),
  ),
  panel(
    'long',
    aPanelContent({
      document: { host: `${'very-'.repeat(12)}long.example.org`, title: QUOTES.long },
      sections: [
        aPanelSection(1, {
          title: LONG_TITLE,
          mentions: [
            aPanelMention(3, {
              label: LONG_TITLE,
              words: LONG_TITLE,
              before: QUOTES.long,
              after: QUOTES.long,
            }),
          ],
          notes: [aNote(1, QUOTES.long, { comment: QUOTES.long })],
        }),
        ...Array.from({ length: 6 }, (_, depth) =>
          aPanelSection(depth + 2, { depth: depth + 1, title: `${LONG_TITLE} ${depth}` }),
        ),
      ],
      inView: null,
    }),
  ),
  panel(
    'rtl',
    aPanelContent({
      sections: [
        aPanelSection(1, {
          title: QUOTES.arabic,
          mentions: [aPanelMention(3, { words: QUOTES.arabic, before: '', after: '' })],
          notes: [aNote(1, QUOTES.arabic, { comment: QUOTES.arabic })],
        }),
      ],
      inView: null,
    }),
  ),
];
