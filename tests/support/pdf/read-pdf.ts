/** The text of a PDF as the extension reads it, in Node. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DrawnPage, ReadParagraph } from '../../../lib/domain/pdf/page-text';
import { readDocument } from '../../../lib/domain/pdf/read-document';
import { drawPage } from '../../../lib/pdf/drawn-page';

export async function drawPdf(bytes: Uint8Array, password = ''): Promise<DrawnPage[]> {
  const assets = (folder: string) =>
    new URL(`../../../node_modules/pdfjs-dist/${folder}/`, import.meta.url).pathname;
  const task = getDocument({
    data: bytes.slice(),
    password,
    verbosity: 0,
    standardFontDataUrl: assets('standard_fonts'),
    cMapUrl: assets('cmaps'),
  });
  const pdf = await task.promise;
  const pages: DrawnPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await drawPage(await pdf.getPage(number)));
  }
  await task.destroy();
  return pages;
}

export async function readPdf(
  bytes: Uint8Array,
  password?: string,
): Promise<readonly ReadParagraph[]> {
  return readDocument(await drawPdf(bytes, password));
}
