/** Everything the reader of PDFs can show around the pages, and everything it can be asked for. Plain data. */
import type { PageVersionSummary } from '../../domain/documents/page-version';
import type { ReaderFault } from '../../domain/pdf/reader-fault';

export const FIT_MODES = ['auto', 'page-width', 'page-fit', 'page-actual'] as const;
export type FitMode = (typeof FIT_MODES)[number];

/** How the pages are coloured, or that there are none, but their text alone. */
export const PAGE_TONES = ['paper', 'sepia', 'dark', 'text'] as const;
export type PageTone = (typeof PAGE_TONES)[number];

/** What of the document is on the screen. */
export interface ReaderView {
  /** From 1. */
  readonly page: number;
  /** What the document calls the page, "iv" for one; null where it says nothing. */
  readonly label: string | null;
  /** 1 = as large as on paper. */
  readonly scale: number;
  /** One of `FIT_MODES`, or the scale. */
  readonly zoom: string;
}

export interface FindResult {
  /** From 1; 0 while none is chosen. */
  readonly current: number;
  readonly total: number;
  readonly status: 'pending' | 'found' | 'wrapped' | 'not-found';
}

export interface OutlineEntry {
  readonly title: string;
  /** As pdf.js understands it. */
  readonly destination: unknown;
  readonly children: readonly OutlineEntry[];
}

export type ReaderPanel = 'outline' | 'pages';

export interface OpenDocument {
  readonly status: 'open';
  readonly title: string;
  readonly pageCount: number;
  readonly view: ReaderView;
  readonly outline: readonly OutlineEntry[];
  readonly panel: ReaderPanel | null;
  readonly tone: PageTone;
  /** Null while nothing is searched. */
  readonly find: { readonly query: string; readonly result: FindResult | null } | null;
  /** Pages whose text has been read, out of all; null when it has all been tagged. */
  readonly reading: { readonly done: number } | null;
  /** Pages without text, from 1. */
  readonly scanned: readonly number[];
  /** Whether it is among the kept ones; what went wrong with that; null while it is not known. */
  readonly kept: 'kept' | 'not-kept' | 'full' | 'failed' | null;
  /** Bytes. */
  readonly size: number;
  /** What became of the passages of its notes; null while all are where they were. */
  readonly version: PageVersionSummary | null;
  /** Pages made ready for the printer so far; null when nothing is printed. */
  readonly printing: number | null;
}

export type ReaderState =
  | { readonly status: 'start'; readonly fault: ReaderFault | null; readonly canRetry: boolean }
  /** In bytes; `total` is null while not known. */
  | { readonly status: 'loading'; readonly loaded: number; readonly total: number | null }
  /** The browser wants to know from the user whether we may have what is on that site. */
  | { readonly status: 'permission'; readonly host: string }
  | { readonly status: 'password'; readonly wasWrong: boolean }
  | OpenDocument;

export interface ReaderActions {
  readonly openFile: (file: File) => void;
  readonly retry: () => void;
  readonly cancel: () => void;
  /** Has the browser ask the user; to be called while a click is being handled. */
  readonly allowSite: () => void;
  readonly givePassword: (password: string) => void;
  readonly goToPage: (page: number) => void;
  readonly goToDestination: (destination: unknown) => void;
  readonly zoomBy: (steps: 1 | -1) => void;
  readonly setZoom: (zoom: FitMode | number) => void;
  readonly rotate: () => void;
  readonly setTone: (tone: PageTone) => void;
  readonly showPanel: (panel: ReaderPanel | null) => void;
  readonly openFind: () => void;
  readonly find: (query: string, again: 'first' | 'next' | 'previous') => void;
  readonly closeFind: () => void;
  readonly print: () => void;
  /** Keeps the PDF on this computer, or no longer. */
  readonly toggleKept: () => void;
  readonly download: () => void;
  /** Draws a small picture of a page into a canvas. */
  readonly drawThumbnail: (page: number, canvas: HTMLCanvasElement) => Promise<void>;
}
