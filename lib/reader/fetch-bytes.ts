/** Where a document comes from → its bytes. What is asked for is what the user just asked to read, and no more. */
import * as v from 'valibot';
import { faultOfStatus, ReaderError } from '../domain/pdf/reader-fault';
import { BYTES_PORT, BytesMessage, MAX_DOCUMENT_BYTES } from '../messaging/protocol/document-bytes';
import { browser } from '../platform/browser';

export type DocumentOrigin =
  /** Chosen or dropped. */
  | { readonly kind: 'file'; readonly file: File }
  /** Shown in a tab in which our content script runs. */
  | { readonly kind: 'tab'; readonly tab: number }
  /** To be asked for by ourselves, which takes the user's permission for the site (Firefox). */
  | { readonly kind: 'address'; readonly url: string };

export interface FetchedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null for a local file, whose path a browser does not tell. */
  readonly url: string | null;
  readonly fileName: string;
}

/** Bytes there are, of how many; null while that is not known. */
export type OnProgress = (loaded: number, total: number | null) => void;

/** @throws ReaderError, or the reason of `signal`. */
export async function fetchBytes(
  origin: DocumentOrigin,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<FetchedDocument> {
  if (origin.kind === 'file') return readFile(origin.file);
  if (origin.kind === 'tab') return receiveFromTab(origin.tab, onProgress, signal);
  return loadAddress(origin.url, onProgress, signal);
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

function receiveFromTab(
  tab: number,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<FetchedDocument> {
  return new Promise((resolve, reject) => {
    const port = browser.tabs.connect(tab, { name: BYTES_PORT, frameId: 0 });
    const delivery = new Delivery(onProgress);
    const fail = (reason: unknown) => {
      port.disconnect();
      reject(reason);
    };
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    // Nobody there, or gone in between; a port that we closed ourselves says nothing more.
    port.onDisconnect.addListener(() => reject(new ReaderError('tab-gone')));
    port.onMessage.addListener((raw: unknown) => {
      try {
        const document = delivery.take(v.parse(BytesMessage, raw));
        if (!document) return;
        resolve(document);
        port.disconnect();
      } catch (error) {
        fail(error);
      }
    });
  });
}

/** A document that arrives in pieces. */
class Delivery {
  readonly #onProgress: OnProgress;
  readonly #chunks: Uint8Array[] = [];
  #url = '';
  #total: number | null = null;
  #loaded = 0;

  constructor(onProgress: OnProgress) {
    this.#onProgress = onProgress;
  }

  /** The document, once it is complete. @throws ReaderError */
  take(message: BytesMessage): FetchedDocument | undefined {
    if (message.type === 'failed') {
      throw new ReaderError(navigator.onLine ? 'no-access' : 'offline');
    }
    if (message.type === 'head') {
      this.#url = message.url;
      this.#total = message.length;
      if (message.status >= 400) throw new ReaderError(faultOfStatus(message.status));
      if (message.length !== null) requireSize(message.length);
    } else if (message.type === 'chunk') {
      const bytes = decode(message.data);
      this.#chunks.push(bytes);
      this.#loaded += bytes.length;
      requireSize(this.#loaded);
      this.#onProgress(this.#loaded, this.#total);
    } else {
      requireSize(this.#loaded);
      const bytes = join(this.#chunks, this.#loaded);
      return { bytes, url: this.#url, fileName: fileNameOf(this.#url) };
    }
    return undefined;
  }
}

function requireSize(bytes: number): void {
  if (bytes === 0) throw new ReaderError('empty');
  if (bytes > MAX_DOCUMENT_BYTES) throw new ReaderError('too-large');
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The last part of the path, as people read it. */
function fileNameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
