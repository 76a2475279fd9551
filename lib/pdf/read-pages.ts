/** Draws the text of all pages of a PDF, a few at a time. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DrawnPage } from '../domain/pdf/page-text';
import { drawPage } from './drawn-page';

/** Asked for at once: the worker is never idle, and a page to be shown does not wait long. */
const AT_ONCE = 3;

/**
 * A page that cannot be read is empty. Rejects when `signal` aborts.
 * @param onPage told how many pages are done.
 */
export async function readPages(
  pdf: PDFDocumentProxy,
  onPage: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly DrawnPage[]> {
  const pages: DrawnPage[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < pdf.numPages) {
      const at = next;
      next += 1;
      pages[at] = await read(pdf, at);
      signal.throwIfAborted();
      done += 1;
      onPage(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return pages;
}

async function read(pdf: PDFDocumentProxy, at: number): Promise<DrawnPage> {
  try {
    return await drawPage(await pdf.getPage(at + 1));
  } catch {
    return { width: 0, height: 0, items: [] };
  }
}
