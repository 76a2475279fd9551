import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '../../../lib/domain/anchoring/describe';
import { readPage } from '../../../lib/domain/anchoring/read-page';
import { resolveAll } from '../../../lib/domain/anchoring/resolve';
import type { PageText } from '../../../lib/domain/anchoring/selectors';
import { takeSnapshot } from '../../../lib/domain/anchoring/take-snapshot';
import { PdfBlock } from '../../../lib/pdf/pdf-block';
import { PlainView } from '../../../lib/pdf/plain-view';
import { TextLayers } from '../../../lib/pdf/text-layers';
import {
  makePdf,
  manyPages,
  PASSWORD,
  PDF_DRAFTS,
  type PdfFixture,
} from '../../support/pdf/pdf-fixtures';
import { writePdf } from '../../support/pdf/pdf-writer';
import { readPdf } from '../../support/pdf/read-pdf';

const LABELS = ['iv', 'v', '1', '2'];
const LONG = 'of 300 pages';
/** All that have text, and so can have notes. */
const WITH_TEXT = [
  ...(Object.keys(PDF_DRAFTS) as PdfFixture[]).filter((name) => name !== 'scanned'),
  LONG,
] as const;

/** As lib/page/page-anchors puts it together. */
async function openText(name: (typeof WITH_TEXT)[number]): Promise<PageText> {
  const document = {
    lang: '',
    labelOf: (page: number) => LABELS[page] ?? '',
    layers: new TextLayers(),
    plain: new PlainView([], () => '', ''),
  };
  let start = 0;
  const pdf = name === LONG ? writePdf(manyPages(300)) : makePdf(name);
  const paragraphs = await readPdf(pdf, name === 'encrypted' ? PASSWORD : '');
  const blocks = paragraphs.map((paragraph, at) => {
    const block = new PdfBlock(paragraph, at, document);
    const placed = {
      start,
      end: start + block.text.length,
      kind: block.kind,
      text: block.text,
      pageAt: (offset: number) => block.pageAt(offset),
    };
    start = placed.end + 2;
    return placed;
  });
  return { text: blocks.map(({ text }) => text).join('\n\n'), blocks };
}

/** Of one to a dozen words each, at every third word of the text: within paragraphs and across them. */
function spansOf(text: string): { start: number; end: number }[] {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return words.flatMap(({ start }, at) => {
    const last = words[at + (at % 12)];
    return at % 3 === 0 && last ? [{ start, end: last.end }] : [];
  });
}

describe('notes on a PDF', () => {
  it.each(WITH_TEXT)('stand on the very same words when it is opened again: %s', async (name) => {
    const first = await openText(name);
    const page = readPage(first);
    const snapshot = takeSnapshot(page);
    const spans = spansOf(first.text);
    const notes = spans.map(({ start, end }) => describeSpan(page, start, end));
    expect(notes).not.toContain(null);
    const again = readPage(await openText(name));
    const found = resolveAll(
      notes.filter((note) => note !== null),
      again,
      () => snapshot,
    );
    expect(found).toEqual(spans.map((span) => ({ outcome: 'exact', ...span })));
  });

  it('say on which page they begin, by number and by what the document calls it', async () => {
    const text = await openText('page-labels');
    const page = readPage(text);
    const start = text.text.indexOf('Contracts are given out');
    expect(describeSpan(page, start, start + 9)?.[2]?.page).toEqual({ number: 3, label: '1' });
  });

  it('begin on the first page where they run over two', async () => {
    const text = await openText('across-pages');
    const start = text.text.indexOf('public ownership of the springs');
    const first = describeSpan(readPage(text), start, start + 31);
    expect(first?.[0].exact).toBe('public ownership of the springs');
    expect(first?.[2]?.page?.number).toBe(1);
    const second = describeSpan(readPage(text), start + 7, start + 31);
    expect(second?.[2]?.page?.number).toBe(2);
  });
});
