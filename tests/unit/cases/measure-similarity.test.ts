import { describe, expect, it } from 'vitest';
import {
  compareLengths,
  weighCount,
  weighRarity,
} from '../../../lib/domain/cases/measure-similarity';

const options = { k1: 1.5, b: 0.6 };

describe('the weight of a key', () => {
  it('is the greater the fewer documents have it, and never below nothing', () => {
    expect(weighRarity(1, 100)).toBeGreaterThan(weighRarity(50, 100));
    expect(weighRarity(100, 100)).toBeGreaterThan(0);
  });

  it('grows less and less with repetition, and not beyond k1 + 1', () => {
    const [once, twice, thrice] = [1, 2, 3].map((count) => weighCount(count, 1, options)) as [
      number,
      number,
      number,
    ];
    expect(twice).toBeGreaterThan(once);
    expect(thrice - twice).toBeLessThan(twice - once);
    expect(weighCount(1e6, 1, options)).toBeLessThan(options.k1 + 1);
  });

  it('is less in a long document', () => {
    expect(weighCount(1, 2, options)).toBeLessThan(weighCount(1, 0.5, options));
  });
});

describe('lengths', () => {
  it('are told as multiples of their average', () => {
    expect([...compareLengths(Float64Array.of(1, 2, 3))]).toEqual([0.5, 1, 1.5]);
  });

  it('of nothing at all are nothing', () => {
    expect([...compareLengths(Float64Array.of(0, 0))]).toEqual([0, 0]);
    expect([...compareLengths(Float64Array.of())]).toEqual([]);
  });
});
