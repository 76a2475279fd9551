/** The PDFs that tests read, made here: each has one thing about it that real documents have. The text is ours. */
import { drawText, type PdfDraft, type PdfPageDraft, writePdf } from './pdf-writer';

const LEFT = 72;
const TOP = 770;
const LEADING = 15;

/** Lines below each other. */
export function drawLines(
  lines: readonly string[],
  { x = LEFT, y = TOP, size = 11, leading = LEADING, font = 'F1' as const } = {},
): string {
  return lines.map((line, at) => drawText(x, y - at * leading, line, { size, font })).join('');
}

/** Words of `text` in lines of at most `length` letters. */
export function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** Paragraphs, apart by half a line more. */
function page(paragraphs: readonly string[], length = 80): PdfPageDraft {
  let y = TOP;
  let content = '';
  for (const paragraph of paragraphs) {
    const lines = wrap(paragraph, length);
    content += drawLines(lines, { y });
    y -= lines.length * LEADING + LEADING;
  }
  return { content };
}

const WATER =
  'The town has decided on the remunicipalisation of its water supply. From next spring on the pipes, ' +
  'the springs and the works belong to everybody who drinks from them, and a board of residents, ' +
  'workers and the council looks after them together.';
const CARE =
  'Care work is shared between neighbours and a cooperative. Nobody is turned away, for the service is ' +
  'held in common, and what it costs is decided once a year in an open assembly.';
const MONEY =
  'Contracts are given out by public procurement with social clauses, so that small firms of the region ' +
  'can take part. The council publishes each of them within a week.';

/** Two pages; a sentence runs on over the page break, and so does a concept's name. */
const acrossPages: PdfDraft = {
  title: 'Water for everybody',
  author: 'Office for Public Works',
  lang: 'en',
  id: 'across-pages',
  pages: [
    {
      content:
        drawText(LEFT, 800, 'Water for everybody', { size: 20, font: 'F2' }) +
        drawLines(wrap(WATER, 80)) +
        drawLines(
          [
            'For many years the springs were leased to a company from abroad, and each year the price',
            'of a cubic metre rose faster than wages did. In the spring the residents asked for public',
          ],
          { y: 500 },
        ),
    },
    {
      content:
        drawLines([
          'ownership of the springs, and the council agreed to it without a vote against. What was',
          'bought back is never to be sold again.',
        ]) + drawLines(wrap(CARE, 80), { y: 700 }),
    },
  ],
};

/** Prose in two columns, drawn one after the other; a sentence runs on from the first into the second. */
const twoColumns: PdfDraft = {
  title: 'In two columns',
  lang: 'en',
  pages: [
    {
      content:
        drawLines(
          [
            'The commons are looked after by those',
            'who use them. In our valley the woods',
            'have been under co-management of the',
            'village and the county for ten years,',
            'and nobody wants to go back to how it',
          ],
          { x: 60 },
        ) +
        drawLines(
          [
            'was before. A forest council meets each',
            'month; what it decides about the social',
            'economy of the valley is read out in the',
            'market hall, and written down for those',
            'who could not come.',
          ],
          { x: 320 },
        ),
    },
  ],
};

/** The same, but drawn row by row over both columns. */
const twoColumnsByRow: PdfDraft = {
  title: 'In two columns, row by row',
  lang: 'en',
  pages: [
    {
      content: [
        ['The commons are looked after by those', 'was before. A forest council meets each'],
        ['who use them. In our valley the woods', 'month; what it decides about the social'],
        ['have been under co-management of the', 'economy of the valley is read out in the'],
        ['village and the county for ten years,', 'market hall, and written down for those'],
        ['and nobody wants to go back to how it', 'who could not come.'],
      ]
        .map(
          ([left = '', right = ''], at) =>
            drawText(60, TOP - at * LEADING, left) + drawText(320, TOP - at * LEADING, right),
        )
        .join(''),
    },
  ],
};

/** A note at the foot of the first page, while the paragraph above it runs on. */
const footnotes: PdfDraft = {
  title: 'With footnotes',
  lang: 'en',
  pages: [
    {
      content:
        drawLines(wrap(WATER, 80)) +
        drawLines(
          [
            'The board of the water works meets in public1 and its minutes are kept in the library,',
            'where everybody who lives in the town may read them and, if they wish, ask for',
          ],
          { y: 300 },
        ) +
        drawLines(['1 The first meeting took place in the old market hall.'], { y: 90, size: 8 }),
    },
    {
      content: drawLines(['a change of the agenda. Whoever asks is heard at the next meeting.']),
    },
  ],
};

/** Cells in rows, whose words belong together in each cell only. */
const table: PdfDraft = {
  title: 'A table',
  lang: 'en',
  pages: [
    {
      content: [
        ['Service', 'Held by', 'Since'],
        ['Water', 'the town', '2019'],
        ['Public', 'transport firm', '2021'],
        ['Energy', 'a cooperative', '2016'],
      ]
        .map((row, at) =>
          row.map((cell, column) => drawText(72 + column * 150, TOP - at * 20, cell)).join(''),
        )
        .join(''),
    },
  ],
};

