/**
 * What the texts of a page say together: which concepts are certain, which cue phrases occur. Blocks
 * scanned one by one and merged here license the same acronyms as the whole page scanned at once.
 */
import type { CompiledRule } from './pack-rules';

/** The page spells the acronym out, or names its concept otherwise; in hundredths. */
const LICENSED = 80;

/** What one text says: indexes of the lexicon it was scanned with, each once. */
export interface TextEvidence {
  readonly concepts: Iterable<number>;
  readonly cues: Iterable<number>;
}

export interface PageEvidence extends TextEvidence {
  readonly concepts: ReadonlySet<number>;
  readonly cues: ReadonlySet<number>;
}

/** The evidence of several texts together. */
export function mergeEvidence(parts: Iterable<TextEvidence>): PageEvidence {
  const concepts = new Set<number>();
  const cues = new Set<number>();
  for (const part of parts) {
    for (const concept of part.concepts) concepts.add(concept);
    for (const cue of part.cues) cues.add(cue);
  }
  return { concepts, cues };
}

/** How sure a match is, in hundredths, for which its block gave `percent`, once the page has had its say. */
export function percentOnPage(rule: CompiledRule, percent: number, evidence: PageEvidence): number {
  if (rule.pageAgainst?.some((cue) => evidence.cues.has(cue))) return 0;
  const licensed =
    rule.pageConcepts?.some((concept) => evidence.concepts.has(concept)) ||
    rule.page?.some((cue) => evidence.cues.has(cue));
  return licensed ? Math.max(LICENSED, percent) : percent;
}
