/** The states of what opens inside a page: cards, the toolbar and the editor of notes. */
import type { Preview } from '../../lib/domain/markdown/preview';
import type { NoteContent } from '../../lib/domain/notes/note';
import type { Failure } from '../../lib/messaging/protocol/failure';
import type { PageTranslate } from '../../lib/ui/messages/page';
import { CaseCard, type CaseCardState } from '../../lib/ui/page/CaseCard';
import { type CardState, ConceptCard, type ConceptCardProps } from '../../lib/ui/page/ConceptCard';
import { DismissedBar } from '../../lib/ui/page/DismissedBar';
import { EvidenceCard, type EvidenceState } from '../../lib/ui/page/EvidenceCard';
import { NoteCard, type NoteCardProps } from '../../lib/ui/page/NoteCard';
import { NoteEditor, type NoteEditorProps } from '../../lib/ui/page/NoteEditor';
import { Toolbar, type ToolbarOutcome } from '../../lib/ui/page/Toolbar';
import type { GalleryState } from './gallery-state';
import {
  A_LONG_NOTE,
  aCardContent,
  aCaseContent,
  aNote,
  caseId,
  conceptId,
  LONG_WORD,
  PARAGRAPHS,
  QUOTES,
} from './samples';

const nothing = () => {};

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

export const PAGE_STATES: readonly GalleryState[] = [
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
  noteCard('long', { note: A_LONG_NOTE, failure: 'storage' }),
  noteCard('rtl', { note: aNote(1, QUOTES.arabic, { comment: QUOTES.arabic }) }),
  noteCard('deleting', { deleting: true }),
];
