/**
 * The pages of a PDF in a scrolling element: pdf.js's viewer components, told what to do and asked how things stand.
 * The one module that knows their events; what the words on the pages mean is for others.
 */
import './escape-pattern';
// The viewer finds the core in a global that this sets, so it comes first.
import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist';
import {
  EventBus,
  FindState,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from 'pdfjs-dist/web/pdf_viewer.mjs';
import type { PageViews } from '../pdf/pdf-text';
import type { FindResult, FitMode, ReaderView } from '../ui/reader/reader-state';

export interface ViewerEvents {
  readonly onView: (view: ReaderView) => void;
  readonly onFind: (result: FindResult) => void;
  /** The text layer of a page (from 0) is there, or there anew. */
  readonly onLayer: (page: number, layer: Element) => void;
  /** Text layers hold the same text in other nodes; -1 stands for all. */
  readonly onLayerChanged: (page: number) => void;
  /** The first page is drawn. */
  readonly onFirstPage: () => void;
}

export interface PageViewer extends PageViews {
  readonly view: ReaderView;
  goToPage(page: number): void;
  /** @param destination as pdf.js gives it in an outline. */
  goToDestination(destination: unknown): void;
  zoomBy(steps: 1 | -1): void;
  setZoom(zoom: FitMode | number): void;
  rotate(): void;
  find(query: string, again: 'first' | 'next' | 'previous'): void;
  endFind(): void;
  /** Where the reader is, to come back to. */
  readonly position: string;
  /** @param position as read before, perhaps by an earlier version; what makes no sense is left. */
  restore(position: string): void;
}

const FIND_STATUS: Record<number, FindResult['status']> = {
  [FindState.FOUND]: 'found',
  [FindState.NOT_FOUND]: 'not-found',
  [FindState.WRAPPED]: 'wrapped',
  [FindState.PENDING]: 'pending',
};

/** @param container absolutely positioned, with one `div` inside. */
export function showPages(
  pdf: PDFDocumentProxy,
  container: HTMLDivElement,
  labels: readonly string[] | null,
  events: ViewerEvents,
  signal: AbortSignal,
): PageViewer {
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({
    eventBus,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  const findController = new PDFFindController({ eventBus, linkService });
  const viewer = new PDFViewer({
    container,
    eventBus,
    linkService,
    findController,
    annotationMode: AnnotationMode.ENABLE,
    l10n: SILENT_L10N,
    enableAutoLinking: false,
    abortSignal: signal,
  } as ConstructorParameters<typeof PDFViewer>[0]);
  linkService.setViewer(viewer);

  const describeView = (): ReaderView => ({
    page: viewer.currentPageNumber,
    label: labels?.[viewer.currentPageNumber - 1] ?? null,
    scale: viewer.currentScale,
    zoom: viewer.currentScaleValue,
  });
  const tellView = () => events.onView(describeView());
  let location = '';
  let hasFirst = false;

  const on = <E>(name: string, listener: (event: E) => void) =>
    eventBus.on(name, listener, { signal } as unknown as object);
  /** What is asked for before there are pages to do it with. */
  let waiting: (() => void)[] | undefined = [];
  const whenReady = (work: () => void) => {
    if (waiting) waiting.push(work);
    else work();
  };
  on('pagesinit', () => {
    viewer.currentScaleValue = 'auto';
    const works = waiting ?? [];
    waiting = undefined;
    for (const work of works) work();
  });
  on('pagechanging', tellView);
  on('scalechanging', tellView);
  on<{ location: { pdfOpenParams: string } }>('updateviewarea', (event) => {
    location = event.location.pdfOpenParams;
  });
  on<{ pageNumber: number; error: unknown }>('pagerendered', ({ pageNumber }) => {
    const { div } = viewer.getPageView(pageNumber - 1);
    div.setAttribute('aria-label', labels?.[pageNumber - 1] ?? String(pageNumber));
    if (hasFirst) return;
    hasFirst = true;
    events.onFirstPage();
  });
  on<{ pageNumber: number; source: { textLayer: { div: Element } | null } }>(
    'textlayerrendered',
    ({ pageNumber, source }) => {
      if (source.textLayer) events.onLayer(pageNumber - 1, source.textLayer.div);
    },
  );
  on<{ pageIndex: number }>('updatetextlayermatches', ({ pageIndex }) => {
    // Layers hear of it as well; they come first, or last.
    queueMicrotask(() => events.onLayerChanged(pageIndex));
  });
  const tellFind = (matchesCount: { current: number; total: number }, state: number) =>
    events.onFind({ ...matchesCount, status: FIND_STATUS[state] ?? 'pending' });
  let findState: number = FindState.PENDING;
  on<{ matchesCount: { current: number; total: number } }>('updatefindmatchescount', (event) =>
    tellFind(event.matchesCount, findState),
  );
  on<{ matchesCount: { current: number; total: number }; state: number }>(
    'updatefindcontrolstate',
    ({ matchesCount, state }) => {
      findState = state;
      tellFind(matchesCount, state);
    },
  );

  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
  if (labels) viewer.setPageLabels([...labels]);
  signal.addEventListener(
    'abort',
    () => {
      // Their types know no end, but both have one.
      viewer.setDocument(null as unknown as PDFDocumentProxy);
      linkService.setDocument(null as unknown as PDFDocumentProxy, null);
      void pdf.loadingTask.destroy();
    },
    { once: true },
  );

  return {
    get view() {
      return describeView();
    },
    get current() {
      return viewer.currentPageNumber - 1;
    },
    get position() {
      return location;
    },
    goTo(page, x, y) {
      const pageView = viewer.getPageView(page);
      const [left, top] = pageView.viewport.clone({ scale: 1 }).convertToPdfPoint(x, y);
      const destArray = [null, { name: 'XYZ' }, left, top, null];
      viewer.scrollPageIntoView({ pageNumber: page + 1, destArray, allowNegativeOffset: true });
    },
    goToPage(page) {
      whenReady(() => {
        viewer.currentPageNumber = Math.min(Math.max(1, page), pdf.numPages);
      });
    },
    goToDestination(destination) {
      void linkService.goToDestination(destination as string);
    },
    zoomBy(steps) {
      if (steps > 0) viewer.increaseScale();
      else viewer.decreaseScale();
    },
    setZoom(zoom) {
      viewer.currentScaleValue = String(zoom);
    },
    rotate() {
      viewer.pagesRotation += 90;
    },
    find(query, again) {
      eventBus.dispatch('find', {
        source: viewer,
        type: again === 'first' ? '' : 'again',
        query,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: again === 'previous',
        matchDiacritics: false,
      });
    },
    endFind() {
      eventBus.dispatch('findbarclose', { source: viewer });
    },
    restore(position) {
      whenReady(() => linkService.setHash(position.replace(/^#/, '')));
    },
  };
}

/** The viewer names its pages through it, in words we do not ship; we name them ourselves. */
const SILENT_L10N = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => undefined,
  translateOnce: async () => undefined,
  destroy: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};
