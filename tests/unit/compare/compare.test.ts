import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findCoOccurrence } from '../../../lib/domain/compare/co-occurrence';
import { orderDocuments, toCompared } from '../../../lib/domain/compare/compared-document';
import { compareDocuments, type TableOptions } from '../../../lib/domain/compare/concept-table';
import { drawTable } from '../../../lib/domain/compare/table-picture';
import { renderTableCsv, renderTableMarkdown } from '../../../lib/domain/compare/text-table';
import { makeTimeline } from '../../../lib/domain/compare/timeline';
import type { ConceptGroup } from '../../../lib/domain/concepts/concept';
import { aConcept, aConceptId, aCount, aDocument, anAbout, anUrl } from '../../support/builders';

const counted = '2026-05-03T09:00:00.000Z';
const CONCEPTS = [
  aConcept({ id: aConceptId('commons'), prefLabel: 'commons', group: 'Commons' }),
  aConcept({ id: aConceptId('co-management'), prefLabel: 'co-management' }),
  aConcept({ id: aConceptId('privatisation'), prefLabel: 'privatisation', group: 'Ownership' }),
];

interface Written {
  readonly published?: string | null;
  readonly words?: number;
  readonly hidden?: ConceptGroup[];
}

function compared(title: string, mentions: Record<string, number>, written: Written = {}) {
  const { published = null, words = 1_000, hidden = [] } = written;
  const record = toCompared(
    aDocument({
      url: anUrl(`/${title}`),
      about: anAbout({ title, published }),
      counts: { ...aCount(mentions), words, hidden, counted },
    }),
  );
  if (!record) throw new Error('It is counted.');
  return record;
}

const ALL: TableOptions = { group: null, order: 'all', showsAbsent: false };
const one = compared('One', { commons: 4, 'co-management': 1 }, { words: 2_000 });
const two = compared('Two', { commons: 1 }, { published: '2020-05', hidden: ['Governance'] });

describe('a document', () => {
  it('that was never counted cannot be compared', () => {
    expect(toCompared(aDocument())).toBeUndefined();
  });

  it('is called and dated as the reader says', () => {
    const facts = { title: 'Water for all', published: '2015' };
    const record = aDocument({
      counts: { ...aCount(), counted },
      edited: { facts, modified: counted },
    });
    expect(toCompared(record)).toMatchObject(facts);
  });

  it('stands by date, by title or by length, without a date last', () => {
    const early = compared('Zebra', {}, { published: '2001' });
    const titles = (order: 'date' | 'title' | 'words') =>
      orderDocuments([one, two, early], order).map(({ title }) => title);
    expect(titles('date')).toEqual(['Zebra', 'Two', 'One']);
    expect(titles('title')).toEqual(['One', 'Two', 'Zebra']);
    expect(titles('words')).toEqual(['One', 'Two', 'Zebra']);
  });
});

describe('the table', () => {
  it('has mentions per 1,000 words, the most frequent concept first', () => {
    const { rows, absent } = compareDocuments([one, two], CONCEPTS, ALL);
    expect(rows.map(({ label }) => label)).toEqual(['commons', 'co-management']);
    expect(rows[0]?.cells.map((cell) => cell?.rate)).toEqual([2, 1]);
    expect(rows[0]?.all.rate).toBeCloseTo(5 / 3);
    expect(absent).toBe(1);
  });

  it('tells what is absent from what was not looked for', () => {
    const { rows } = compareDocuments([one, two], CONCEPTS, { ...ALL, showsAbsent: true });
    const cells = (label: string) => rows.find((row) => row.label === label)?.cells;
    expect(cells('privatisation')).toMatchObject([{ mentions: null, heat: 0 }, { mentions: null }]);
    expect(cells('co-management')).toMatchObject([{ mentions: { all: 1 } }, null]);
    // Only where it was looked for.
    expect(rows.find(({ label }) => label === 'co-management')?.all.rate).toBe(0.5);
  });

  it('is sorted by a document or by name, and shows one group alone', () => {
    const labels = (options: Partial<TableOptions>) =>
      compareDocuments([one, two], CONCEPTS, { ...ALL, ...options }).rows.map(({ label }) => label);
    expect(labels({ order: 'label' })).toEqual(['co-management', 'commons']);
    const three = compared('Three', { privatisation: 9, commons: 1 });
    const byThree = { ...ALL, order: three.url };
    expect(compareDocuments([one, three], CONCEPTS, byThree).rows[0]?.label).toBe('privatisation');
    expect(labels({ group: 'Governance' })).toEqual(['co-management']);
  });

  it('is hottest where a concept is mentioned most', () => {
    const { rows } = compareDocuments([one, two], CONCEPTS, ALL);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.heat))).toEqual([
      [5, 4],
      [3, undefined],
    ]);
  });
});

