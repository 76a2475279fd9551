import type { Catalogue } from '../catalogue/catalogue';
import { writeCaseAddress } from '../domain/cases/case-query';
import type { PageDismissal } from '../domain/dismissals/dismissal';
import type { DocumentRecord, DocumentUrl, Timestamp } from '../domain/documents/document';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Translate } from '../domain/i18n/translate';
import { notesAddress } from '../domain/library/notes-address';
import type { ExportKey } from '../domain/markdown/page-export';
import type { Note, NoteId } from '../domain/notes/note';
import type { TrashedNote } from '../domain/notes/trash';
import type { UnsavedComment } from '../domain/notes/unsaved-comment';
import type { Settings } from '../domain/settings/settings';
import type { Send } from '../messaging/client';
import { watchDismissals, watchNotes } from '../messaging/events';
import type { Failure } from '../messaging/protocol/failure';
import type { FrameReport } from '../messaging/protocol/frames';
import { openExtensionPage } from '../platform/extension-page';
import { saveSiteRule, watchSettings } from '../platform/settings-store';
import { openSidePanel } from '../platform/side-panel';
import { findReaderPage } from '../platform/target-tab';
import type { PopupTranslate } from '../ui/messages/popup';
import type { PopupActions, PopupState, UnreadableReason } from '../ui/popup/popup-state';
import { attempt, failureOf } from './attempt';
import { composeContent, type PopupCatalogue } from './compose-content';
import { createExportActions } from './export-actions';
import { createHistories } from './load-history';
import { createNoteActions } from './note-actions';
import { createPassageActions } from './passage-actions';
import { createRelatedDocuments } from './related-documents';
import { connectToTab, findMention, type TabFrames } from './tab-frames';

export interface PopupParts {
  readonly tabId: number;
  /** Why a tab in which nobody answers is silent. */
  readonly findSilenceReason: () => Promise<UnreadableReason>;
  readonly catalogue: Catalogue;
  readonly send: Send;
  readonly t: PopupTranslate;
  readonly exportT: Translate<ExportKey>;
  readonly lang: InterfaceLanguage;
  readonly settings: Settings;
  readonly onState: (state: PopupState) => void;
}

export interface PopupController {
  readonly actions: PopupActions;
  /** Connects to the tab; from then on `onState` is told of every change. */
  start(): void;
}

