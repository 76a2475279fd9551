/** What pdf.js says of a page's text → the same in the terms of lib/domain/pdf. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { DrawnPage, DrawnText } from '../domain/pdf/page-text';

/** Those of the text layer, so that the two count the same items. */
const TEXT_PARAMETERS = { includeMarkedContent: true, disableNormalization: true };

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;
/** [a, b, c, d, e, f] of a PDF's transformation matrix. */
type Matrix = readonly [number, number, number, number, number, number];

/** @throws what pdf.js throws on a damaged page. */
export async function drawPage(page: PDFPageProxy): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent(TEXT_PARAMETERS);
  return {
    width: viewport.width,
    height: viewport.height,
    items: items
      .filter((item): item is TextItem => 'str' in item)
      .map((item) => place(item, viewport.transform as unknown as Matrix)),
  };
}

function place({ str, width, height, transform, fontName }: TextItem, page: Matrix): DrawnText {
  const [a, b, , , e, f] = transform as unknown as Matrix;
  // The direction of the baseline, and where it begins, as the page is shown.
  const right = { x: page[0] * a + page[2] * b, y: page[1] * a + page[3] * b };
  const x = page[0] * e + page[2] * f + page[4];
  const y = page[1] * e + page[3] * f + page[5];
  const turns = (Math.round(Math.atan2(right.y, right.x) / (Math.PI / 2)) + 4) % 4;
  return { text: str, ...turn(x, y, turns), width, size: height, font: fontName, turns };
}

/** Into the frame in which text turned so often runs to the right. */
function turn(x: number, y: number, turns: number): { x: number; y: number } {
  if (turns === 1) return { x: y, y: -x };
  if (turns === 2) return { x: -x, y: -y };
  if (turns === 3) return { x: -y, y: x };
  return { x, y };
}
