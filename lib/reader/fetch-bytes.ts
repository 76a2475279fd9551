/** Where a document comes from → its bytes. What is asked for is what the user just asked to read, and no more. */
import type { KeptPdf } from '../domain/pdf/kept-pdf';
import { faultOfStatus, ReaderError } from '../domain/pdf/reader-fault';
import { openHelperTab } from '../platform/helper-tab';
import { readKeptFile } from '../platform/kept-files';
import { mustAskSites } from '../platform/site-access';
import type { FetchedDocument, OnProgress } from './fetched-document';
import { fileNameOf, join, receiveFromTab, requireSize } from './receive-bytes';

export type DocumentOrigin =
  /** Chosen or dropped. */
  | { readonly kind: 'file'; readonly file: File }
  /** Shown in a tab in which our content script runs. */
  | { readonly kind: 'tab'; readonly tab: number }
  /**
   * To be loaded. Where our scripts run on PDFs a tab beside this one shows it and hands it over; elsewhere (Firefox) we
   * ask ourselves, which takes the user's permission for the site.
   */
  | { readonly kind: 'address'; readonly url: string }
  /** Kept by the user before, under the hash of its content. */
  | { readonly kind: 'kept'; readonly pdf: KeptPdf }
  /** Read from a file that the browser has let go since. */
  | { readonly kind: 'lost-file' };

/** @throws ReaderError, or the reason of `signal`. */
export async function fetchBytes(
  origin: DocumentOrigin,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<FetchedDocument> {
  if (origin.kind === 'file') return readFile(origin.file);
  if (origin.kind === 'tab') return receiveFromTab(origin.tab, onProgress, signal);
  if (origin.kind === 'kept') return readKept(origin.pdf);
  if (origin.kind === 'lost-file') throw new ReaderError('lost-file');
  if (mustAskSites()) return loadAddress(origin.url, onProgress, signal);
  return loadByTab(origin.url, onProgress, signal);
}

async function readKept({ sha256, url, fileName }: KeptPdf): Promise<FetchedDocument> {
  const bytes = await readKeptFile(sha256);
  if (!bytes) throw new ReaderError('not-found');
  return { bytes, url, fileName };
}

/** The tab stays where it shows no PDF: there the user can see why. */
async function loadByTab(
  url: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<FetchedDocument> {
  const tab = await openHelperTab(url, signal);
  const document = await receiveFromTab(tab.id, onProgress, signal).catch((error: unknown) => {
    if (error instanceof ReaderError && error.fault === 'tab-gone') {
      tab.show();
      throw new ReaderError('no-pdf-there');
    }
    tab.close();
    throw error;
  });
  tab.close();
  return document;
}

async function loadAddress(
  url: string,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<FetchedDocument> {
  // With the user's cookies, as the tab had it; from the cache, where it still is.
  const options: RequestInit = { cache: 'force-cache', credentials: 'include', signal };
  const response = await fetch(url, options).catch(() => {
    signal.throwIfAborted();
    throw new ReaderError(navigator.onLine ? 'no-access' : 'offline');
  });
  if (!response.ok) throw new ReaderError(faultOfStatus(response.status));
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isSafeInteger(announced) ? announced : null;
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    loaded += part.value.length;
    requireSize(loaded);
    onProgress(loaded, total);
  }
  requireSize(loaded);
  return { bytes: join(chunks, loaded), url, fileName: fileNameOf(url) };
}

async function readFile(file: File): Promise<FetchedDocument> {
  requireSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { bytes, url: null, fileName: file.name };
}
