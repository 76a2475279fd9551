import { describe, expect, it } from 'vitest';
import { type BreakSources, problemsAfter } from './sound-sources';

describe('the contrasts', () => {
  it('are sound as long as nobody breaks them', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  it.each<[problem: string, breakIt: BreakSources]>([
    [
      'contrasts.json › commons › counterparts: moor is not a concept',
      ({ contrasts }) => contrasts[0]?.counterparts.push('moor'),
    ],
    [
      'contrasts.json › moor › concept: is not a concept',
      ({ contrasts }) => contrasts.push({ concept: 'moor', counterparts: ['commons'] }),
    ],
    [
      'contrasts.json › commons › counterparts: names meadow twice',
      ({ contrasts }) => contrasts[0]?.counterparts.push('meadow'),
    ],
    [
      'contrasts.json › commons › counterparts: names the concept itself',
      ({ contrasts }) => contrasts[0]?.counterparts.push('commons'),
    ],
    [
      'contrasts.json › commons › concept: has two entries',
      ({ contrasts }) => contrasts.push({ concept: 'commons', counterparts: ['pasture'] }),
    ],
    [
      'contrasts.json › [0] › counterparts: must not be empty',
      ({ contrasts }) => contrasts[0]?.counterparts.splice(0),
    ],
  ])('tell: %s', (problem, breakIt) => {
    expect(problemsAfter(breakIt)).toEqual([problem]);
  });
});
