/** The states of the popup. */
import { Popup } from '../../lib/ui/popup/Popup';
import type { PopupActions, PopupState } from '../../lib/ui/popup/popup-state';
import type { GalleryState } from './gallery-state';
import {
  A_LONG_NOTE,
  aCaseEntry,
  aCaseRow,
  aConceptRow,
  aContent,
  aNote,
  aNoteRow,
  conceptId,
  IDLE_ACTIONS,
  LONG_WORD,
  QUOTES,
  SOME_DISMISSALS,
  SOME_TRASH,
  SOME_UNSAVED,
  SOME_VERSIONS,
} from './samples';

function popup(name: string, state: PopupState, actions: Partial<PopupActions> = {}): GalleryState {
  return {
    name: `popup/${name}`,
    surface: 'popup',
    render: (lang, t) => (
      <Popup state={state} actions={{ ...IDLE_ACTIONS, ...actions }} lang={lang} t={t} />
    ),
  };
}

const GROUPS = ['Commons', 'Ownership', 'Services', 'Partnerships', 'Governance'] as const;

export const POPUP_STATES: readonly GalleryState[] = [
  popup('ordinary', aContent()),
  popup('loading', { status: 'loading' }),
  popup('error', { status: 'error', failure: 'storage' }),
  popup('unreadable-browser-page', { status: 'unreadable', reason: 'browser-page' }),
  popup('unreadable-pdf', { status: 'unreadable', reason: 'pdf' }),
  popup('unreadable-unsupported', { status: 'unreadable', reason: 'unsupported' }),
  popup('unreadable-not-loaded', { status: 'unreadable', reason: 'not-loaded' }),
  popup('nothing-found', aContent({ concepts: [], notes: [], suggestions: [] })),
  popup('dismissed', aContent({ dismissals: SOME_DISMISSALS })),
  popup('no-backup-file', aContent({ lacksFile: true })),
  popup('trash', aContent({ trash: SOME_TRASH, unsaved: SOME_UNSAVED, lastBackup: null })),
  popup(
    'earlier-versions',
    aContent({ notes: [aNoteRow({ ...A_LONG_NOTE, revision: 3 })], lastBackup: undefined }),
    { loadHistory: async () => ({ problem: null, versions: SOME_VERSIONS }) },
  ),
  popup(
    'unsaved-edit',
    aContent({
      notes: [
        aNoteRow(
          {
            ...A_LONG_NOTE,
            concepts: [conceptId('remunicipalisation'), conceptId('co-management')],
            tags: ['water', 'chapter 3'],
          },
          { unsaved: { comment: 'What I was **about** to say' } },
        ),
      ],
    }),
  ),
  popup(
    'switched-off',
    aContent({ tagging: 'off', siteRule: 'never', concepts: [], suggestions: [] }),
  ),
  popup('asks', aContent({ tagging: 'asks', siteRule: 'ask', concepts: [], suggestions: [] })),
  popup(
    'pdf-in-reader',
    aContent({
      document: { host: '', title: 'Water for everybody', lang: 'en' },
      siteRule: null,
    }),
  ),
  popup('nothing-absent', aContent({ absences: [] })),
  popup(
    'note-facts',
    aContent({
      notes: [
        aNoteRow({
          ...A_LONG_NOTE,
          tags: ['chapter 3', QUOTES.short, 'وقف'],
          author: 'Ada Example',
        }),
        aNoteRow(aNote(2, QUOTES.other, { author: 'Ada Example' }), {
          takenAt: aNote(2, '').target.source,
        }),
      ],
    }),
  ),
  popup('no-note', aContent({ notes: [], suggestions: [aCaseRow(aCaseEntry('eau-de-paris'))] })),
  popup(
    'one-note',
    aContent({
      notes: [aNoteRow(aNote(2, QUOTES.other))],
      suggestions: [
        aCaseRow(aCaseEntry('terrassa-water-observatory')),
        aCaseRow(aCaseEntry('eau-de-paris', { place: 'Paris', country: 'FR' }), {
          linkedNoteIds: [aNote(2, QUOTES.other).id],
        }),
      ],
    }),
  ),
  popup(
    'long',
    aContent({
      document: {
        host: 'a-very-long-subdomain-of-a-regional-government.environment.example.org',
        title: `${LONG_WORD}: ${QUOTES.long}`,
        lang: 'de-AT',
      },
      concepts: [
        aConceptRow(LONG_WORD, { group: 'Ownership', sure: 1234, unsure: 56 }),
        aConceptRow('öffentlich-gemeinschaftliche Partnerschaft in der Daseinsvorsorge', {
          group: 'Partnerships',
          sure: 12,
          unsure: 3,
        }),
      ],
      notes: [
        aNoteRow(A_LONG_NOTE, { outcome: 'ambiguous' }),
        aNoteRow(aNote(2, QUOTES.arabic, { comment: QUOTES.arabic }), {
          outcome: 'missing',
          canJump: false,
        }),
      ],
      suggestions: [
        aCaseRow(
          aCaseEntry('terrassa-water-observatory', {
            title:
              'Kenya: 30 per cent of public contracts for women, youth and disabled people, and who got them',
            status: 'contested',
          }),
          { statusLabel: 'Umstritten', reasons: [QUOTES.long] },
        ),
      ],
    }),
  ),
  popup(
    '300-concepts',
    aContent({
      concepts: Array.from({ length: 300 }, (_, index) => {
        const group = GROUPS[index % GROUPS.length] ?? 'Commons';
        return aConceptRow(`concept number ${index + 1}`, { group, sure: 300 - index });
      }),
    }),
  ),
  popup('refused', aContent(), {
    changeContent: async () => 'conflict',
    linkCase: async () => 'storage',
    copyMarkdown: async () => 'clipboard',
  }),
];
