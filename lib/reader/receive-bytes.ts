/** The content script in a tab that shows a PDF → the bytes of that PDF, in pieces, over a port. */
import * as v from 'valibot';
import { faultOfStatus, ReaderError } from '../domain/pdf/reader-fault';
import { BYTES_PORT, BytesMessage, MAX_DOCUMENT_BYTES } from '../messaging/protocol/document-bytes';
import { browser } from '../platform/browser';
import type { FetchedDocument, OnProgress } from './fetched-document';

/** @throws ReaderError, or the reason of `signal`. */
export function receiveFromTab(
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

/** @throws ReaderError */
export function requireSize(bytes: number): void {
  if (bytes === 0) throw new ReaderError('empty');
  if (bytes > MAX_DOCUMENT_BYTES) throw new ReaderError('too-large');
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The last part of the path, as people read it. */
export function fileNameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