describe('the years', () => {
  it('are without a gap, with what is said in all documents of each', () => {
    const years = [
      two,
      compared('Three', { commons: 3 }, { published: '2022' }),
      compared('Four', {}, { published: '2022-01-01' }),
      one,
    ];
    expect(makeTimeline(years, CONCEPTS.slice(0, 1))).toMatchObject({
      years: [
        { year: 2020, documents: 1 },
        { year: 2021, documents: 0 },
        { year: 2022, documents: 2, words: 2_000 },
      ],
      series: [{ label: 'commons', rates: [1, null, 1.5] }],
      undated: 1,
    });
  });

  it('are none where no document has a date, and few where one date is wrong', () => {
    expect(makeTimeline([one], CONCEPTS).years).toEqual([]);
    const wrong = compared('Wrong', {}, { published: '0202' });
    expect(makeTimeline([wrong, two], CONCEPTS).years.map(({ year }) => year)).toEqual([202, 2020]);
  });
});

describe('what is mentioned together', () => {
  it('is counted by document, most widespread first', () => {
    expect(findCoOccurrence([two, one], CONCEPTS, 10)).toMatchObject({
      concepts: [
        { label: 'commons', documents: 2 },
        { label: 'co-management', documents: 1 },
      ],
      both: [
        [2, 1],
        [1, 1],
      ],
    });
    expect(findCoOccurrence([two, one], CONCEPTS, 1).concepts).toHaveLength(1);
  });
});

describe('an exported table', () => {
  const hostile = '=HYPERLINK("x") | *bold* <b>\nnext';
  const table = {
    title: 'Mentions',
    columns: ['Concept', hostile],
    rows: [
      ['commons', 1.23456],
      ['co-management', null],
    ],
  };

  it('comes back from CSV, with nothing that a spreadsheet would compute', () => {
    const { data } = Papa.parse<string[]>(renderTableCsv(table).slice(1).trimEnd());
    expect(data).toEqual([
      ['Concept', `'${hostile}`],
      ['commons', '1.23'],
      ['co-management', ''],
    ]);
  });

  it('is a table to a Markdown parser, whatever titles hold', () => {
    const [, parsed] = fromMarkdown(renderTableMarkdown(table), {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    }).children;
    expect(parsed).toMatchObject({
      type: 'table',
      children: [
        { children: [{}, { children: [{ type: 'text' }] }] },
        { children: [{ children: [{ value: 'commons' }] }, { children: [{ value: '1.23' }] }] },
        { children: [{}, { children: [{ value: '–' }] }] },
      ],
    });
  });
});

describe('the picture', () => {
  it('is SVG with every number in it, and nothing of a title is markup', () => {
    const evil = compared('<script>alert(1)</script>', { commons: 3 });
    const { svg, width } = drawTable(compareDocuments([one, evil], CONCEPTS, ALL), {
      title: 'Per 1,000 words',
      formatRate: (rate) => rate.toFixed(1),
    });
    expect(svg).not.toContain('<script');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.match(/<rect /g)).toHaveLength(5);
    for (const words of ['2.0', '3.0', '0.5', 'co-management']) expect(svg).toContain(`>${words}<`);
    expect(svg).toContain(`viewBox="0 0 ${width} `);
  });
});
