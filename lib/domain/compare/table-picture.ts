/** The table of concepts → a picture of it as SVG text that stands alone: for slides, reports and posters. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ConceptTable } from './concept-table';

const ROW = 24;
const COLUMN = 96;
const LABELS = 250;
const HEAD = 118;
const MARGIN = 16;
/** By heat, lightest first; dark letters can be read on all of them. */
const HEATS = ['#ffffff', '#e4f1eb', '#c3e0d3', '#9fcdb9', '#79b99e', '#55a484'];
const INK = '#1f2328';
const SOFT = '#545b64';
const LINE = '#dedad0';
const MAX_LETTERS = 36;

export interface PictureWords {
  readonly title: string;
  readonly formatRate: (rate: number) => string;
}

export interface TablePicture {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export function drawTable(
  { documents, rows }: ConceptTable,
  { title, formatRate }: PictureWords,
): TablePicture {
  const width = LABELS + documents.length * COLUMN + 2 * MARGIN + 60;
  const height = HEAD + rows.length * ROW + 2 * MARGIN;
  const heads = documents.map(({ title: name }, at) => {
    const x = MARGIN + LABELS + at * COLUMN + 14;
    const y = MARGIN + HEAD - 8;
    return write(cut(name), x, y, { transform: `rotate(-35 ${x} ${y})`, 'font-size': '11' });
  });
  const body = rows.flatMap(({ label, cells }, row): ElementContent[] => {
    const y = MARGIN + HEAD + row * ROW;
    return [
      write(cut(label), MARGIN, y + 16, {}),
      ...cells.flatMap((cell, column) => {
        const x = MARGIN + LABELS + column * COLUMN;
        return [
          element('rect', {
            x,
            y,
            width: COLUMN,
            height: ROW,
            fill: HEATS[cell?.heat ?? 0] ?? '#ffffff',
            stroke: LINE,
          }),
          write(cell ? formatRate(cell.rate) : '–', x + COLUMN / 2, y + 16, {
            'text-anchor': 'middle',
            fill: cell?.rate ? INK : SOFT,
          }),
        ];
      }),
    ];
  });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': 'system-ui, sans-serif',
      'font-size': '12.5',
    },
    [
      element('title', {}, [{ type: 'text', value: title }]),
      element('rect', { width, height, fill: '#ffffff' }),
      write(title, MARGIN, MARGIN + 14, { 'font-weight': '600' }),
      ...heads,
      ...body,
    ],
  );
  return { svg: toHtml(svg, { space: 'svg', closeEmptyElements: true }), width, height };
}

function write(
  words: string,
  x: number,
  y: number,
  more: Readonly<Record<string, string>>,
): Element {
  return element('text', { x, y, fill: INK, ...more }, [{ type: 'text', value: words }]);
}

function element(
  tagName: string,
  attributes: Readonly<Record<string, string | number>>,
  children: ElementContent[] = [],
): Element {
  const texts = Object.entries(attributes).map(([name, value]) => [name, String(value)]);
  return { type: 'element', tagName, properties: Object.fromEntries(texts), children };
}

function cut(words: string): string {
  const letters = [...words];
  return letters.length > MAX_LETTERS ? `${letters.slice(0, MAX_LETTERS - 1).join('')}…` : words;
}
