/** An open PDF → its text, ready to be tagged: in slices, the pages' drawing before everything else. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DrawnPage, ReadParagraph } from '../domain/pdf/page-text';
import { readDocumentInSteps } from '../domain/pdf/read-document';
import type { Terms } from '../domain/pdf/word-breaks';
import { type PageViews, PdfText } from '../pdf/pdf-text';
import { readPages } from '../pdf/read-pages';
import { createPacer } from '../platform/slices';

export interface ReadText {
  readonly text: PdfText;
  readonly paragraphs: readonly ReadParagraph[];
  /** Without a letter on them, from 1. */
  readonly scanned: readonly number[];
}

/** Rejects when `signal` aborts. @param onPage told how many pages are done. */
export async function readText(
  pdf: PDFDocumentProxy,
  document: {
    readonly lang: string | null;
    readonly labels: readonly string[] | null;
    readonly terms: Promise<Terms>;
  },
  views: PageViews,
  namePage: (label: string) => string,
  onPage: (done: number) => void,
  signal: AbortSignal,
): Promise<ReadText> {
  const pages = await readPages(pdf, onPage, signal);
  const pacer = createPacer(signal);
  await pacer.pause();
  const paragraphs = await pacer.run(readDocumentInSteps(pages, await document.terms));
  const { lang, labels } = document;
  return {
    text: new PdfText({ pages, paragraphs, lang: lang ?? '', labels, views, namePage }),
    paragraphs,
    scanned: pages.flatMap((page, at) => (isBlank(page) ? [at + 1] : [])),
  };
}

function isBlank({ items }: DrawnPage): boolean {
  return items.every(({ text }) => text.trim() === '');
}
