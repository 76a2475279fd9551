/** The life of the library page: what is read, what is shown, and what the reader asks for. */
import type { Catalogue } from '../catalogue/catalogue';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Facets } from '../domain/library/note-filter';
import { formatRoute, parseRoute, type Route } from '../domain/library/route';
import type { NoteId } from '../domain/notes/note';
import type { Send } from '../messaging/client';
import { watchBriefs, watchLibrary, watchNotes } from '../messaging/events';
import { openExtensionPage } from '../platform/extension-page';
import { NO_IMPORT } from '../ui/library/import-state';
import type { DocumentRow, LibraryActions, LibraryState } from '../ui/library/library-state';
import type { BriefExportTranslate } from '../ui/messages/brief-export';
import { createBriefDesk } from './brief-desk';
import { createDocumentActions } from './document-actions';
import { createExportDesk } from './export-desk';
import { exportTable } from './export-table';
import { gatherNotes } from './gather-notes';
import { createImportDesk } from './import-desk';
import { type LibraryNames, loadNames, type OwnLabels } from './names';
import { createNoteActions } from './note-actions';
import { createNoteStore, type NoteStore } from './note-store';
import { problemOf } from './problem-of';
import { createSearchActions } from './search-actions';
import { createTrashDesk } from './trash-actions';

export interface LibraryParts {
  readonly send: Send;
  readonly catalogue: Catalogue;
  readonly ownLabels: OwnLabels;
  readonly lang: InterfaceLanguage;
  readonly exportT: BriefExportTranslate;
  readonly onState: (state: LibraryState) => void;
}

export interface LibraryController {
  readonly actions: LibraryActions;
  start(signal: AbortSignal): void;
}

const NO_FACETS: Facets = { concepts: [], tags: [], languages: [], cases: [] };
/** While notes are being read, the lists are drawn anew at most every so often, ms. */
const REDRAW_EVERY = 250;

