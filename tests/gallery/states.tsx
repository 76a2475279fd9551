/** Every component in every state worth looking at. A new state belongs here before it belongs in the product. */

import { type FileCopies, NO_FILE_COPIES } from '../../lib/domain/backups/file-copy';
import type { Preview } from '../../lib/domain/markdown/preview';
import type { NoteContent } from '../../lib/domain/notes/note';
import type { Failure } from '../../lib/messaging/protocol/failure';
import { BackupPage } from '../../lib/ui/backup/BackupPage';
import type { BackupState } from '../../lib/ui/backup/backup-state';
import type { PageTranslate } from '../../lib/ui/messages/page';
import { CaseCard, type CaseCardState } from '../../lib/ui/page/CaseCard';
import { type CardState, ConceptCard, type ConceptCardProps } from '../../lib/ui/page/ConceptCard';
import { DismissedBar } from '../../lib/ui/page/DismissedBar';
import { EvidenceCard, type EvidenceState } from '../../lib/ui/page/EvidenceCard';
import { NoteCard, type NoteCardProps } from '../../lib/ui/page/NoteCard';
import { NoteEditor, type NoteEditorProps } from '../../lib/ui/page/NoteEditor';
import { Toolbar, type ToolbarOutcome } from '../../lib/ui/page/Toolbar';
import { Popup } from '../../lib/ui/popup/Popup';
import type { PopupActions, PopupState } from '../../lib/ui/popup/popup-state';
import { CASE_STATES } from './case-states';
import { EXPORT_STATES } from './export-states';
import type { GalleryState } from './gallery-state';
import { LIBRARY_STATES } from './library-states';
import { ONBOARDING_STATES } from './onboarding-states';
import { OPTIONS_STATES } from './options-states';
import { PANEL_STATES } from './panel-states';
import { PASSAGE_STATES } from './passage-states';
import { READER_STATES } from './reader-states';
import {
  A_PLAN,
  aBackupState,
  aCardContent,
  aCaseContent,
  aCaseEntry,
  aCaseRow,
  aConceptRow,
  aContent,
  aNote,
  aNoteRow,
  caseId,
  conceptId,
  IDLE_ACTIONS,
  IDLE_BACKUP_ACTIONS,
  QUOTES,
  SOME_DISMISSALS,
  SOME_TRASH,
  SOME_UNSAVED,
  SOME_VERSIONS,
} from './samples';
import { VOCABULARY_STATES } from './vocabulary-states';

const nothing = () => {};
const LONG_WORD = 'Wasserversorgungsrekommunalisierungsbürgerbegehren';
const PARAGRAPHS = `${QUOTES.long}\n\n${QUOTES.long}`;

function popup(name: string, state: PopupState, actions: Partial<PopupActions> = {}): GalleryState {
  return {
    name: `popup/${name}`,
    surface: 'popup',
    render: (lang, t) => (
      <Popup state={state} actions={{ ...IDLE_ACTIONS, ...actions }} lang={lang} t={t} />
    ),
  };
}

const A_FILE = {
  backup: 4,
  notes: 812,
  saved: '2026-11-20T14:02:00.000Z',
  name: 'Commons Gloss/backup-2026-11-20.jsonl',
};

function aStatus(files: FileCopies): BackupState['status'] {
  return {
    notes: 812,
    usage: 4_200_000,
    persisted: true,
    lastBackup: A_FILE.saved,
    damaged: 0,
    files,
  };
}

function backup(name: string, state: Partial<BackupState> = {}): GalleryState {
  return {
    name: `backup/${name}`,
    surface: 'backup',
    render: (lang, t) => (
      <BackupPage state={aBackupState(state)} actions={IDLE_BACKUP_ACTIONS} lang={lang} t={t} />
    ),
  };
}

function toolbar(outcome: ToolbarOutcome | null, t: PageTranslate) {
  return (
    <Toolbar
      outcome={outcome}
      t={t}
      onNote={nothing}
      onHighlight={nothing}
      onCopy={nothing}
      onFindEvidence={nothing}
      onClose={nothing}
    />
  );
}

