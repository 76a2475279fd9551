import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { collapse, rawSpan, seenOffset } from '../../../lib/domain/anchoring/collapse';
import { describe } from '../../../lib/domain/anchoring/describe';
import type { Selectors } from '../../../lib/domain/anchoring/selectors';
import { pageOf, resolveAlone } from './pages';

const LAW = [
  'Article 4. The council shall publish the tariff before the start of each year.',
  'Article 5. Water is a common good.\n It is managed by the municipality and its users.',
  'Article 6. The council shall publish the tariff before the start of each quarter.',
].join('\n\n');

function describeQuote(text: string, quote: string, occurrence = 0): Selectors {
  let start = -1;
  for (let nth = 0; nth <= occurrence; nth += 1) start = text.indexOf(quote, start + 1);
  const selectors = describe(pageOf(text), start, start + quote.length);
  if (!selectors) throw new Error(`Nothing to quote in "${quote}".`);
  return selectors;
}

function resolvedText(text: string, selectors: Selectors): string {
  const resolution = resolveAlone(text, selectors);
  return resolution.outcome === 'exact'
    ? text.slice(resolution.start, resolution.end)
    : resolution.outcome;
}

suite('a described passage', () => {
  it('quotes what the reader saw: one space for a line break, no soft hyphens', () => {
    const [quote] = describeQuote(
      'Managed by the muni\u00adcipality\n   and\u00a0its users.',
      'muni\u00adcipality\n   and\u00a0its',
    );
    expect(quote.exact).toBe('municipality and its');
  });

  it('leaves out white space selected around the words', () => {
    expect(describeQuote(LAW, ' common good.\n ')[0].exact).toBe('common good.');
  });

  it('is nothing when only white space is selected', () => {
    expect(describe(pageOf(LAW), LAW.indexOf('\n\n'), LAW.indexOf('\n\n') + 2)).toBeNull();
  });

  it('takes as much context as tells it from every twin', () => {
    const clause = 'The contracting authority shall state its reasons in the award notice. ';
    const text = `One. ${clause.repeat(3)}Two. ${clause.repeat(3)}`;
    const first = describeQuote(text, 'its reasons', 1);
    expect(resolvedText(text, first)).toBe('its reasons');
    expect(first[0].prefix.length + first[0].suffix.length).toBeGreaterThan(64);
  });

  it('never cuts an emoji in two at the edge of its context', () => {
    const [quote] = describeQuote(`${'🏛️'.repeat(30)} water ${'🏛️'.repeat(30)}`, 'water');
    expect(quote.prefix.isWellFormed()).toBe(true);
    expect(quote.suffix.isWellFormed()).toBe(true);
  });
});

suite('a passage resolved without the version of its page', () => {
  it('is found again after text was put before it', () => {
    const selectors = describeQuote(LAW, 'Water is a common good.');
    expect(resolvedText(`A new preamble.\n\n${LAW}`, selectors)).toBe('Water is a common good.');
  });

  it('is found again when the page wraps its lines elsewhere', () => {
    const selectors = describeQuote(LAW, 'common good.\n It is managed');
    expect(resolvedText(LAW.replaceAll(' ', '\n\t'), selectors)).toBe(
      'common\n\tgood.\n\n\tIt\n\tis\n\tmanaged',
    );
  });

  it('is missing when its words changed', () => {
    const selectors = describeQuote(LAW, 'Water is a common good.');
    expect(resolvedText(LAW.replace('common', 'scarce'), selectors)).toBe('missing');
  });

  it.each([0, 1])('keeps to its own sentence among look-alikes (%i)', (occurrence) => {
    const selectors = describeQuote(LAW, 'shall publish the tariff', occurrence);
    const moved = `Preamble.\n\n${LAW}`;
    const resolution = resolveAlone(moved, selectors);
    const offsets = [moved.indexOf('shall publish'), moved.lastIndexOf('shall publish')];
    expect(resolution).toMatchObject({ outcome: 'exact', start: offsets[occurrence] });
  });

  it('does not hop to a look-alike when its own sentence is deleted', () => {
    const selectors = describeQuote(LAW, 'tariff before the start', 0);
    const [, second, third] = LAW.split('\n\n');
    expect(
      resolvedText(`${second}\n\n${third?.replace('shall publish', 'may fix')}`, selectors),
    ).toBe('missing');
  });

  it('does not take a single common word elsewhere for its own', () => {
    const selectors = describeQuote(LAW, 'Water');
    expect(resolvedText('Fire brigade statute. Water hoses are inspected yearly.', selectors)).toBe(
      'missing',
    );
  });

  it('says so when nothing tells two places apart', () => {
    const row = 'The fee is due. ';
    const selectors = describeQuote(row.repeat(60), 'The fee is due.', 30);
    expect(resolvedText(row.repeat(61).slice(5), selectors)).toBe('ambiguous');
  });

  it('stays where it was among twins while the page is unchanged', () => {
    const row = 'The fee is due. ';
    const text = row.repeat(60);
    const selectors = describeQuote(text, 'The fee is due.', 30);
    expect(resolveAlone(text, selectors)).toMatchObject({
      outcome: 'exact',
      start: 30 * row.length,
    });
  });
});

const PAGE_TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'water',
        'the',
        'tariff',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\u00ad',
        '\u00a0',
        '🏛️',
        'é',
        'ß',
        '\r\n',
        '\u200b',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 80 },
  )
  .map((words) => words.join(''));

suite('for any text', () => {
  it('resolving what was described gives the same words at the same place', () => {
    fc.assert(
      fc.property(PAGE_TEXT, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const seen = collapse(text);
        const selectors = describe(pageOf(text), start ?? 0, end ?? 0);
        fc.pre(selectors !== null);
        const resolution = resolveAlone(text, selectors as Selectors);
        expect(resolution.outcome).toBe('exact');
        if (resolution.outcome !== 'exact') return;
        expect(collapse(text.slice(resolution.start, resolution.end)).text).toBe(
          (selectors as Selectors)[0].exact,
        );
        expect(seenOffset(seen, resolution.start)).toBe((selectors as Selectors)[1]?.start);
      }),
      { numRuns: 2_000 },
    );
  });

  it('every seen character stands in the raw text at its offset', () => {
    fc.assert(
      fc.property(PAGE_TEXT, (text) => {
        const seen = collapse(text);
        for (let at = 0; at < seen.text.length; at += 1) {
          const { start, end } = rawSpan(seen, at, at + 1);
          expect(end - start).toBe(1);
          if (seen.text[at] !== ' ') expect(text[start]).toBe(seen.text[at]);
        }
      }),
    );
  });
});

suite('a quote that was imported, without a place or context', () => {
  const imported = (exact: string): Selectors => [
    { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ];

  it('is found where it stands once', () => {
    expect(resolvedText(LAW, imported('Water is a common good.'))).toBe('Water is a common good.');
  });

  it('is asked about where it stands twice, at the start of the page too', () => {
    const twins = `Owned by all.\n\n${LAW}\n\nOwned by all.`;
    const resolution = resolveAlone(twins, imported('Owned by all.'));
    expect(resolution).toMatchObject({ outcome: 'ambiguous', alternatives: [{ start: 0 }, {}] });
  });

  it('is missing where it does not stand', () => {
    expect(resolvedText(LAW, imported('Owned by all.'))).toBe('missing');
  });
});
