/**
 * The cases most like one of them, by the very ranking that suggests cases for a passage: the case is read as
 * if it were a passage that shows its facets, subjects and concepts, each as surely as it counts in the case.
 */
import type { CaseIndexFile, Weighted } from './case-index';
import type { CaseEntry, CaseId } from './case-study';
import { createCaseRanking, type RankedCase } from './rank-cases';
import type { Situation } from './read-situation';

/** Best first, `id` itself not among them; none for a case the index does not know. */
export function findSimilarCases(
  id: CaseId,
  entries: ReadonlyMap<CaseId, CaseEntry>,
  index: CaseIndexFile,
  most: number,
): readonly RankedCase[] {
  const own = entries.get(id);
  const traits = index.cases.find((study) => study.id === id);
  if (!own || !traits) return [];
  const ranked = createCaseRanking(entries.values(), index).rank({
    concepts: new Map(own.concepts.map((concept) => [concept, 1])),
    noted: new Set(),
    named: new Set(),
    situation: {
      lang: 'en',
      facets: certainties(traits.facets),
      subjects: certainties(traits.subjects),
      sectors: new Map([[own.sector, 1]]),
      // Where a case is makes no other one like it; which are near is said apart.
      places: new Set(),
      names: new Set(),
      wording: NO_WORDING,
    },
  });
  return ranked
    .filter(({ id: other, facets, subjects }) => {
      // A sector or a wide concept in common is no likeness.
      return other !== id && facets.length + subjects.length > 0;
    })
    .slice(0, most);
}

/** Two cases are alike by what they show, not by how they are told. */
const NO_WORDING: Situation['wording'] = {
  pointsOf: () => 0,
  fitOf: () => 0,
  wordsOf: () => [],
  routine: 0,
};

function certainties(weighted: Weighted): ReadonlyMap<number, number> {
  return new Map(weighted);
}