export function createLibraryController(parts: LibraryParts): LibraryController {
  const { send, catalogue, ownLabels, lang, onState } = parts;
  let names: LibraryNames | undefined;
  let store: NoteStore | undefined;
  let state: LibraryState = {
    route: parseRoute(location.hash),
    loading: { done: 0, total: 0 },
    problem: null,
    total: 0,
    found: [],
    foundBy: '',
    facets: NO_FACETS,
    selected: new Set(),
    documents: [],
    briefs: [],
    searches: [],
    trash: null,
    emptying: null,
    brief: null,
    undoable: null,
    importing: NO_IMPORT,
    exporting: null,
    concepts: new Map(),
    cases: new Map(),
    knownCases: new Map(),
  };
  let isDrawing = false;
  /** What changes together is drawn once. */
  const set = (change: Partial<LibraryState>) => {
    state = { ...state, ...change };
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
      onState(state);
    });
  };
  const fail = (error: unknown) => set({ problem: problemOf(error) });
  /** Whatever goes wrong is shown. */
  const run = (work: () => Promise<unknown>) => {
    set({ problem: null });
    work().catch(fail);
  };

  const exports = createExportDesk(parts, () => set({ exporting: exports.view }));
  const desk = createBriefDesk({
    ...parts,
    exports,
    getNote: (id) => store?.get(id),
    onChange: () => set({ brief: desk.view(state.route) }),
    onBriefs: (briefs) => set({ briefs: briefs.filter(({ trashed }) => trashed === null) }),
  });

  /** What the route asks for. */
  const list = () => {
    if (!store) return;
    const { route } = state;
    const found = route.view === 'notes' ? store.find(route.query, route.filter) : [];
    set({ found, foundBy: route.view === 'notes' ? route.query : '', brief: desk.view(route) });
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** The letter is drawn before what it finds, and letters that follow at once are searched for together. */
  const listSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(list);
  };
  /** After notes changed: what is counted over all of them, which no keystroke has to wait for. */
  const survey = () => {
    if (!store) return;
    const present = (id: NoteId) => store?.get(id) !== undefined;
    set({
      facets: store.facets(),
      total: store.entries.length,
      documents: listDocuments(store),
      selected: new Set([...state.selected].filter(present)),
    });
    list();
  };

  const trash = createTrashDesk({ send, set, run });

  const follow = (route: Route) => {
    void desk.leave(route);
    // What is found or chosen is another thing elsewhere.
    if (route.view !== 'brief' && route.view !== state.route.view) exports.close();
    const types = isTyping(state.route, route);
    set({ route, problem: null });
    if (types) return listSoon();
    if (route.view === 'trash') run(trash.open);
    else if (route.view === 'brief') run(() => desk.open(route.id));
    list();
  };

  const takeNames = async () => {
    const taken = await loadNames(catalogue, ownLabels, lang);
    const { concepts, cases, knownCases } = taken;
    set({ concepts, cases, knownCases });
    return taken;
  };
  /** After the reader's own vocabularies or cases changed. */
  const rename = async () => {
    names = await takeNames();
    await store?.rename(names);
    survey();
  };

  const load = async () => {
    names ??= await takeNames();
    store ??= createNoteStore(send, names);
    const { load: read } = store;
    let nextDrawing = 0;
    await Promise.all([
      searchActions.reload(),
      desk.reload(),
      read(() => {
        const start = performance.now();
        if (start < nextDrawing || !store) return;
        set({ loading: store.progress });
        survey();
        // The more there is to count and to draw, the less often: a tenth of the time at most.
        queueMicrotask(() => {
          const drawn = performance.now();
          nextDrawing = drawn + Math.max(REDRAW_EVERY, (drawn - start) * 10);
        });
      }),
    ]);
    set({ loading: null });
    survey();
    follow(state.route);
  };

  const noteActions = createNoteActions({
    send,
    getNote: (id) => store?.get(id)?.note,
    getState: () => state,
    set,
    run,
  });

  const documentActions = createDocumentActions({
    send,
    getDocument: (url) => store?.documents.get(url),
    set,
    run,
  });
  const searchActions = createSearchActions({ send, getState: () => state, set, run });

  const actions: LibraryActions = {
    ...documentActions.actions,
    ...searchActions.actions,
    ...noteActions,
    ...createImportDesk(send, (importing) => set({ importing })),
    ...desk.actions({
      run,
      go: (route) => actions.go(route),
      onTrashed: () => set({ undoable: { kind: 'briefDeleted', count: 1 } }),
      afterRestore: trash.open,
    }),
    go: (route) => {
      const fragment = formatRoute(route);
      // Typing is one step of the browser's history, however many letters it has.
      if (route.view === 'notes' && state.route.view === 'notes')
        history.replaceState(null, '', fragment);
      else history.pushState(null, '', fragment);
      follow(route);
    },
    undo: () => {
      const { undoable } = state;
      if (undoable?.kind === 'briefDeleted') desk.undoTrash(run);
      else if (undoable?.kind === 'documentEdited') documentActions.undo();
      else if (undoable?.kind === 'searchDeleted') searchActions.undo();
      else noteActions.undo();
      set({ undoable: null });
    },
    dismissUndo: () => set({ undoable: null }),
    ...trash.actions,
    ...exports.actions,
    openExport: () => {
      const { route } = state;
      const concept = route.view === 'notes' ? route.filter.concept : undefined;
      exports.open(async () => {
        const { selected, found } = state;
        const chosen = [...selected].flatMap((id) => store?.get(id) ?? []);
        return gatherNotes(chosen.length > 0 ? chosen : found, parts);
      }, concept);
    },
    closeExport: exports.close,
    exportTable: async (format, sources) => {
      try {
        await exportTable(format, sources);
        return null;
      } catch (error) {
        return problemOf(error, 'download');
      }
    },
    findNotes: (filter) => store?.find('', filter) ?? [],
    openBackups: () => void openExtensionPage('backup.html'),
    retry: () => run(load),
  };

  const start = (signal: AbortSignal) => {
    onState(state);
    addEventListener('popstate', () => follow(parseRoute(location.hash)), { signal });
    addEventListener('hashchange', () => follow(parseRoute(location.hash)), { signal });
    // What is still being written must not be lost with the page.
    addEventListener('pagehide', () => void desk.flush(), { signal });
    document.addEventListener('visibilitychange', () => void desk.flush(), { signal });
    watchNotes((url) => {
      void store?.reload(url).then(survey, fail);
      if (state.route.view === 'trash') trash.open().catch(fail);
    }, signal);
    watchLibrary((url) => {
      if (url === null) searchActions.reload().catch(fail);
      else void store?.reload(url).then(survey, fail);
    }, signal);
    ownLabels.watch(() => void rename().catch(fail), signal);
    watchBriefs(() => {
      desk.reload().catch(fail);
      if (state.route.view === 'trash') trash.open().catch(fail);
    }, signal);
    run(load);
  };
  return { actions, start };
}

/** Whether only the words searched for are others. */
function isTyping(from: Route, to: Route): boolean {
  return from.view === 'notes' && to.view === 'notes' && from.filter === to.filter;
}

/** Read last, first; those without notes are not there any more. */
function listDocuments({ documents, entries }: NoteStore): DocumentRow[] {
  const counts = new Map<string, number>();
  for (const { note } of entries) {
    counts.set(note.target.source, (counts.get(note.target.source) ?? 0) + 1);
  }
  return [...documents.values()]
    .map((document) => ({ document, notes: counts.get(document.url) ?? 0 }))
    .filter(({ notes }) => notes > 0)
    .sort((a, b) => (a.document.lastSeen < b.document.lastSeen ? 1 : -1));
}
