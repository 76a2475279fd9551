import { describe, expect, it } from 'vitest';
import { createSimilarity, type Weights } from '../../../lib/domain/cases/measure-similarity';

const options = { k1: 1.5, b: 0.6 };

/** The points of every document for a query. */
function measure(documents: readonly Weights<string>[], query: readonly string[]) {
  const points = documents.map(() => 0);
  createSimilarity(documents, options).compare(query, (document, _, more) => {
    points[document] = (points[document] ?? 0) + more;
  });
  return points;
}
const of = (weights: Record<string, number>) => new Map(Object.entries(weights));

describe('the similarity of a document', () => {
  it('grows with each key it shares, and is nothing without any', () => {
    const [both = 0, one = 0, none] = measure(
      [of({ a: 1, b: 1 }), of({ a: 1, c: 1 }), of({ c: 1, d: 1 })],
      ['a', 'b'],
    );
    expect(both).toBeGreaterThan(one);
    expect(one).toBeGreaterThan(0);
    expect(none).toBe(0);
  });

  it('is greater for a rare key than for a common one', () => {
    const documents = [of({ rare: 1 }), of({ common: 1 }), of({ common: 1 }), of({ common: 1 })];
    const [rare = 0, common = 0] = measure(documents, ['rare', 'common']);
    expect(rare).toBeGreaterThan(common);
  });

  it('is held against a long document', () => {
    const [short = 0, long = 0] = measure([of({ a: 1 }), of({ a: 1, b: 5, c: 5 })], ['a']);
    expect(short).toBeGreaterThan(long);
  });

  it('grows less and less with repetition', () => {
    const points = (count: number) => measure([of({ a: count, x: 9 - count })], ['a'])[0] ?? 0;
    expect(points(2)).toBeGreaterThan(points(1));
    expect(points(3) - points(2)).toBeLessThan(points(2) - points(1));
  });
});
