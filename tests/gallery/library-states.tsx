/** The states of the library. */

import { COMPARE } from '../../lib/domain/library/route';
import { NO_IMPORT } from '../../lib/ui/library/import-state';
import { Library } from '../../lib/ui/library/Library';
import type { LibraryState } from '../../lib/ui/library/library-state';
import type { GalleryState } from './gallery-state';
import {
  AN_IMPORT_PLAN,
  aBriefView,
  aCountedDocument,
  aLibrary,
  anEntry,
  BRIEF_ID,
  ENTRIES,
  IDLE_LIBRARY_ACTIONS,
} from './library-samples';
import { conceptId, QUOTES } from './samples';
import { Opened } from './vocabulary-states';

/** @param opener what is pressed on it. */
function library(name: string, state: Partial<LibraryState> = {}, opener?: string): GalleryState {
  return {
    name: `library/${name}`,
    surface: 'library',
    render: (lang, t) => (
      <Opened opener={opener}>
        <Library state={aLibrary(state)} actions={IDLE_LIBRARY_ACTIONS} lang={lang} t={t} />
      </Opened>
    ),
  };
}

const route = { view: 'brief', id: BRIEF_ID } as const;
const NONE = { total: 0, found: [], documents: [], briefs: [] };
const TRASHED = {
  notes: ENTRIES.map(({ note }) => ({ note, deleted: '2026-11-20T14:02:00.000Z', due: null })),
  briefs: aLibrary().briefs,
};

const CONCEPTS = new Map(
  (['commons', 'co-management', 'privatisation', 'remunicipalisation'] as const).map((name, at) => [
    conceptId(name),
    {
      id: conceptId(name),
      group: (['Commons', 'Governance', 'Ownership', 'Ownership'] as const)[at] ?? 'Commons',
      prefLabel: name,
      definition: '',
      broader: [],
      related: [],
    },
  ]),
);
const COMPARED = [
  aCountedDocument('a', 'Water strategy', '2018-03', { commons: 3, 'co-management': 9 }),
  aCountedDocument('b', QUOTES.long.slice(0, 200), '2021', { commons: 1 }),
  aCountedDocument('c', QUOTES.arabic, null, { privatisation: 2, commons: 30 }),
  ...aLibrary().documents,
];

export const LIBRARY_STATES: readonly GalleryState[] = [
  library('notes'),
  library('opening', { ...NONE, loading: { done: 0, total: 0 } }),
  library('reading', { loading: { done: 200, total: 50_000 } }),
  library('empty', NONE),
  library('nothing-found', {
    route: { view: 'notes', query: 'xyz', filter: { tag: 'to-cite', kind: 'comments' } },
    found: [],
  }),
  library('found', { route: { view: 'notes', query: 'water', filter: {} }, foundBy: 'water' }),
  library('chosen', {
    selected: new Set(ENTRIES.map(({ note }) => note.id)),
    undoable: { kind: 'notesDeleted', count: 2 },
  }),
  library('many', { found: Array.from({ length: 400 }, (_, at) => anEntry(at, QUOTES.other)) }),
  library('failed', { ...NONE, problem: 'storage-blocked' }),
  library('saved-search', {
    route: { view: 'notes', query: 'water', filter: { kind: 'comments' } },
  }),
  library('documents-edited', {
    route: { view: 'documents' },
    documents: COMPARED.map(({ document, notes }) => ({
      document: {
        ...document,
        edited: { facts: { title: 'As I call it' }, modified: document.lastSeen },
      },
      notes,
    })),
    concepts: CONCEPTS,
  }),
  library('documents', { route: { view: 'documents' } }),
  library('compare', { route: COMPARE, documents: COMPARED, concepts: CONCEPTS }),
  library('compare-absent', {
    route: { ...COMPARE, showsAbsent: true, rows: 'label' },
    documents: COMPARED.slice(0, 1),
    concepts: CONCEPTS,
  }),
  library('compare-nothing', { route: COMPARE }),
  library('import', { route: { view: 'import' } }),
  library('import-reading', {
    route: { view: 'import' },
    importing: { ...NO_IMPORT, job: { kind: 'reading', part: 0.4 } },
  }),
  library('import-plan', {
    route: { view: 'import' },
    importing: { ...NO_IMPORT, plan: AN_IMPORT_PLAN },
  }),
  library('import-nothing', {
    route: { view: 'import' },
    importing: {
      ...NO_IMPORT,
      plan: {
        ...AN_IMPORT_PLAN,
        counts: { new: 0, newer: 0, older: 0, identical: 4, both: 0, copied: 0 },
        changedDocuments: 0,
      },
    },
  }),
  library('import-running', {
    route: { view: 'import' },
    importing: { ...NO_IMPORT, plan: AN_IMPORT_PLAN, job: { kind: 'importing', part: 0.6 } },
  }),
  library('import-done', {
    route: { view: 'import' },
    importing: { ...NO_IMPORT, done: { kind: 'imported', added: 118, updated: 2 } },
  }),
  library('import-broken', {
    route: { view: 'import' },
    importing: { ...NO_IMPORT, problem: { kind: 'fault', code: 'json', line: 1_204 } },
  }),
  library('import-backup', {
    route: { view: 'import' },
    importing: { ...NO_IMPORT, problem: { kind: 'fault', code: 'backup', line: 1 } },
  }),
  library('trash', { route: { view: 'trash' }, trash: TRASHED }),
  library('empty-trash', { route: { view: 'trash' }, trash: TRASHED }, '.empty-trash .danger'),
  library('trash-emptying', {
    route: { view: 'trash' },
    trash: TRASHED,
    emptying: { done: 1_500, total: 10_000 },
  }),
  library('trash-empty', { route: { view: 'trash' }, trash: { notes: [], briefs: [] } }),
  library('brief-conflict', {
    route,
    brief: aBriefView({ saving: 'failed', problem: 'conflict', notes: new Map() }),
  }),
  library('brief-gone', { route, brief: undefined }),
];
