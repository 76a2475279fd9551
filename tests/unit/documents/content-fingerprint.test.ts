import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  similarity,
  sketchPage,
} from '../../../lib/domain/documents/content-fingerprint';
import { pageOf } from '../anchoring/pages';

const paragraph = (number: number) =>
  `Article ${number}. The water service is run by the town together with those who use it.`;
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => paragraph(from + index));
const sketch = (blocks: readonly string[]) => sketchPage(pageOf(blocks.join('\n\n')));

describe('the sketch of a page', () => {
  it('does not change when blocks are moved or spaced otherwise', () => {
    const page = paragraphs(0, 20);
    const other = page.toReversed().map((text) => `  ${text.replaceAll(' ', '\t ')} `);
    expect(sketch(other)).toEqual(sketch(page));
  });

  it('ignores menus, dates and counters', () => {
    const page = paragraphs(0, 5);
    expect(sketch(['Home', '3 May 2026', ...page, '1,204 views'])).toEqual(sketch(page));
  });

  it('stays small on a long page, and counts all blocks', () => {
    const { hashes, blocks } = sketch(paragraphs(0, 5_000));
    expect(hashes).toHaveLength(512);
    expect(blocks).toBe(5_000);
  });
});

describe('similarity', () => {
  it.each([
    [0, 30, 1],
    [10, 30, 0.5],
    [30, 30, 0],
  ])('of pages that differ by %i of %i blocks is %f', (shift, length, expected) => {
    const other = sketch(paragraphs(shift, shift + length));
    expect(similarity(sketch(paragraphs(0, length)), other)).toBeCloseTo(expected);
  });

  it('is estimated well for pages longer than the sketch', () => {
    const one = sketch(paragraphs(0, 4_000));
    // 3,000 shared of 5,000.
    expect(similarity(one, sketch(paragraphs(1_000, 5_000)))).toBeCloseTo(0.6, 1);
    // A short excerpt: 100 shared of 4,000.
    expect(similarity(one, sketch(paragraphs(0, 100)))).toBeLessThan(0.08);
  });

  it('is the same both ways, and 1 of a page with itself', () => {
    const page = fc.array(fc.integer({ min: 0, max: 900 }).map(paragraph), { maxLength: 700 });
    void fc.assert(
      fc.property(page, page, (a, b) => {
        const [one, other] = [sketch(a), sketch(b)];
        expect(similarity(one, other)).toBe(similarity(other, one));
        expect(similarity(one, one)).toBe(a.length === 0 ? 0 : 1);
      }),
      { numRuns: 50 },
    );
  });
});

describe('two readings of one address', () => {
  const before = sketch(paragraphs(0, 20));
  it.each([
    ['same', paragraphs(0, 20).toReversed()],
    ['newer', paragraphs(0, 19)],
    ['newer', [...paragraphs(0, 6), ...paragraphs(100, 114)]],
    ['different', paragraphs(100, 120)],
    ['different', [...paragraphs(0, 2), ...paragraphs(100, 118)]],
    ['unknown', []],
    ['unknown', ['Loading', ...paragraphs(0, 2)]],
  ] as const)('are %s', (relation, now) => {
    expect(compareVersions(before, sketch(now))).toBe(relation);
  });
});
