/** A small library for the gallery and the component tests. */
import * as v from 'valibot';
import { type BriefContent, BriefId, PartId } from '../../lib/domain/briefs/brief';
import { DocumentUrl } from '../../lib/domain/documents/document';
import { factsOfPage } from '../../lib/domain/documents/document-edits';
import type { NoteEntry } from '../../lib/domain/library/note-entry';
import { countFacets } from '../../lib/domain/library/note-filter';
import { ALL_NOTES } from '../../lib/domain/library/route';
import { type SavedSearch, SavedSearchId } from '../../lib/domain/library/saved-search';
import { type ImportPlanView, NO_IMPORT } from '../../lib/ui/library/import-state';
import type {
  BriefView,
  DocumentRow,
  LibraryActions,
  LibraryState,
} from '../../lib/ui/library/library-state';
import { aCaseEntry, aNote, caseId, conceptId, QUOTES } from './samples';

const partId = (number: number) =>
  v.parse(PartId, `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
export const BRIEF_ID = v.parse(BriefId, '00000000-0000-4000-9000-000000000001');

const DOCUMENT = {
  url: v.parse(DocumentUrl, 'https://learning.example.org/peer-learning'),
  title: 'Peer learning: commoning practices',
  lang: 'en',
  firstNoted: '2026-11-20T14:02:00.000Z',
  lastSeen: '2026-11-21T09:00:00.000Z',
  aliases: [],
  about: null,
  sketch: null,
  versions: [],
  edited: null,
  counts: null,
  outcomes: [],
};

/** As DOCUMENT, read and counted: mentions of concepts by their ids. */
export function aCountedDocument(
  path: string,
  title: string,
  published: string | null,
  mentions: Readonly<Record<string, number>>,
): DocumentRow {
  const url = v.parse(DocumentUrl, `https://learning.example.org/${path}`);
  const concepts = Object.entries(mentions).map(([id, sure]) => ({
    id: conceptId(id),
    sure,
    unsure: 0,
    phrase: id,
  }));
  const counted = { words: 1_200, hidden: [], concepts, counted: DOCUMENT.lastSeen };
  const about = { ...NO_FACTS, title, published };
  return { document: { ...DOCUMENT, url, title, about, counts: counted }, notes: 8 };
}

const NO_FACTS = factsOfPage(null, '', null);

export function anEntry(number: number, quote: string, parts = {}): NoteEntry {
  const note = aNote(number, quote, {
    concepts: [conceptId('co-management')],
    tags: ['to-cite'],
    ...parts,
  });
  return { note, document: DOCUMENT };
}

const CASE = aCaseEntry('terrassa-water-observatory');
export const ENTRIES: readonly NoteEntry[] = [
  anEntry(1, QUOTES.short, { comment: 'Good hook for our second recommendation.' }),
  anEntry(2, QUOTES.other, { cases: [{ id: CASE.id, relation: 'precedent' }] }),
  anEntry(3, QUOTES.long, {
    comment: QUOTES.long,
    tags: ['a-very-long-tag-of-somebody-who-likes-them'],
  }),
  anEntry(4, QUOTES.arabic, { comment: QUOTES.arabic, tags: [] }),
];

export function aLibrary(parts: Partial<LibraryState> = {}): LibraryState {
  return {
    route: ALL_NOTES,
    loading: null,
    problem: null,
    total: ENTRIES.length,
    found: ENTRIES,
    foundBy: '',
    facets: countFacets(ENTRIES),
    selected: new Set(),
    documents: [{ document: DOCUMENT, notes: ENTRIES.length }],
    briefs: [
      {
        id: BRIEF_ID,
        content: A_BRIEF,
        created: '2026-11-20T14:02:00.000Z',
        modified: '2026-11-20T14:02:00.000Z',
        revision: 0,
        trashed: null,
      },
    ],
    searches: SEARCHES,
    trash: null,
    emptying: null,
    brief: null,
    undoable: null,
    importing: NO_IMPORT,
    exporting: null,
    concepts: new Map([
      [
        conceptId('co-management'),
        {
          id: conceptId('co-management'),
          group: 'Governance',
          prefLabel: 'co-management',
          definition: 'Management shared between users and public bodies.',
          broader: [],
          related: [],
        },
      ],
    ]),
    cases: new Map([[CASE.id, CASE]]),
    knownCases: new Map([[CASE.id, CASE]]),
    ...parts,
  };
}