function concept(
  name: string,
  state: CardState,
  word: string | null = 'remunicipalisation',
  unsure = false,
  more: Partial<ConceptCardProps> = {},
) {
  return {
    name: `page/concept-${name}`,
    surface: 'page',
    render: (lang, t) => (
      <ConceptCard
        word={word}
        unsure={unsure}
        state={state}
        lang={lang}
        t={t}
        onFollow={nothing}
        onAddNote={nothing}
        onDismiss={nothing}
        onMore={async () => ({ opened: false, keys: 'Alt+Shift+O' })}
        onOpenCase={nothing}
        onRetry={nothing}
        onClose={nothing}
        {...more}
      />
    ),
  } satisfies GalleryState;
}

function dismissedBar(name: string, failure: Failure | null): GalleryState {
  return {
    name: `page/dismissed-${name}`,
    surface: 'page',
    render: (_, t) => <DismissedBar failure={failure} t={t} onUndo={nothing} onClose={nothing} />,
  };
}

function study(name: string, state: CaseCardState) {
  return {
    name: `page/case-${name}`,
    surface: 'page',
    render: (lang, t) => (
      <CaseCard
        name="Observatori de l’Aigua de Terrassa"
        state={state}
        lang={lang}
        t={t}
        onAddNote={nothing}
        onMore={nothing}
        onRetry={nothing}
        onClose={nothing}
      />
    ),
  } satisfies GalleryState;
}

function evidence(name: string, state: EvidenceState): GalleryState {
  return {
    name: `page/evidence-${name}`,
    surface: 'page',
    render: (lang, t) => (
      <EvidenceCard
        quote={QUOTES.short}
        state={state}
        lang={lang}
        t={t}
        onLink={nothing}
        onOpenCase={nothing}
        onRetry={nothing}
        onClose={nothing}
      />
    ),
  };
}

interface EditorState extends Partial<NoteEditorProps> {
  readonly comment?: string;
}

/** What the parser makes of the comments here is not what is shown off; a preview stands for all. */
const A_PREVIEW: Preview = [
  { tag: 'p', children: ['Ask ', { tag: 'strong', children: ['Terrassa'] }, ' for figures:'] },
  {
    tag: 'ul',
    children: [
      { tag: 'li', children: ['the transition ', { tag: 'em', children: ['budget'] }] },
      {
        tag: 'li',
        children: [{ tag: 'u', title: 'https://terrassa.example', children: ['their report'] }],
      },
    ],
  },
];

function editor(name: string, { comment = '', ...props }: EditorState = {}): GalleryState {
  return {
    name: `page/editor-${name}`,
    surface: 'page',
    render: (lang, t) => (
      <NoteEditor
        quote={QUOTES.short}
        content={{ comment, concepts: [], tags: [], cases: [] }}
        suggested={[]}
        names={{ concepts: [], cases: [] }}
        knownTags={[]}
        saving={false}
        failure={null}
        lang={lang}
        t={t}
        onPreview={async () => A_PREVIEW}
        onFindCases={async () => aCardContent().cases}
        onSave={nothing}
        onClose={nothing}
        {...props}
      />
    ),
  };
}

function noteCard(name: string, props: Partial<NoteCardProps> = {}): GalleryState {
  return {
    name: `page/note-${name}`,
    surface: 'page',
    render: (_, t) => (
      <NoteCard
        note={aNote(1, QUOTES.short)}
        concepts={[]}
        cases={[]}
        deleting={false}
        failure={null}
        t={t}
        onOpenCase={nothing}
        onEdit={nothing}
        onDelete={nothing}
        onClose={nothing}
        {...props}
      />
    ),
  };
}

