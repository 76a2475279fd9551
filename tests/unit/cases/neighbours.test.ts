import { describe, expect, it } from 'vitest';
import { findNearbyCases, measureDistance } from '../../../lib/domain/cases/nearby-cases';
import { findSimilarCases } from '../../../lib/domain/cases/similar-cases';
import { aCaseId, aConceptId, anEntry } from '../../support/builders';
import { someSituations } from '../../support/situations';

describe('the cases near one', () => {
  const paris = { id: aCaseId('paris'), lat: 48.86, lon: 2.35 };
  const paris2 = { id: aCaseId('paris-parks'), lat: 48.86, lon: 2.35 };
  const lyon = { id: aCaseId('lyon'), lat: 45.76, lon: 4.84 };
  const berlin = { id: aCaseId('berlin'), lat: 52.52, lon: 13.41 };
  const quito = { id: aCaseId('quito'), lat: -0.18, lon: -78.47 };

  it('come by distance, itself and the far ones left out', () => {
    expect(findNearbyCases(paris, [quito, berlin, paris, lyon, paris2], 9)).toEqual([
      { id: 'paris-parks', kilometres: 0 },
      { id: 'lyon', kilometres: 390 },
      { id: 'berlin', kilometres: 880 },
    ]);
  });

  it('are no more than asked for', () => {
    expect(findNearbyCases(paris, [berlin, lyon], 1).map(({ id }) => id)).toEqual(['lyon']);
  });

  it('are near over the date line and at the poles too', () => {
    const kilometres = measureDistance({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 });
    expect(kilometres).toBeCloseTo(22.2, 0);
    expect(measureDistance({ lat: 90, lon: 0 }, { lat: 90, lon: 120 })).toBeCloseTo(0);
    expect(measureDistance({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(Math.PI * 6_371);
  });
});

describe('the cases like one', () => {
  const rare = aConceptId('usufruct');
  const entry = (id: string, parts = {}) =>
    anEntry({ id: aCaseId(id), concepts: [rare], ...parts });
  const common = { strike: 1, court: 1 } as const;
  const { entries, index } = someSituations({
    facets: { strike: {}, court: {}, lottery: {} },
    subjects: { taps: {}, trams: {} },
    cases: [
      { entry: entry('own'), facets: { ...common, lottery: 3 }, subjects: { taps: 2 } },
      { entry: entry('shares-rare'), facets: { lottery: 3 } },
      { entry: entry('shares-common'), facets: { strike: 3 } },
      { entry: entry('shares-common-too'), facets: { strike: 3 } },
      { entry: entry('shares-all'), facets: { ...common, lottery: 3 }, subjects: { taps: 2 } },
      { entry: entry('shares-concept'), subjects: { trams: 2 } },
    ],
  });
  const byId = new Map(entries.map((one) => [one.id, one]));
  const find = (id: string, most = 9) => findSimilarCases(aCaseId(id), byId, index, most);

  it('are those that share most, the rarer the better, itself left out', () => {
    const ids = find('own').map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['shares-all', 'shares-rare']);
    expect(ids).not.toContain('own');
  });

  it('have more in common than a sector and a concept', () => {
    expect(find('own').map(({ id }) => id)).not.toContain('shares-concept');
    expect(find('shares-concept')).toEqual([]);
  });

  it('come with what they share, and no more of them than asked for', () => {
    const [first, ...others] = find('own', 1);
    expect(others).toEqual([]);
    expect(first?.subjects).toEqual(['taps']);
    expect(first?.shared).toEqual([{ concept: rare, noted: false }]);
  });

  it('are none for a case that is not there', () => {
    expect(find('atlantis')).toEqual([]);
  });
});