export const SEARCHES: readonly SavedSearch[] = [
  {
    id: v.parse(SavedSearchId, '00000000-0000-4000-a000-000000000001'),
    name: 'Water, with comments',
    query: 'water',
    filter: { kind: 'comments' },
    modified: '2026-11-20T14:02:00.000Z',
  },
];

const [first, second] = ENTRIES.map(({ note }) => note.id);

const A_BRIEF: BriefContent = {
  title: 'Water position paper',
  author: 'Ana Silva',
  sections: [
    {
      id: partId(1),
      heading: 'Why it matters',
      items: [
        ...(first ? [{ kind: 'note' as const, id: partId(2), note: first }] : []),
        { kind: 'text', id: partId(3), text: 'Water belongs to **all**.' },
      ],
    },
    {
      id: partId(4),
      heading: '',
      items: [
        ...(second ? [{ kind: 'note' as const, id: partId(5), note: second }] : []),
        { kind: 'case', id: partId(6), case: CASE.id },
        { kind: 'case', id: partId(7), case: caseId('one-that-is-gone') },
      ],
    },
  ],
};

export function aBriefView(parts: Partial<BriefView> = {}): BriefView {
  return {
    id: BRIEF_ID,
    content: A_BRIEF,
    saving: 'saved',
    problem: null,
    canUndo: true,
    canRedo: false,
    words: 39,
    notes: new Map(ENTRIES.map((entry) => [entry.note.id, entry])),
    history: [
      {
        brief: BRIEF_ID,
        revision: 0,
        variant: 1,
        written: '2026-11-20T14:02:00.000Z',
        content: { ...A_BRIEF, title: '' },
      },
    ],
    ...parts,
  };
}

const nothing = () => {};
const done = async () => null;

export const IDLE_LIBRARY_ACTIONS: LibraryActions = {
  go: nothing,
  select: nothing,
  clearSelection: nothing,
  changeComment: done,
  tagSelected: nothing,
  linkSelected: nothing,
  deleteNotes: nothing,
  undo: nothing,
  dismissUndo: nothing,
  restoreNote: nothing,
  emptyTrash: nothing,
  addToBrief: nothing,
  createBrief: nothing,
  duplicateBrief: nothing,
  trashBrief: nothing,
  restoreBrief: nothing,
  purgeBrief: nothing,
  edit: nothing,
  addSection: nothing,
  addText: nothing,
  addCase: nothing,
  undoEdit: nothing,
  redoEdit: nothing,
  adoptBrief: nothing,
  loadBriefHistory: nothing,
  openExport: nothing,
  closeExport: nothing,
  chooseExport: nothing,
  copyExport: nothing,
  downloadExport: nothing,
  cancelExport: nothing,
  editDocument: done,
  saveSearch: nothing,
  renameSearch: nothing,
  deleteSearch: nothing,
  exportTable: done,
  findNotes: () => ENTRIES,
  planImport: nothing,
  applyImport: nothing,
  cancelImport: nothing,
  openBackups: nothing,
  retry: nothing,
};

export const AN_IMPORT_PLAN: ImportPlanView = {
  name: 'hypothesis-export-of-a-reading-group-with-a-rather-long-name.json',
  format: 'hypothesis-json',
  counts: { new: 118, newer: 2, older: 1, identical: 34, both: 1, copied: 0 },
  rows: ENTRIES.map(({ note, document }, at) => ({
    key: note.id,
    line: 7 + at * 1_204,
    outcome: (['new', 'newer', 'both', 'identical'] as const)[at] ?? 'older',
    quote: note.target.selector[0].exact,
    source: document?.title ?? '',
  })),
  changedDocuments: 3,
  skippedCount: 102,
  skipped: [
    { line: 4, reason: 'no-quote', excerpt: 'A note on the whole page' },
    { line: 52, reason: 'reply', excerpt: QUOTES.long.slice(0, 120) },
    { line: 20_411, reason: 'no-address', excerpt: '' },
  ],
};
