/** Which case studies share concepts with a text and its notes, and why. Knows nothing of wording or languages. */
import type { ConceptId } from '../concepts/concept';
import type { CaseEntry, CaseId } from './case-study';

/** What is known of the reading: how often each concept occurs, which are in notes, which cases are named. */
export interface CaseEvidence {
  readonly concepts: ReadonlyMap<ConceptId, number>;
  readonly noted: ReadonlySet<ConceptId>;
  readonly named: ReadonlySet<CaseId>;
}

export interface RankedCase {
  readonly id: CaseId;
  readonly score: number;
  /** The case's proper name stands in the text. */
  readonly named: boolean;
  /** Concepts shared with the text, the most telling first; those in notes before the others. */
  readonly shared: readonly { readonly concept: ConceptId; readonly noted: boolean }[];
}

/** A concept in a note is what the reader cares about. */
const NOTED_WEIGHT = 2;
/** A named case beats any number of shared concepts. */
const NAMED_SCORE = 100;

/**
 * Cases with at least one shared concept or their name in the text, best first, ties by id.
 * A concept counts more the fewer cases have it (inverse case frequency), and more with each further
 * mention, ever more slowly.
 */
export function rankCases(cases: Iterable<CaseEntry>, evidence: CaseEvidence): RankedCase[] {
  const all = [...cases];
  const frequency = new Map<ConceptId, number>();
  for (const { concepts } of all) {
    for (const concept of concepts) frequency.set(concept, (frequency.get(concept) ?? 0) + 1);
  }
  const weigh = (concept: ConceptId): number => {
    const mentions = evidence.concepts.get(concept) ?? 0;
    const noted = evidence.noted.has(concept);
    if (mentions === 0 && !noted) return 0;
    const rarity = Math.log(1 + all.length / (frequency.get(concept) ?? 1));
    return rarity * (1 + Math.log2(1 + mentions)) * (noted ? NOTED_WEIGHT : 1);
  };

  return all
    .map((entry): RankedCase => {
      const weights = entry.concepts.map((concept) => ({ concept, weight: weigh(concept) }));
      const shared = weights.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
      const named = evidence.named.has(entry.id);
      // A case tagged with many concepts is not more fitting for that alone.
      const breadth = Math.sqrt(Math.max(1, entry.concepts.length));
      const total = shared.reduce((sum, { weight }) => sum + weight, 0) / breadth;
      return {
        id: entry.id,
        score: total + (named ? NAMED_SCORE : 0),
        named,
        shared: shared
          .map(({ concept }) => ({ concept, noted: evidence.noted.has(concept) }))
          .sort((a, b) => Number(b.noted) - Number(a.noted)),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}
