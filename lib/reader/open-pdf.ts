/** Bytes → a PDF opened by pdf.js, with everything it needs from our own package and no script of the PDF run. */
import {
  GlobalWorkerOptions,
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { ReaderError } from '../domain/pdf/reader-fault';
import { browser } from '../platform/browser';
import { CharacterSets } from './character-sets';

/** The folder of the package that scripts/pdf-assets.ts fills. */
const ASSETS = 'pdfjs';

/** Resolves with what the user typed, or null when there is to be no answer. */
export type AskPassword = (wasWrong: boolean) => Promise<string | null>;

/** @throws ReaderError, or the reason of `signal`. */
export async function openPdf(
  bytes: Uint8Array,
  askPassword: AskPassword,
  signal: AbortSignal,
): Promise<PDFDocumentProxy> {
  if (!looksLikePdf(bytes)) throw new ReaderError('not-pdf');
  GlobalWorkerOptions.workerSrc = workerUrl;
  const asset = (folder: string) => browser.runtime.getURL(`${ASSETS}/${folder}/`);
  const task = getDocument({
    // It is handed to the worker and gone from here.
    data: bytes.slice(),
    CMapReaderFactory: CharacterSets,
    standardFontDataUrl: asset('standard_fonts'),
    wasmUrl: asset('wasm'),
    // Our content security policy has no place for it; scripts do the same, a little slower.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  });
  let gaveUp = false;
  task.onPassword = (answer: (password: string) => void, reason: number) => {
    void askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then((password) => {
      if (password !== null) {
        answer(password);
        return;
      }
      gaveUp = true;
      void task.destroy();
    });
  };
  signal.addEventListener('abort', () => void task.destroy(), { once: true });
  try {
    return await task.promise;
  } catch {
    signal.throwIfAborted();
    if (gaveUp) throw new ReaderError('encrypted');
    throw new ReaderError('damaged');
  }
}

/** Where readers look for the header: some files begin with something else. */
const HEADER_WITHIN = 1024;

function looksLikePdf(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, HEADER_WITHIN));
  return start.includes('%PDF-');
}