/** A page on its side, and a line up the margin of the next. */
const rotated: PdfDraft = {
  title: 'Turned',
  lang: 'en',
  pages: [
    { ...page([WATER, CARE]), rotate: 90 },
    {
      content: drawLines(wrap(MONEY, 80)) + drawText(40, 200, 'Draft of the council', { turns: 1 }),
    },
  ],
};

/** iv, v, then 1, 2, as in a book; each page with a header and its number. */
const pageLabels: PdfDraft = {
  title: 'Numbered oddly',
  lang: 'en',
  labels: { 0: '/S /r /St 4', 2: '/S /D /St 1' },
  outline: [
    ['Foreword', 0],
    ['Money', 2],
  ],
  pages: [WATER, CARE, MONEY, WATER].map((paragraph, at) => ({
    content:
      drawText(LEFT, 812, 'Yearly report of the water works', { size: 9 }) +
      drawLines(wrap(paragraph, 80)) +
      drawText(295, 30, ['iv', 'v', '1', '2'][at] ?? '', { size: 9 }),
  })),
};

/** Of the one that is locked. */
export const PASSWORD = 'spring';

const encrypted: PdfDraft = {
  title: 'Locked',
  lang: 'en',
  password: PASSWORD,
  pages: [page([WATER])],
};

/** A picture of a page: grey boxes where words would be. */
const scanned: PdfDraft = {
  title: 'From the scanner',
  pages: [{ content: '0.5 g 72 700 300 12 re f 72 680 280 12 re f 72 660 310 12 re f\n' }],
};

/** Hebrew letters of no meaning, from the right. */
const rightToLeft: PdfDraft = {
  title: 'From the right',
  lang: 'he',
  pages: [
    {
      content: [
        '\u05D0\u05D1\u05D2\u05D3 \u05D4\u05D5\u05D6',
        '\u05D7\u05D8\u05D9 \u05DB\u05DC\u05DE\u05E0',
      ]
        // Drawn as it is seen: the last letter first.
        .map((line, at) =>
          drawText(400, TOP - at * LEADING, [...line].reverse().join(''), { font: 'F3' }),
        )
        .join(''),
    },
  ],
};

/** Words divided at line ends: once to be joined, once with a hyphen of its own, once with a soft one. */
const hyphenated: PdfDraft = {
  title: 'Divided words',
  lang: 'en',
  pages: [
    {
      content:
        drawLines([
          'Nobody expected that the remunici-',
          'palisation of the baths would be so popular. There had been talk of remunicipalisation',
          'for years, and of a co-',
          'management of the parks; such co-management was new to most who came to the meeting.',
        ]) +
        drawText(LEFT, 690, 'The pub\u00AD', { font: 'F3' }) +
        drawText(
          LEFT,
          675,
          'lic ownership of springs is an old demand: all springs are public property.',
        ),
    },
  ],
};

/** "fi" and "fl" as one glyph each. */
const ligatures: PdfDraft = {
  title: 'Ligatures',
  lang: 'en',
  pages: [
    {
      content: drawText(
        LEFT,
        TOP,
        'The of\uFB01ce \uFB02oods the town with \uFB01gures on public \uFB01nance.',
        { font: 'F3' },
      ),
    },
  ],
};

/** Letters that only a table outside the file gives a meaning: "public services", twice. */
const chinese: PdfDraft = {
  title: 'From the east',
  lang: 'zh',
  pages: [
    {
      content: drawText(LEFT, TOP, '\u516C\u5171\u670D\u52A1 \u516C\u5171\u670D\u52A1', {
        font: 'F4',
      }),
    },
  ],
};

/** @param count of pages. Each has its own number in its text. */
export function manyPages(count: number): PdfDraft {
  return {
    title: `${count} pages`,
    lang: 'en',
    id: `many-pages-${count}`,
    pages: Array.from({ length: count }, (_, at) => {
      const number = at + 1;
      const drawn = page([
        `Part ${number}. ${WATER}`,
        `In district ${number} the work is done by neighbours. ${CARE}`,
        `The budget of part ${number} was agreed on in May. ${MONEY}`,
        `Of all ${count} districts this one, number ${number}, was the first to ask for public ownership.`,
      ]);
      return { content: drawn.content + drawText(295, 30, String(number), { size: 9 }) };
    }),
  };
}

export const PDF_DRAFTS = {
  'across-pages': acrossPages,
  'two-columns': twoColumns,
  'two-columns-by-row': twoColumnsByRow,
  footnotes,
  table,
  rotated,
  'page-labels': pageLabels,
  encrypted,
  scanned,
  'right-to-left': rightToLeft,
  hyphenated,
  ligatures,
  chinese,
} as const satisfies Record<string, PdfDraft>;
export type PdfFixture = keyof typeof PDF_DRAFTS;

export function makePdf(name: PdfFixture): Uint8Array<ArrayBuffer> {
  return writePdf(PDF_DRAFTS[name]);
}

/** Begins as a PDF does, and breaks off. */
export function makeDamagedPdf(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode('%PDF-1.7\nthis is as far as the download came');
}
