/** The panel's life: follows the tab in front, keeps the state up to date, carries out what the reader asks for. */
import type { Catalogue } from '../catalogue/catalogue';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Note, NoteId } from '../domain/notes/note';
import type { OutlineEntry } from '../domain/outline/outline-entry';
import type { Send } from '../messaging/client';
import { watchNotes } from '../messaging/events';
import { type Failure, RequestError } from '../messaging/protocol/failure';
import { openExtensionPage } from '../platform/extension-page';
import { followTab, isTabLoading, reloadTab } from '../platform/followed-tab';
import { saveSiteRule } from '../platform/settings-store';
import { findReaderPage } from '../platform/target-tab';
import type {
  PanelActions,
  PanelContent,
  PanelResult,
  PanelSection,
  PanelState,
} from '../ui/panel/panel-state';
import { composePassageView } from '../ui/passage/compose-view';
import { composeSections, type PanelNames, sectionKey } from './compose-outline';
import { createMentionActions } from './mention-actions';
import { createNoteActions } from './note-actions';
import { connectPanel, type PanelFrame, type TabConnection } from './tab-connection';

export interface PanelParts {
  readonly catalogue: Catalogue;
  readonly send: Send;
  readonly lang: InterfaceLanguage;
  /** Of the panel's own address. */
  readonly search: string;
  readonly onState: (state: PanelState) => void;
  readonly keepFilter: PanelActions['keepFilter'];
}

export interface PanelController {
  readonly actions: PanelActions;
  /** From then on `onState` is told of every change. */
  start(): void;
}

/** A page that does not answer is asked again: its content script comes a moment after it. */
const ASK_AGAIN_MS = 400;
const ASK_AGAIN_TIMES = 2;

