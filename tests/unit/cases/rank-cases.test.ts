import { describe, expect, it } from 'vitest';
import type { CaseEntry } from '../../../lib/domain/cases/case-study';
import { rankCases } from '../../../lib/domain/cases/rank-cases';
import { aCaseId, aConceptId, anEntry } from '../../support/builders';

const common = aConceptId('public-services');
const rare = aConceptId('citizens-assembly');
const nothing = { concepts: new Map(), noted: new Set<never>(), named: new Set<never>() };

const cases: CaseEntry[] = [
  anEntry({ id: aCaseId('has-common'), concepts: [common] }),
  anEntry({ id: aCaseId('has-common-too'), concepts: [common] }),
  anEntry({ id: aCaseId('has-rare'), concepts: [rare] }),
  anEntry({ id: aCaseId('has-both'), concepts: [common, rare] }),
  anEntry({ id: aCaseId('has-neither'), concepts: [aConceptId('usufruct')] }),
];
const idsOf = (ranked: readonly { id: string }[]) => ranked.map(({ id }) => id);

describe('the ranking of case studies', () => {
  it('is silent when nothing is shared', () => {
    expect(rankCases(cases, nothing)).toEqual([]);
  });

  it('puts a case first that shares more, and rarer, concepts', () => {
    const evidence = { ...nothing, concepts: new Map([[common, 1] as const, [rare, 1] as const]) };
    const ranked = idsOf(rankCases(cases, evidence));
    expect(ranked.slice(0, 2)).toEqual(['has-both', 'has-rare']);
    expect(ranked).not.toContain('has-neither');
  });

  it('lets a concept of a note outweigh one of the page', () => {
    const evidence = {
      ...nothing,
      concepts: new Map([[rare, 1] as const]),
      noted: new Set([common]),
    };
    const [first] = rankCases(
      [cases[0], cases[2]].filter((entry) => entry !== undefined),
      evidence,
    );
    expect(first?.shared).toEqual([{ concept: common, noted: true }]);
  });

  it('puts a case the text names before all others, even without a shared concept', () => {
    const named = new Set([aCaseId('has-neither')]);
    const evidence = { concepts: new Map([[rare, 50] as const]), noted: new Set([common]), named };
    expect(rankCases(cases, evidence)[0]).toMatchObject({ id: 'has-neither', named: true });
  });

  it('gives the same order for the same evidence, whatever the order of the catalogue', () => {
    const evidence = { ...nothing, concepts: new Map([[common, 2] as const]) };
    expect(idsOf(rankCases([...cases].reverse(), evidence))).toEqual(
      idsOf(rankCases(cases, evidence)),
    );
  });
});
