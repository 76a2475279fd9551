/**
 * The reader's life: gets a document, opens it, shows its pages, and then has its text read and accompanied.
 * One document at a time; opening another, or going back to the start, ends all that was begun for the last one.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { summariseOutcomes } from '../domain/documents/page-version';
import type { NoteId } from '../domain/notes/note';
import { ReaderError, type ReaderFault } from '../domain/pdf/reader-fault';
import { readTitlePage } from '../domain/pdf/title-page';
import type { Terms } from '../domain/pdf/word-breaks';
import type { Session } from '../page/session';
import type { PdfText } from '../pdf/pdf-text';
import { downloadBytes } from '../platform/hand-over';
import { loadPosition } from '../platform/reading-positions';
import { hasSiteAccess, mustAskSites, requestSiteAccess } from '../platform/site-access';
import type {
  OpenDocument,
  ReaderActions,
  ReaderPanel,
  ReaderState,
} from '../ui/reader/reader-state';
import { accompanyPdf, type ReaderParts } from './accompany-pdf';
import type { ReaderAddress } from './address';
import { describePdf, type PdfDescription, readOutline } from './describe-pdf';
import { type DocumentOrigin, fetchBytes } from './fetch-bytes';
import type { FetchedDocument } from './fetched-document';
import { findKept, isKept, keepPdf, letGo } from './keep-pdf';
import { keepPosition } from './keep-position';
import { openPdf } from './open-pdf';
import { loadTone, saveTone } from './page-tone';
import { type PageViewer, showPages } from './page-viewer';
import { printPages } from './print-pages';
import { readText } from './read-text';
import { createTextMode, type TextMode } from './text-mode';

export interface ControllerParts extends ReaderParts {
  /** Where the pages are put: absolutely positioned, with one `div` inside. */
  readonly container: HTMLDivElement;
  /** Where the text alone is put: scrolls, with one `div` inside. */
  readonly textArea: HTMLElement;
  /** "Page iv", of what the document calls it. */
  readonly namePage: (label: string) => string;
  /** Words of the lexicon that may be divided at a line end. */
  readonly loadTerms: () => Promise<Terms>;
  /** Shown in print only. */
  readonly printArea: HTMLElement;
  readonly onState: (state: ReaderState) => void;
}

export interface ReaderController {
  readonly actions: ReaderActions;
  /** @param note to take the reader to. @param hash a place, as `#page=2`. */
  open(
    origin: ReaderAddress,
    place?: { readonly note: NoteId | null; readonly hash: string },
  ): void;
  /** Shows how to choose a document. */
  start(fault?: ReaderFault): void;
}

interface Shown {
  readonly pdf: PDFDocumentProxy;
  readonly fetched: FetchedDocument;
  readonly description: PdfDescription;
  readonly viewer: PageViewer;
  rotation: number;
  /** Undefined until the text has been read. */
  textMode?: TextMode;
}

