/** The evidence of a page whose texts come and go: counts, so that a text can be taken out again. */
import type { PageEvidence, TextEvidence } from './page-evidence';

export class EvidenceCounts implements PageEvidence {
  readonly concepts = new Set<number>();
  readonly cues = new Set<number>();
  /** Rises whenever the evidence is another than before. */
  version = 0;
  // By index: there are thousands of texts to count, and a list is read much faster than a map.
  readonly #conceptCounts: number[] = [];
  readonly #cueCounts: number[] = [];

  add(part: TextEvidence): void {
    this.#count(part, 1);
  }

  /** Takes out what was added. */
  remove(part: TextEvidence): void {
    this.#count(part, -1);
  }

  #count({ concepts, cues }: TextEvidence, change: 1 | -1): void {
    for (const id of concepts) this.#change(this.#conceptCounts, this.concepts, id, change);
    for (const id of cues) this.#change(this.#cueCounts, this.cues, id, change);
  }

  #change(counts: number[], present: Set<number>, id: number, change: 1 | -1): void {
    const before = counts[id] ?? 0;
    counts[id] = before + change;
    if (before > 0 && before + change > 0) return;
    this.version += 1;
    if (change > 0) present.add(id);
    else present.delete(id);
  }
}