export function createPopupController(parts: PopupParts): PopupController {
  const { tabId, catalogue, send, lang, t, onState } = parts;
  const closing = new AbortController();
  let frames: TabFrames | undefined;
  let notes: readonly Note[] = [];
  let trash: readonly TrashedNote[] = [];
  let unsaved: readonly UnsavedComment[] = [];
  const kept = new Set<NoteId>();
  let lastBackup: Timestamp | null | undefined;
  let lacksFile = false;
  let dismissals: readonly PageDismissal[] = [];
  let documents: readonly DocumentRecord[] = [];
  let loadedUrls = '';
  /** Shown before, the numbers of the tabs would move what stands beside them. */
  let areNotesLoaded = false;
  let names: PopupCatalogue | undefined;
  let { settings } = parts;
  let failure: Failure | undefined;
  /** Of a tab in which nobody answers. What is loaded meanwhile must not hide it. */
  let silence: UnreadableReason | undefined;

  const compose = (reports: readonly FrameReport[], catalogue: PopupCatalogue) =>
    composeContent({
      frames: reports,
      notes,
      trash,
      unsaved,
      kept,
      lastBackup,
      lacksFile,
      histories: histories.known,
      related: related.found,
      dismissals,
      catalogue,
      settings,
      t,
      lang,
    });

  const publish = () => {
    const reports = frames?.reports ?? [];
    const [main] = reports;
    if (failure) onState({ status: 'error', failure });
    else if (silence) onState({ status: 'unreadable', reason: silence });
    else if (main?.state === 'pdf' || main?.state === 'unsupported')
      onState({ status: 'unreadable', reason: main.state });
    else if (!main || main.state === 'reading' || !names || !areNotesLoaded)
      onState({ status: 'loading' });
    else {
      onState(compose(reports, names));
      related.askAbout(main, frames);
    }
    const changed = new Set(
      reports.flatMap((report) =>
        report.notes.flatMap(({ id, outcome }) => (outcome === 'changed' ? id : [])),
      ),
    );
    histories.load(notes.filter(({ id }) => changed.has(id)));
  };
  const histories = createHistories(send, () => publish());
  const related = createRelatedDocuments(send, () => publish());

  const fail = (error: unknown) => {
    failure = failureOf(error);
    publish();
  };

  const loadNotes = async () => {
    const urls = urlsOf(frames?.reports ?? []);
    ({ notes, trash, unsaved, documents } = await send('notes/of-documents', { urls }));
    areNotesLoaded = true;
    publish();
  };

  const loadDismissals = async () => {
    const [main] = frames?.reports ?? [];
    if (!main) return;
    dismissals = await send('dismissals/of-page', { url: main.url });
    publish();
  };

  const loadStatus = async () => {
    const status = await send('storage/status', null);
    lastBackup = status.lastBackup;
    lacksFile = status.files.enabled && status.files.problem !== null;
    publish();
  };

  const loadNames = async () => {
    const [concepts, cases, labels, contrasts] = await Promise.all([
      catalogue.concepts(lang),
      catalogue.cases(),
      catalogue.labels(lang),
      catalogue.contrasts(),
    ]);
    names = { concepts, cases, labels, contrasts };
    publish();
  };

  const hear = () => {
    const urls = urlsOf(frames?.reports ?? []).join(' ');
    if (urls !== loadedUrls) {
      loadedUrls = urls;
      void loadNotes().catch(fail);
      void loadDismissals().catch(fail);
    }
    publish();
  };

  const connect = () => {
    failure = undefined;
    silence = undefined;
    loadedUrls = '';
    frames?.close();
    const onSilent = () =>
      void parts.findSilenceReason().then((reason) => {
        silence = reason;
        publish();
      });
    frames = connectToTab(tabId, hear, onSilent, related.hear);
    publish();
    void loadNames().catch(fail);
    // Only for a line at the foot: no reason to show nothing else.
    void loadStatus().catch(() => undefined);
  };

  const isOurs = (url: DocumentUrl) => urlsOf(frames?.reports ?? []).includes(url);

  const start = () => {
    watchNotes((url) => {
      if (isOurs(url)) void loadNotes().catch(fail);
    }, closing.signal);
    watchDismissals(() => void loadDismissals().catch(fail), closing.signal);
    watchSettings((changed) => {
      settings = changed;
      publish();
    }, closing.signal);
    addEventListener('pagehide', () => closing.abort(), { once: true });
    connect();
  };

  const getShown = () => {
    const reports = frames?.reports ?? [];
    const [main] = reports;
    return main && names && { content: compose(reports, names), main, catalogue: names };
  };

  const frameOf = (note: NoteId) =>
    frames?.reports.find((report) => report.notes.some(({ id }) => id === note))?.frame;

  const actions: PopupActions = {
    jumpToConcept(concept, at) {
      const place = findMention(frames?.reports ?? [], concept, at);
      if (place) frames?.send({ type: 'jump-to-concept', concept, ...place });
    },
    jumpToNote(note) {
      const frame = frameOf(note);
      if (frame) frames?.send({ type: 'jump-to-note', frame, note });
    },
    passage: createPassageActions({
      frameOf,
      getFrames: () => frames,
      keep(note) {
        kept.add(note);
        publish();
      },
      reload: loadNotes,
      leave: () => close(),
    }),
    ...createNoteActions({ send, getUnsaved: () => unsaved, reload: loadNotes }),
    openBackups: () => void openExtensionPage('backup.html'),
    openReader: () => {
      const answers = frames?.reports.some(({ state }) => state === 'pdf') === true;
      void findReaderPage(tabId, answers).then(openExtensionPage);
    },
    openLibrary: () => void openExtensionPage('library.html'),
    openNotesOf: (url) => void openExtensionPage(notesAddress(url)),
    openCase: (id, among) => void openExtensionPage(writeCaseAddress({ id, among })),
    openCases: () => void openExtensionPage(writeCaseAddress({})),
    restoreTag: (id) =>
      attempt(async () => {
        await send('dismissals/delete', { id });
        await loadDismissals();
      }),
    setSiteRule: (rule) =>
      attempt(async () => {
        const [main] = frames?.reports ?? [];
        if (main) await saveSiteRule(new URL(main.url).host, rule);
      }),
    openPanel: () =>
      attempt(async () => {
        await openSidePanel(tabId);
        close();
      }, 'panel'),
    tagPage() {
      for (const { frame, state } of frames?.reports ?? []) {
        if (state === 'asks') frames?.send({ type: 'tag-page', frame });
      }
    },
    openOptions: () => void openExtensionPage('options.html'),
    ...createExportActions({
      getShown,
      getNotes: () => notes,
      getDocuments: () => documents,
      catalogue,
      t,
      exportT: parts.exportT,
      lang,
    }),
    retry: connect,
  };
  return { actions, start };
}

/** Every address whose notes belong here. */
function urlsOf(reports: readonly FrameReport[]): DocumentUrl[] {
  return [...new Set(reports.flatMap(({ url, twins = [] }) => [url, ...twins]))];
}
