/** The pages of a PDF → pictures in the document's print area, and the browser's own dialogue for printing. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Dots per inch: letters come out sharp, and a hundred pages still fit into memory. */
const RESOLUTION = 150;
const POINTS_PER_INCH = 72;

/**
 * Resolves when the dialogue is closed; rejects when `signal` aborts before.
 * @param area shown in print only. @param onPage told how many pages are ready.
 */
export async function printPages(
  pdf: PDFDocumentProxy,
  rotation: number,
  area: HTMLElement,
  onPage: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      area.append(await draw(pdf, number, rotation));
      signal.throwIfAborted();
      onPage(number);
    }
    print();
  } finally {
    area.replaceChildren();
  }
}

async function draw(
  pdf: PDFDocumentProxy,
  number: number,
  rotation: number,
): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({
    scale: RESOLUTION / POINTS_PER_INCH,
    rotation: page.rotate + rotation,
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const image = document.createElement('img');
  image.alt = '';
  image.src = canvas.toDataURL('image/png');
  // Gives the memory back at once.
  canvas.width = 0;
  await image.decode();
  return image;
}
