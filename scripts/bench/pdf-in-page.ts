/**
 * Runs inside the bench's page: shows and reads a PDF with the very code of the reader, and with pdf.js alone. All
 * answers in ms. What only an extension has (messages, storage) is left out.
 */
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import { createHighlightPainter } from '../../lib/dom/highlight-painter';
import { createLexicon, type Lexicon } from '../../lib/domain/tagging/lexicon';
import { startReading } from '../../lib/page/reading';
import type { PdfText } from '../../lib/pdf/pdf-text';
import { describePdf } from '../../lib/reader/describe-pdf';
import { showPages } from '../../lib/reader/page-viewer';
import { readText } from '../../lib/reader/read-text';

let lexicon: Lexicon | undefined;
const NO_VIEWS = { current: 0, goTo: () => undefined };
const NO_DISMISSALS = { apply: <T>(mentions: T) => mentions, dependOnPlace: false };

/** A page that is there already brings no new layer. */
const LAYER_MS = 500;

let bytes: Uint8Array<ArrayBuffer>;

const openPdf = () => getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false });

function makeContainer(): HTMLDivElement {
  const container = document.createElement('div');
  container.style.cssText = 'position: absolute; inset: 0; overflow: auto';
  const viewer = document.createElement('div');
  viewer.className = 'pdfViewer';
  container.append(viewer);
  document.body.append(container);
  return container;
}

const whole = () => lexicon && { packaged: lexicon, showsPackaged: true };

function tag(text: PdfText, signal: AbortSignal) {
  return startReading(
    {
      lexicons: {
        get: () => whole(),
        load: async () => whole(),
        retry: () => undefined,
      },
      detectLanguage: async () => undefined,
      painter: createHighlightPainter(),
      openText(events) {
        text.onShown = events.onShown;
        return text;
      },
      dismissals: NO_DISMISSALS,
      findDismissed: () => Promise.resolve(),
      dismissalsLoaded: Promise.resolve(),
      getHiddenGroups: () => new Set(),
      onText: () => undefined,
      onTagged: () => undefined,
      onShown: () => undefined,
    },
    signal,
  );
}

const bench = {
  async load(url: string, compiled: string): Promise<number> {
    lexicon = createLexicon(JSON.parse(compiled));
    GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
    bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return bytes.length;
  },

  /** Until the first page is drawn, by pdf.js's viewer as it comes. */
  async firstPageAlone(): Promise<number> {
    const container = makeContainer();
    const start = performance.now();
    const task = openPdf();
    const pdf = await task.promise;
    const eventBus = new EventBus();
    const linkService = new PDFLinkService({ eventBus });
    const viewer = new PDFViewer({ container, eventBus, linkService } as never);
    linkService.setViewer(viewer);
    const drawn = new Promise((resolve) => eventBus.on('pagerendered', resolve));
    eventBus.on('pagesinit', () => {
      viewer.currentScaleValue = 'auto';
    });
    viewer.setDocument(pdf);
    linkService.setDocument(pdf, null);
    await drawn;
    const time = performance.now() - start;
    await task.destroy();
    container.remove();
    return time;
  },

  /** The same by the reader: hash, metadata and labels included. */
  async firstPageOurs(): Promise<number> {
    const container = makeContainer();
    const stop = new AbortController();
    const start = performance.now();
    const pdf = await openPdf().promise;
    const { labels } = await describePdf(pdf, { bytes, url: null, fileName: 'bench.pdf' });
    await new Promise<void>((resolve) => {
      const nothing = () => undefined;
      const events = {
        onView: nothing,
        onFind: nothing,
        onLayer: nothing,
        onLayerChanged: nothing,
      };
      showPages(pdf, container, labels, { ...events, onFirstPage: resolve }, stop.signal);
    });
    const time = performance.now() - start;
    stop.abort();
    container.remove();
    return time;
  },

  /** The text of all pages, as pdf.js gives it. */
  async textAlone(): Promise<number> {
    const task = openPdf();
    const pdf = await task.promise;
    const start = performance.now();
    let next = 1;
    const work = async () => {
      while (next <= pdf.numPages) {
        const page = await pdf.getPage(next++);
        await page.getTextContent();
      }
    };
    await Promise.all([work(), work(), work()]);
    const time = performance.now() - start;
    await task.destroy();
    return time;
  },

  /** All pages read, put into paragraphs, and tagged. */
  async textOurs(): Promise<{ time: number; mentions: number; longestSlice: number }> {
    const task = openPdf();
    const pdf = await task.promise;
    const stop = new AbortController();
    const start = performance.now();
    const document = { lang: 'en', labels: null, terms: Promise.resolve([]) };
    const { text } = await readText(pdf, document, NO_VIEWS, String, () => undefined, stop.signal);
    const reading = tag(text, stop.signal);
    await reading.update();
    const time = performance.now() - start;
    const answer = { time, mentions: reading.mentions?.length ?? 0, ...reading.lastPass };
    stop.abort();
    await task.destroy();
    return answer;
  },

  /** Scrolls from page to page; the longest time our code held the page up when a text layer came. */
  async scroll(): Promise<{ longest: number; layers: number }> {
    const container = makeContainer();
    const stop = new AbortController();
    const pdf = await openPdf().promise;
    const document = { lang: 'en', labels: null, terms: Promise.resolve([]) };
    const { text } = await readText(pdf, document, NO_VIEWS, String, () => undefined, stop.signal);
    await tag(text, stop.signal).update();
    let longest = 0;
    let layers = 0;
    const viewer = showPages(
      pdf,
      container,
      null,
      {
        onView: () => undefined,
        onFind: () => undefined,
        onFirstPage: () => undefined,
        onLayerChanged: () => undefined,
        onLayer(page, layer) {
          const start = performance.now();
          text.addLayer(page, layer);
          longest = Math.max(longest, performance.now() - start);
          layers += 1;
        },
      },
      stop.signal,
    );
    for (let page = 1; page <= pdf.numPages; page += 3) {
      const before = layers;
      viewer.goToPage(page);
      const deadline = performance.now() + LAYER_MS;
      while (layers === before && performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
    stop.abort();
    container.remove();
    return { longest, layers };
  },
};

Object.assign(globalThis, { bench });
export type PdfBench = typeof bench;
