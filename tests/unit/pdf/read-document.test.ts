import { describe, expect, it } from 'vitest';
import type { ReadParagraph } from '../../../lib/domain/pdf/page-text';
import { readDocument } from '../../../lib/domain/pdf/read-document';
import {
  drawLines,
  makePdf,
  manyPages,
  PDF_DRAFTS,
  type PdfFixture,
  wrap,
} from '../../support/pdf/pdf-fixtures';
import { drawText, writePdf } from '../../support/pdf/pdf-writer';
import { drawPdf, readPdf } from '../../support/pdf/read-pdf';

const read = (name: PdfFixture) => readPdf(makePdf(name));
const textsOf = (paragraphs: readonly ReadParagraph[]) => paragraphs.map(({ text }) => text);

describe('the paragraphs of a PDF', () => {
  it('are put together again from their lines, a heading apart', async () => {
    const [heading, first] = await read('across-pages');
    expect(heading).toMatchObject({ kind: 'h1', text: 'Water for everybody' });
    expect(first?.kind).toBe('p');
    expect(first?.text).toMatch(/^The town has decided .* looks after them together\.$/);
  });

  it('run on over a page break', async () => {
    const texts = textsOf(await read('across-pages'));
    expect(texts[2]).toMatch(
      /^For many years .* asked for public ownership of the springs, .* sold again\.$/,
    );
    expect(texts).toHaveLength(4);
  });

  it.each(['two-columns', 'two-columns-by-row'] as const)(
    'run on over columns: %s',
    async (name) => {
      expect(textsOf(await read(name))).toEqual([
        'The commons are looked after by those who use them. In our valley the woods have been under ' +
          'co-management of the village and the county for ten years, and nobody wants to go back to ' +
          'how it was before. A forest council meets each month; what it decides about the social ' +
          'economy of the valley is read out in the market hall, and written down for those who could not come.',
      ]);
    },
  );

  it('are not interrupted by a note at the foot of the page', async () => {
    const paragraphs = await read('footnotes');
    expect(textsOf(paragraphs)).toEqual([
      expect.stringMatching(/^The town has decided/),
      expect.stringMatching(/^The board .* ask for a change of the agenda\..*meeting\.$/),
      '1 The first meeting took place in the old market hall.',
    ]);
    expect(paragraphs[2]?.kind).toBe('aside');
  });

  it('are the cells of a table, each for itself', async () => {
    const paragraphs = await read('table');
    expect(textsOf(paragraphs).slice(0, 6)).toEqual([
      ...['Service', 'Held by', 'Since', 'Water', 'the town', '2019'],
    ]);
    expect(new Set(paragraphs.map(({ kind }) => kind))).toEqual(new Set(['td']));
  });

  it('are read on pages that lie on their side, and along the margin', async () => {
    const texts = textsOf(await read('rotated'));
    expect(texts[0]).toMatch(/^The town has decided .* together\.$/);
    expect(texts[1]).toMatch(/^Care work .* assembly\.$/);
    expect(texts[2]).toMatch(/^Contracts .* week\.$/);
    expect(texts[3]).toBe('Draft of the council');
  });

  it('hold neither running headers nor page numbers', async () => {
    const texts = textsOf(await read('page-labels'));
    expect(texts).toHaveLength(4);
    expect(texts.join(' ')).not.toMatch(/Yearly report|\biv\b/);
  });

  it('have their divided words joined as the document itself writes them', async () => {
    const text = textsOf(await read('hyphenated')).join(' ');
    expect(text).toContain('that the remunicipalisation of the baths');
    expect(text).toContain('and of a co-management of the parks');
    expect(text).toContain('The public ownership of springs');
  });

  it('begin anew below a heading that only its font sets apart', async () => {
    const lines = wrap(
      'Whoever drinks from the springs may come to the meeting, and whoever comes may speak and vote.',
      60,
    );
    const content =
      drawText(72, 770, 'Who may come', { size: 11, font: 'F2' }) +
      drawLines(lines, { y: 770 - 15 });
    expect(textsOf(await readPdf(writePdf({ title: '', pages: [{ content }] })))).toEqual([
      'Who may come',
      expect.stringMatching(/^Whoever drinks .* vote\.$/),
    ]);
  });

  it('spell ligatures out', async () => {
    expect(textsOf(await read('ligatures'))).toEqual([
      'The office floods the town with figures on public finance.',
    ]);
  });

  it('keep the letters of a script that runs to the left in reading order', async () => {
    expect(textsOf(await read('right-to-left')).join(' ')).toBe(
      '\u05D0\u05D1\u05D2\u05D3 \u05D4\u05D5\u05D6 \u05D7\u05D8\u05D9 \u05DB\u05DC\u05DE\u05E0',
    );
  });

  it('are none on a scanned page', async () => {
    expect(await read('scanned')).toEqual([]);
  });

  it('are those of every page of a long document', async () => {
    const texts = textsOf(await readPdf(writePdf(manyPages(30))));
    expect(texts).toHaveLength(120);
    expect(texts.filter((text) => /^\d+$/.test(text))).toEqual([]);
  });
});

describe('the pieces of a paragraph', () => {
  const PLAIN = Object.keys(PDF_DRAFTS).filter((name) => name !== 'encrypted') as PdfFixture[];

  it.each(PLAIN)('lead back to what was drawn, letter by letter: %s', async (name) => {
    const pages = await drawPdf(makePdf(name));
    for (const { text, pieces } of readDocument(pages)) {
      let end = 0;
      for (const piece of pieces) {
        const drawn = pages[piece.page]?.items[piece.item]?.text.slice(piece.from, piece.to) ?? '';
        expect(text.slice(piece.start, piece.end)).toBe(drawn.normalize('NFKC'));
        // Between two pieces there is nothing, or one space.
        expect(text.slice(end, piece.start)).toMatch(/^ ?$/);
        end = piece.end;
      }
      expect(end).toBe(text.length);
    }
  });
});
