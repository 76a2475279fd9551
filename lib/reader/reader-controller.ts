/**
 * The reader's life: gets a document, opens it, shows its pages, and then has its text read and accompanied.
 * One document at a time; opening another, or going back to the start, ends all that was begun for the last one.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReaderError, type ReaderFault } from '../domain/pdf/reader-fault';
import type { PdfText } from '../pdf/pdf-text';
import { downloadBlob } from '../platform/hand-over';
import { loadPosition, savePosition } from '../platform/reading-positions';
import { hasSiteAccess, requestSiteAccess } from '../platform/site-access';
import type {
  OpenDocument,
  PageTone,
  ReaderActions,
  ReaderPanel,
  ReaderState,
} from '../ui/reader/reader-state';
import { accompanyPdf, type ReaderParts } from './accompany-pdf';
import { describePdf, type PdfDescription, readOutline } from './describe-pdf';
import { type DocumentOrigin, type FetchedDocument, fetchBytes } from './fetch-bytes';
import { openPdf } from './open-pdf';
import { type PageViewer, showPages } from './page-viewer';
import { printPages } from './print-pages';
import { readText } from './read-text';

export interface ControllerParts extends ReaderParts {
  /** Where the pages are put: absolutely positioned, with one `div` inside. */
  readonly container: HTMLDivElement;
  /** Shown in print only. */
  readonly printArea: HTMLElement;
  readonly onState: (state: ReaderState) => void;
}

export interface ReaderController {
  readonly actions: ReaderActions;
  open(origin: DocumentOrigin): void;
  /** Shows how to choose a document. */
  start(fault?: ReaderFault): void;
}

interface Shown {
  readonly pdf: PDFDocumentProxy;
  readonly fetched: FetchedDocument;
  readonly viewer: PageViewer;
  rotation: number;
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
    if (from.kind !== 'address' || (await hasSiteAccess(from.url))) return;
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
    shown = { pdf, fetched, viewer, rotation: 0 };
    set({
      status: 'open',
      title,
      pageCount: pdf.numPages,
      view: viewer.view,
      outline: [],
      panel: null,
      tone: tone(),
      find: null,
      reading: { done: 0 },
      scanned: [],
      printing: null,
    });
    if (position) viewer.restore(position);
    keepPosition(name, viewer, signal);

    /** After the first page is on the screen, which nothing of ours may hold up. */
    const readAll = async () => {
      change({ outline: await readOutline(pdf) });
      const onPage = (done: number) => {
        if (done % PAGES_PER_REPORT === 0) change({ reading: { done } });
      };
      const read = await readText(pdf, description, viewer, onPage, signal);
      text = read.text;
      for (const [page, layer] of layers) if (layer.isConnected) text.addLayer(page, layer);
      await accompanyPdf(text, description, parts, signal);
      change({ reading: null, scanned: read.scanned });
    };
  };

  const open = (from: DocumentOrigin) => {
    origin = from;
    const signal = end();
    load(from, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      end();
      const fault = error instanceof ReaderError ? error.fault : 'damaged';
      set({ status: 'start', fault, canRetry: from.kind !== 'file' });
    });
  };

  const start = (fault: ReaderFault | null = null) => {
    end();
    set({ status: 'start', fault, canRetry: false });
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
    goToPage: (page) => shown?.viewer.goToPage(page),
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
      downloadBlob(fileName || 'document.pdf', new Blob([bytes], { type: 'application/pdf' }));
    },
    async drawThumbnail(page, canvas) {
      if (shown) await drawThumbnail(shown.pdf, page, canvas);
    },
  };

  return { actions, open, start };
}

/** The bar is drawn anew so often while a document is read. */
const PAGES_PER_REPORT = 5;
/** After the reader has come to rest. */
const POSITION_MS = 1_000;

function keepPosition(name: string, viewer: PageViewer, signal: AbortSignal): void {
  let kept = '';
  const keep = () => {
    const { position } = viewer;
    if (position === '' || position === kept) return;
    kept = position;
    void savePosition(name, position).catch(() => undefined);
  };
  const timer = setInterval(keep, POSITION_MS);
  addEventListener('pagehide', keep, { signal });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

const TONE_KEY = 'page-tone';

function tone(): PageTone {
  const stored = localStorage.getItem(TONE_KEY);
  return stored === 'sepia' || stored === 'dark' ? stored : 'paper';
}

function saveTone(next: PageTone): void {
  localStorage.setItem(TONE_KEY, next);
}

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