const FULL_CONCEPTS = [
  { id: conceptId('co-management'), label: 'co-management', group: 'Governance' },
  { id: conceptId('right-to-the-city'), label: 'right to the city', group: 'Rights' },
  { id: conceptId('cooperative'), label: 'cooperative', group: 'Economy' },
];
const FULL_CONTENT: NoteContent = {
  comment:
    'Ask **Terrassa** for figures:\n\n- the transition *budget*\n- [their report](https://terrassa.example)',
  concepts: [conceptId('co-management'), conceptId('right-to-the-city')],
  tags: ['budget', 'for the second recommendation'],
  cases: [{ id: caseId('terrassa-water-observatory'), relation: 'precedent' }],
};

const GROUPS = ['Commons', 'Ownership', 'Services', 'Partnerships', 'Governance'] as const;

const longNote = aNote(1, QUOTES.long, {
  comment: PARAGRAPHS,
  cases: [
    { id: caseId('terrassa-water-observatory'), relation: 'supports' },
    { id: caseId('eau-de-paris'), relation: 'contradicts' },
  ],
});

export const STATES: readonly GalleryState[] = [
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
    aContent({ notes: [aNoteRow({ ...longNote, revision: 3 })], lastBackup: undefined }),
    { loadHistory: async () => ({ problem: null, versions: SOME_VERSIONS }) },
  ),
  popup(
    'unsaved-edit',
    aContent({
      notes: [
        aNoteRow(
          {
            ...longNote,
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
        aNoteRow({ ...longNote, tags: ['chapter 3', QUOTES.short, 'وقف'], author: 'Ada Example' }),
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
        aNoteRow(longNote, { outcome: 'ambiguous' }),
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

  backup('ordinary'),
  backup('files', { status: aStatus({ enabled: true, last: A_FILE, problem: null }) }),
  backup('files-failed', {
    status: aStatus({
      enabled: true,
      last: A_FILE,
      problem: { what: 'interrupted', when: '2026-11-21T09:00:00.000Z' },
    }),
  }),
  backup('files-refused', { problem: { kind: 'refused' } }),
  backup('opening', { status: null, backups: [] }),
  backup('nothing-yet', {
    status: {
      notes: 0,
      usage: 0,
      persisted: false,
      lastBackup: null,
      damaged: 0,
      files: NO_FILE_COPIES,
    },
    backups: [],
    problem: { kind: 'nothing' },
  }),
  backup('kept-pdfs', {
    pdfs: [
      {
        sha256: 'a'.repeat(64),
        size: 4_200_000,
        title:
          'On the remunicipalisation of the water supply of the town and of the villages around it',
        url: null,
        fileName: 'water.pdf',
        kept: '2026-11-20T14:02:00.000Z',
      },
    ],
  }),
  backup('damaged', {
    status: {
      notes: 12,
      usage: null,
      persisted: true,
      lastBackup: null,
      damaged: 2,
      files: NO_FILE_COPIES,
    },
  }),
  backup('to-recover', {
    status: {
      notes: 12,
      usage: null,
      persisted: true,
      lastBackup: null,
      damaged: 2,
      files: NO_FILE_COPIES,
    },
    damaged: [
      {
        store: 'notes',
        key: 'urn:uuid:1',
        reason: 'target.source: Invalid URL: Received "nowhere"',
        excerpt: QUOTES.long,
        json: '{}',
      },
      { store: 'trash', key: 'urn:uuid:2', reason: 'Expected Object', excerpt: '', json: null },
    ],
    trash: [
      { note: longNote, deleted: '2026-11-20T09:00:00.000Z', due: null },
      { note: aNote(2, QUOTES.arabic), deleted: '2026-11-19T09:00:00.000Z', due: null },
    ],
  }),
  backup('checking', { job: { kind: 'checking', part: 0.4 } }),
  backup('plan', { plan: A_PLAN }),
  backup('plan-nothing', {
    plan: {
      ...A_PLAN,
      counts: { new: 0, newer: 0, older: 4, identical: 51_233, both: 0, copied: 0 },
      unreadable: 0,
      examples: [],
    },
  }),
  backup('restored', { done: 'restored' }),
  backup('partly', { done: { total: 51_233, read: 2_500, changed: 2_104 } }),
  backup('cut-off', { problem: { kind: 'fault', code: 'incomplete', line: 1_234 } }),
  backup('full', { problem: { kind: 'failure', failure: 'storage-full' } }),

  {
    name: 'page/toolbar',
    surface: 'page',
    render: (_, t) => toolbar(null, t),
  },
  {
    name: 'page/toolbar-copied',
    surface: 'page',
    render: (_, t) => toolbar('copied', t),
  },
  concept('ready', { status: 'ready', content: aCardContent() }),
  concept('found-as', { status: 'ready', content: aCardContent() }, 'taken back into public hands'),
  concept(
    'unsure',
    { status: 'ready', content: aCardContent({ cases: [], caseCount: 0 }) },
    'insourcing',
    true,
  ),
  concept('loading', { status: 'loading' }),
  concept('failed', { status: 'failed', failure: 'unreachable' }),
  concept(
    'long',
    {
      status: 'ready',
      content: aCardContent({ prefLabel: LONG_WORD, definition: PARAGRAPHS, caseCount: 4 }),
    },
    QUOTES.other,
    true,
  ),
  concept('followed', { status: 'ready', content: aCardContent() }, null, false, {
    onBack: nothing,
  }),
  evidence('ready', { status: 'ready', content: aCardContent().cases }),
  evidence('none', { status: 'ready', content: [] }),
  evidence('loading', { status: 'loading' }),
  evidence('failed', { status: 'failed', failure: 'unreachable' }),
  study('ready', { status: 'ready', content: aCaseContent() }),
  study('loading', { status: 'loading' }),
  study('failed', { status: 'failed', failure: 'not-found' }),
  dismissedBar('done', null),
  dismissedBar('refused', 'storage'),
  editor('new'),
  editor('existing', { comment: 'Ask Terrassa for figures.', onDelete: nothing }),
  editor('saving', { comment: 'Ask Terrassa for figures.', saving: true }),
  editor('failed', { comment: 'Ask Terrassa for figures.', failure: 'storage-full' }),
  editor('conflict', { comment: PARAGRAPHS, failure: 'conflict', onDelete: nothing }),
  editor('long', { quote: PARAGRAPHS }),
  editor('full', {
    content: FULL_CONTENT,
    suggested: FULL_CONCEPTS.map(({ id }) => id),
    names: {
      concepts: FULL_CONCEPTS,
      cases: [{ id: caseId('terrassa-water-observatory'), title: 'Terrassa Water Observatory' }],
    },
    knownTags: ['budget', 'quote for the brief'],
    onDelete: nothing,
  }),
  editor('rtl', { quote: QUOTES.arabic, comment: QUOTES.arabic, onDelete: nothing }),
  noteCard('highlight'),
  noteCard('full', {
    note: aNote(1, QUOTES.short, { comment: 'Good hook.\n\nAsk Terrassa for figures.' }),
    concepts: [
      { id: 'co-management', label: 'co-management', group: 'Governance' },
      { id: 'right-to-the-city', label: 'right to the city', group: 'Rights' },
    ],
    cases: [{ id: caseId('terrassa-water-observatory'), title: 'Terrassa Water Observatory' }],
  }),
  noteCard('long', { note: longNote, failure: 'storage' }),
  noteCard('rtl', { note: aNote(1, QUOTES.arabic, { comment: QUOTES.arabic }) }),
  noteCard('deleting', { deleting: true }),

  ...PASSAGE_STATES,
  ...OPTIONS_STATES,
  ...READER_STATES,
  ...ONBOARDING_STATES,
  ...LIBRARY_STATES,
  ...EXPORT_STATES,
  ...PANEL_STATES,
  ...CASE_STATES,
  ...VOCABULARY_STATES,
];

export function findState(name: string): GalleryState | undefined {
  return STATES.find((state) => state.name === name);
}
