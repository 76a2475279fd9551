/** The life of the popup: what it shows, drawn anew as frames and background tell more, and what the reader asks for. */
import type { Catalogue } from '../catalogue/catalogue';
import { writeCaseAddress } from '../domain/cases/case-query';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { notesAddress } from '../domain/library/notes-address';
import type { NoteId } from '../domain/notes/note';
import type { Settings } from '../domain/settings/settings';
import type { Send } from '../messaging/client';
import type { StoredPage } from '../messaging/protocol/popup-requests';
import { afterPaint } from '../platform/after-paint';
import { openExtensionPage } from '../platform/extension-page';
import { saveSiteRule, watchSettings } from '../platform/settings-store';
import { openSidePanel } from '../platform/side-panel';
import { findReaderPage } from '../platform/target-tab';
import type { PopupTranslate } from '../ui/messages/popup';
import type { PopupActions, PopupState } from '../ui/popup/popup-state';
import { attempt } from './attempt';
import { composeContent, type PopupCatalogue } from './compose-content';
import { createExportActions } from './export-actions';
import { createHistories } from './load-history';
import { createNoteActions } from './note-actions';
import type { OpenPage } from './open-page';
import { createPassageActions } from './passage-actions';
import { findMention } from './tab-frames';

export interface PopupParts {
  readonly tabId: number;
  readonly page: OpenPage;
  readonly catalogue: Catalogue;
  readonly send: Send;
  readonly t: PopupTranslate;
  readonly lang: InterfaceLanguage;
  readonly settings: Settings;
  /** Until when changes are heard of. */
  readonly signal: AbortSignal;
  readonly onState: (state: PopupState) => void;
}

export interface PopupController {
  readonly actions: PopupActions;
  /** From here on `onState` is told of every change. */
  start(): void;
}

export function createPopupController(parts: PopupParts): PopupController {
  const { tabId, page, catalogue, send, lang, t, signal, onState } = parts;
  const kept = new Set<NoteId>();
  let names: PopupCatalogue | undefined;
  let lacksNames = false;
  let { settings } = parts;

  const compose = (stored: StoredPage, catalogue: PopupCatalogue) =>
    composeContent({
      frames: page.frames.reports,
      ...stored,
      kept,
      histories: histories.known,
      related: page.related,
      catalogue,
      settings,
      t,
      lang,
    });

  const findState = (): PopupState => {
    const { failure, silence, stored, frames } = page;
    const [main] = frames.reports;
    if (failure || lacksNames) return { status: 'error', failure: failure ?? 'storage' };
    if (silence) return { status: 'unreadable', reason: silence };
    if (main?.state === 'pdf' || main?.state === 'unsupported')
      return { status: 'unreadable', reason: main.state };
    // Shown before all is there, what comes later would move what stands beside it.
    if (!main || main.state === 'reading' || !names || !stored) return { status: 'loading' };
    return compose(stored, names);
  };

  const publish = () => {
    const state = findState();
    onState(state);
    // An offer, for which the reader need not wait: the page is read once more for it.
    if (state.status === 'ready') afterPaint(page.askForRelated);
    const changed = new Set(
      page.frames.reports.flatMap((report) =>
        report.notes.flatMap(({ id, outcome }) => (outcome === 'changed' ? id : [])),
      ),
    );
    histories.load(page.stored?.notes.filter(({ id }) => changed.has(id)) ?? []);
  };
  const histories = createHistories(send, () => publish());

  const loadNames = async () => {
    lacksNames = false;
    try {
      const [concepts, cases, knownCases, labels, contrasts] = await Promise.all([
        catalogue.concepts(lang),
        catalogue.cases(),
        catalogue.knownCases(),
        catalogue.labels(lang),
        catalogue.contrasts(lang),
      ]);
      names = { concepts, cases, knownCases, labels, contrasts };
    } catch {
      lacksNames = true;
    }
  };

  const start = () => {
    watchSettings((changed) => {
      settings = changed;
      publish();
    }, signal);
    // Names are there with the words: without them nothing can be shown that is worth drawing.
    void loadNames().then(() => page.watch(publish));
  };

  const getShown = () => {
    const [main] = page.frames.reports;
    const { stored } = page;
    return main && names && stored && { content: compose(stored, names), main, catalogue: names };
  };

  const frameOf = (note: NoteId) =>
    page.frames.reports.find((report) => report.notes.some(({ id }) => id === note))?.frame;

  const actions: PopupActions = {
    jumpToConcept(concept, at) {
      const place = findMention(page.frames.reports, concept, at);
      if (place) page.frames.send({ type: 'jump-to-concept', concept, ...place });
    },
    jumpToNote(note) {
      const frame = frameOf(note);
      if (frame) page.frames.send({ type: 'jump-to-note', frame, note });
    },
    passage: createPassageActions({
      frameOf,
      getFrames: () => page.frames,
      keep(note) {
        kept.add(note);
        publish();
      },
      reload: page.reload,
      leave: () => close(),
    }),
    ...createNoteActions({
      send,
      getUnsaved: () => page.stored?.unsaved ?? [],
      reload: page.reload,
    }),
    openBackups: () => void openExtensionPage('backup.html'),
    openReader: () => {
      const answers = page.frames.reports.some(({ state }) => state === 'pdf');
      void findReaderPage(tabId, answers).then(openExtensionPage);
    },
    openLibrary: () => void openExtensionPage('library.html'),
    openNotesOf: (url) => void openExtensionPage(notesAddress(url)),
    openCase: (id, among) => void openExtensionPage(writeCaseAddress({ id, among })),
    openCases: () => void openExtensionPage(writeCaseAddress({})),
    restoreTag: (id) =>
      attempt(async () => {
        await send('dismissals/delete', { id });
        await page.reload();
      }),
    setSiteRule: (rule) =>
      attempt(async () => {
        const [main] = page.frames.reports;
        if (main) await saveSiteRule(new URL(main.url).host, rule);
      }),
    openPanel: () =>
      attempt(async () => {
        await openSidePanel(tabId);
        close();
      }, 'panel'),
    tagPage() {
      for (const { frame, state } of page.frames.reports) {
        if (state === 'asks') page.frames.send({ type: 'tag-page', frame });
      }
    },
    openOptions: () => void openExtensionPage('options.html'),
    ...createExportActions({
      getShown,
      getNotes: () => page.stored?.notes ?? [],
      getDocuments: () => page.stored?.documents ?? [],
      catalogue,
      t,
      lang,
    }),
    retry() {
      page.connect();
      void loadNames().then(publish);
    },
  };
  return { actions, start };
}
