/**
 * In a tab that shows a PDF: hands the document's bytes to our reader when the user has asked for that. The one
 * place of the product that makes a request: for the address of the document the tab shows, from the document's
 * own origin, and of the browser's cache first, so that mostly nothing leaves the machine a second time.
 */
import { BYTES_PORT, type BytesMessage } from '../messaging/protocol/document-bytes';
import { browser, type Runtime } from '../platform/browser';

/** Bytes in one message; a multiple of three, so that base64 needs no padding. */
const CHUNK = 3 * 256 * 1024;

/** Waits for the reader to ask, until `signal` aborts. @param isPdf whether there is a PDF to hand out. */
export function handOutPdf(isPdf: boolean, signal: AbortSignal): void {
  const welcome = (port: Runtime.Port) => {
    if (port.name !== BYTES_PORT || port.sender?.id !== browser.runtime.id) return;
    if (!isPdf) {
      port.disconnect();
      return;
    }
    const leaving = new AbortController();
    port.onDisconnect.addListener(() => leaving.abort());
    const tell = (message: BytesMessage) => port.postMessage(message);
    handOut(tell, AbortSignal.any([signal, leaving.signal])).catch(() => {
      if (!leaving.signal.aborted) tell({ type: 'failed' });
    });
  };
  browser.runtime.onConnect.addListener(welcome);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(welcome), {
    once: true,
  });
}

async function handOut(tell: (message: BytesMessage) => void, signal: AbortSignal): Promise<void> {
  const response = await fetch(location.href, { cache: 'force-cache', signal });
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  const length = Number.isSafeInteger(announced) ? announced : null;
  tell({ type: 'head', url: location.href, status: response.status, length });
  if (!response.ok || !response.body) return;
  const reader = response.body.getReader();
  let rest = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    const bytes = value ? join(rest, value) : rest;
    let from = 0;
    for (; bytes.length - from >= CHUNK || (done && from < bytes.length); from += CHUNK) {
      tell({ type: 'chunk', data: encode(bytes.subarray(from, from + CHUNK)) });
    }
    if (done) break;
    rest = bytes.slice(from);
  }
  tell({ type: 'end' });
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** So many arguments a function takes in every browser. */
const CHARACTERS = 32_768;

function encode(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHARACTERS) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHARACTERS));
  }
  return btoa(binary);
}