export function createReaderController(parts: ControllerParts): ReaderController {
  const { container, onState } = parts;
  let state: ReaderState = { status: 'start', fault: null, canRetry: false };
  let origin: DocumentOrigin | undefined;
  let current = new AbortController();
  let shown: Shown | undefined;
  let answerPassword: ((password: string | null) => void) | undefined;
  let answerAccess: ((allowed: boolean) => void) | undefined;
  let printing: AbortController | undefined;
  let goTo: { readonly note: NoteId | null; readonly hash: string } | undefined;

  const set = (next: ReaderState) => {
    state = next;
    onState(state);
  };
  const change = (part: Partial<OpenDocument>) => {
    if (state.status === 'open') set({ ...state, ...part });
  };
  const end = () => {
    current.abort();
    current = new AbortController();
    shown = undefined;
    container.hidden = true;
    return current.signal;
  };

  /** @throws ReaderError when the user says no. */
  const waitForAccess = async (from: DocumentOrigin, signal: AbortSignal) => {
    if (from.kind !== 'address' || !mustAskSites() || (await hasSiteAccess(from.url))) return;
    set({ status: 'permission', host: new URL(from.url).hostname });
    const allowed = await new Promise<boolean>((resolve) => {
      answerAccess = resolve;
    });
    signal.throwIfAborted();
    if (!allowed) throw new ReaderError('no-access');
  };

  const load = async (from: DocumentOrigin, signal: AbortSignal) => {
    await waitForAccess(from, signal);
    set({ status: 'loading', loaded: 0, total: null });
    const fetched = await fetchBytes(
      from,
      (loaded, total) => set({ status: 'loading', loaded, total }),
      signal,
    );
    signal.throwIfAborted();
    const askPassword = (wasWrong: boolean) => {
      set({ status: 'password', wasWrong });
      return new Promise<string | null>((resolve) => {
        answerPassword = resolve;
      });
    };
    const pdf = await openPdf(fetched.bytes, askPassword, signal);
    const description = await describePdf(pdf, fetched);
    signal.throwIfAborted();
    await show(pdf, fetched, description, signal);
  };

  const show = async (
    pdf: PDFDocumentProxy,
    fetched: FetchedDocument,
    description: PdfDescription,
    signal: AbortSignal,
  ) => {
    const name = description.sha256;
    const position = await loadPosition(name).catch(() => undefined);
    signal.throwIfAborted();
    const layers = new Map<number, Element>();
    let text: PdfText | undefined;
    const title = description.title || description.url;
    document.title = title;
    container.hidden = false;
    const viewer = showPages(
      pdf,
      container,
      description.labels,
      {
        onView: (view) => change({ view }),
        onFind: (result) => {
          if (state.status === 'open' && state.find) change({ find: { ...state.find, result } });
        },
        onLayer(page, layer) {
          layers.set(page, layer);
          text?.addLayer(page, layer);
        },
        onLayerChanged: (page) => text?.renew(page < 0 ? [...layers.keys()] : [page]),
        onFirstPage() {
          void readAll().catch(() => undefined);
        },
      },
      signal,
    );
    shown = { pdf, fetched, description, viewer, rotation: 0 };
    set({
      status: 'open',
      title,
      pageCount: pdf.numPages,
      view: viewer.view,
      outline: [],
      panel: null,
      tone: loadTone(),
      find: null,
      reading: { done: 0 },
      scanned: [],
      kept: null,
      size: fetched.bytes.length,
      version: null,
      printing: null,
    });
    void isKept(name).then((kept) => change({ kept: kept ? 'kept' : 'not-kept' }));
    const place = goTo?.hash || position;
    if (place) viewer.restore(place);
    keepPosition(name, viewer, signal);

    /** After the first page is on the screen, which nothing of ours may hold up. */
    const readAll = async () => {
      change({ outline: await readOutline(pdf) });
      const onPage = (done: number) => {
        if (done % PAGES_PER_REPORT === 0) change({ reading: { done } });
      };
      const { namePage, textArea, loadTerms } = parts;
      const { lang, labels } = description;
      const facts = { lang, labels, terms: loadTerms().catch(() => []) };
      const read = await readText(pdf, facts, viewer, namePage, onPage, signal);
      text = read.text;
      for (const [page, layer] of layers) if (layer.isConnected) text.addLayer(page, layer);
      const onTextPage = (page: number) => {
        const label = description.labels?.[page - 1] ?? null;
        change({ view: { ...viewer.view, page, label } });
      };
      const mode = createTextMode(text, viewer, textArea, container, onTextPage, signal);
      if (shown) shown.textMode = mode;
      if (state.status === 'open') mode.use(state.tone === 'text');
      const page = readTitlePage(description.facts, read.paragraphs, description.fileName);
      if (page.title) {
        document.title = page.title;
        change({ title: page.title });
      }
      let note = goTo?.note;
      goTo = undefined;
      const onSession = (session: Session) => {
        const { notes } = session.report();
        change({ version: summariseNotes(session.notes.placed) });
        if (!note || !notes.some(({ id }) => id === note)) return;
        void session.obey({ type: 'jump-to-note', frame: '', note });
        note = undefined;
      };
      await accompanyPdf(text, description, page, { ...parts, onSession }, signal);
      change({ reading: null, scanned: read.scanned });
    };
  };

  const open: ReaderController['open'] = (address, place) => {
    const signal = end();
    goTo = place;
    void findOrigin(address).then((from) => {
      if (signal.aborted) return undefined;
      origin = from;
      return load(from, signal).catch((error: unknown) => {
        if (signal.aborted) return;
        end();
        const fault = error instanceof ReaderError ? error.fault : 'damaged';
        set({
          status: 'start',
          fault,
          canRetry: from.kind !== 'file' && from.kind !== 'lost-file',
        });
      });
    });
  };

  const start = (fault: ReaderFault | null = null) => {
    end();
    set({ status: 'start', fault, canRetry: false });
  };

  const toggleKept = async ({ fetched, description }: Shown) => {
    if (state.status !== 'open') return;
    const { kept, title } = state;
    const signal = current.signal;
    const failure =
      kept === 'kept'
        ? await letGo(description.sha256)
        : await keepPdf(fetched.bytes, description, title);
    if (signal.aborted) return;
    change({ kept: failure ?? (kept === 'kept' ? 'not-kept' : 'kept') });
  };

  const print = async ({ pdf, rotation }: Shown) => {
    if (printing) return;
    printing = new AbortController();
    const signal = AbortSignal.any([printing.signal, current.signal]);
    change({ printing: 0 });
    const onPage = (done: number) => change({ printing: done });
    await printPages(pdf, rotation, parts.printArea, onPage, signal).catch(() => undefined);
    printing = undefined;
    change({ printing: null });
  };

  const actions: ReaderActions = {
    openFile: (file) => open({ kind: 'file', file }),
    retry() {
      if (origin) open(origin);
    },
    cancel() {
      if (printing) printing.abort();
      else if (state.status === 'password') answerPassword?.(null);
      else start();
    },
    allowSite() {
      if (origin?.kind !== 'address') return;
      void requestSiteAccess(origin.url).then((allowed) => answerAccess?.(allowed));
    },
    givePassword: (password) => answerPassword?.(password),
    goToPage(page) {
      if (shown?.textMode?.isOn) shown.textMode.goToPage(page);
      else shown?.viewer.goToPage(page);
    },
    goToDestination: (destination) => shown?.viewer.goToDestination(destination),
    zoomBy: (steps) => shown?.viewer.zoomBy(steps),
    setZoom: (zoom) => shown?.viewer.setZoom(zoom),
    rotate() {
      if (!shown) return;
      shown.rotation = (shown.rotation + 90) % 360;
      shown.viewer.rotate();
    },
    setTone(next) {
      saveTone(next);
      change({ tone: next });
      shown?.textMode?.use(next === 'text');
    },
    showPanel: (panel: ReaderPanel | null) => change({ panel }),
    openFind() {
      if (state.status === 'open') change({ find: state.find ?? { query: '', result: null } });
    },
    find(query, again) {
      change({ find: { query, result: null } });
      shown?.viewer.find(query, again);
    },
    closeFind() {
      shown?.viewer.endFind();
      change({ find: null });
    },
    print() {
      if (shown) void print(shown);
    },
    download() {
      if (!shown) return;
      const { fileName, bytes } = shown.fetched;
      downloadBytes(fileName || 'document.pdf', bytes, 'application/pdf');
    },
    toggleKept() {
      if (shown) void toggleKept(shown);
    },
    async drawThumbnail(page, canvas) {
      if (shown) await drawThumbnail(shown.pdf, page, canvas);
    },
  };

  return { actions, open, start };
}

async function findOrigin(address: ReaderAddress): Promise<DocumentOrigin> {
  if (address.kind !== 'noted') return address;
  const pdf = await findKept(address.url);
  if (pdf) return { kind: 'kept', pdf };
  if (address.url.startsWith('urn:')) return { kind: 'lost-file' };
  return { kind: 'address', url: address.url };
}

function summariseNotes(placed: Session['notes']['placed']) {
  return summariseOutcomes(
    placed.map(({ note, resolution }) => ({
      outcome: resolution.outcome,
      created: note.created,
    })),
  );
}

/** The bar is drawn anew so often while a document is read. */
const PAGES_PER_REPORT = 5;
async function drawThumbnail(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): Promise<void> {
  const page = await pdf.getPage(number);
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (canvas.clientWidth * devicePixelRatio) / width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}