export function createPanelController(parts: PanelParts): PanelController {
  const { catalogue, send, lang, onState } = parts;
  const closing = new AbortController();
  let tabId: number | undefined;
  let connection: TabConnection | undefined;
  let notes: ReadonlyMap<NoteId, Note> = new Map();
  const kept = new Set<NoteId>();
  let loadedUrls = '';
  let names: PanelNames | undefined;
  let failure: Failure | undefined;
  let isSilent = false;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const composed = new Map<string, Composed>();
  let joined: { sections: readonly PanelSection[]; of: readonly (readonly PanelSection[])[] } = {
    sections: [],
    of: [],
  };

  /** The same sections as before for a frame in which nothing changed. */
  const sectionsOf = (frame: PanelFrame, known: PanelNames) => {
    const { entries, report } = frame;
    const before = composed.get(report.frame);
    const title = `${report.url} ${report.title}`;
    if (before?.title === title && before.entries === entries && before.notes === notes) {
      return before.sections;
    }
    const sections = composeSections(frame, notes, known);
    composed.set(report.frame, { entries, notes, title, sections });
    return sections;
  };
  const join = (frames: readonly PanelFrame[], known: PanelNames) => {
    const of = frames.map((frame) => sectionsOf(frame, known));
    const isSame = of.length === joined.of.length && of.every((one, at) => one === joined.of[at]);
    if (!isSame) joined = { of, sections: of.flat() };
    return joined.sections;
  };

  const compose = (frames: readonly PanelFrame[], known: PanelNames): PanelContent => {
    const [main] = frames as [PanelFrame];
    const outcomes = frames.flatMap(({ report }) => report.notes);
    const inView = connection?.inView;
    return {
      status: 'ready',
      document: { host: new URL(main.report.url).host, title: main.report.title },
      enabled: !['off', 'asks'].includes(main.report.state),
      sections: join(frames, known),
      inView: inView ? sectionKey(inView.frame, inView.block) : null,
      affected: outcomes.flatMap((found) => {
        const note = notes.get(found.id);
        const view = note && composePassageView(note, found);
        return view && !kept.has(found.id) ? [{ note, view }] : [];
      }),
    };
  };

  const publish = () => {
    const frames = connection?.frames ?? [];
    const [main] = frames;
    const state = main?.report.state;
    if (failure) onState({ status: 'error', failure });
    else if (isSilent) onState({ status: 'unreadable', reason: 'silent' });
    else if (state === 'pdf' || state === 'unsupported')
      onState({ status: 'unreadable', reason: state });
    else if (!main?.report.top || state === 'reading' || !main.entries || !names)
      onState({ status: 'loading' });
    else onState(compose(frames, names));
  };

  const fail = (error: unknown) => {
    failure = error instanceof RequestError ? error.failure : 'storage';
    publish();
  };

  const loadNotes = async () => {
    const urls = [...new Set(connection?.frames.map(({ report }) => report.url))];
    if (urls.length === 0) return;
    const loaded = await send('notes/of-documents', { urls });
    notes = new Map(loaded.notes.map((note) => [note.id, note]));
    publish();
  };
  const loadNames = async () => {
    if (names) return;
    const [concepts, cases, labels] = await Promise.all([
      catalogue.concepts(lang),
      catalogue.cases(),
      catalogue.labels(lang),
    ]);
    names = { concepts, cases, groups: labels.groups };
    publish();
  };

  const hear = () => {
    isSilent = false;
    asked = 0;
    const urls = connection?.frames.map(({ report }) => report.url).join(' ') ?? '';
    if (urls !== loadedUrls) {
      loadedUrls = urls;
      void loadNotes().catch(fail);
    }
    publish();
  };

  /** Nobody answers: the page is on its way, or has no content script. */
  const wait = async (silent: number) => {
    publish();
    const isLoading = await isTabLoading(silent);
    if (silent !== tabId || closing.signal.aborted) return;
    if (!isLoading && asked >= ASK_AGAIN_TIMES) {
      isSilent = true;
      publish();
      return;
    }
    if (!isLoading) asked += 1;
    clearTimeout(timer);
    timer = setTimeout(() => connection?.lookAgain(), ASK_AGAIN_MS);
  };

  const connect = () => {
    if (tabId === undefined) return;
    const here = tabId;
    clearTimeout(timer);
    failure = undefined;
    isSilent = false;
    asked = 0;
    loadedUrls = '';
    connection?.close();
    composed.clear();
    connection = connectPanel(here, hear, () => void wait(here));
    publish();
    void loadNames().catch(fail);
  };

  const start = () => {
    watchNotes((url) => {
      if (connection?.frames.some(({ report }) => report.url === url)) {
        void loadNotes().catch(fail);
      }
    }, closing.signal);
    addEventListener('pagehide', () => closing.abort(), { once: true });
    closing.signal.addEventListener('abort', () => connection?.close());
    onState({ status: 'loading' });
    const watcher = {
      onTab(next: number) {
        tabId = next;
        connect();
      },
      onLoaded() {
        asked = 0;
        connection?.lookAgain();
      },
    };
    followTab(parts.search, watcher, closing.signal).catch(fail);
  };

  const attempt = async (work: () => Promise<unknown>): PanelResult => {
    try {
      await work();
      return null;
    } catch (error) {
      return error instanceof RequestError ? error.failure : 'storage';
    }
  };

  const getConnection = () => connection;
  const actions: PanelActions = {
    ...createMentionActions({ getConnection, send, attempt }),
    ...createNoteActions({
      getConnection,
      keep(note) {
        kept.add(note);
        publish();
      },
      reload: loadNotes,
    }),
    tagSite: () =>
      attempt(async () => {
        const [main] = connection?.frames ?? [];
        if (main) await saveSiteRule(new URL(main.report.url).host, 'always');
      }),
    openReader() {
      if (tabId !== undefined) void findReaderPage(tabId, true).then(openExtensionPage);
    },
    reloadPage() {
      if (tabId !== undefined) void reloadTab(tabId).catch(() => undefined);
    },
    keepFilter: parts.keepFilter,
    retry: connect,
  };
  return { actions, start };
}

interface Composed {
  readonly entries: readonly OutlineEntry[] | undefined;
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly title: string;
  readonly sections: readonly PanelSection[];
}
