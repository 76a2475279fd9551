/** The evidence of a page whose texts come and go: counts, so that a text can be taken out again. */
import type { PageEvidence } from './page-evidence';

export class EvidenceCounts implements PageEvidence {
  readonly concepts = new Set<number>();
  readonly cues = new Set<number>();
  /** Rises whenever the evidence is another than before. */
  version = 0;
  readonly #conceptCounts = new Map<number, number>();
  readonly #cueCounts = new Map<number, number>();

  add(part: PageEvidence): void {
    this.#count(part, 1);
  }

  /** Takes out what was added. */
  remove(part: PageEvidence): void {
    this.#count(part, -1);
  }

  #count({ concepts, cues }: PageEvidence, change: 1 | -1): void {
    for (const id of concepts) this.#change(this.#conceptCounts, this.concepts, id, change);
    for (const id of cues) this.#change(this.#cueCounts, this.cues, id, change);
  }

  #change(counts: Map<number, number>, present: Set<number>, id: number, change: 1 | -1): void {
    const count = (counts.get(id) ?? 0) + change;
    counts.set(id, count);
    if (count > 0 === present.has(id)) return;
    this.version += 1;
    if (count > 0) present.add(id);
    else present.delete(id);
  }
}
