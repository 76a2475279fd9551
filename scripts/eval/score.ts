/** Scores predicted mentions against a gold file, as the evaluation of the tagger defines it. */

export interface GoldDocument {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; concept: string }[];
  readonly traps: readonly { start: number; end: number }[];
}

export interface Predicted {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
}

export class Tally {
  found = 0;
  exact = 0;
  predicted = 0;
  gold = 0;

  add(other: Tally): void {
    this.found += other.found;
    this.exact += other.exact;
    this.predicted += other.predicted;
    this.gold += other.gold;
  }

  precision(hits: number): number {
    return this.predicted ? hits / this.predicted : 1;
  }

  recall(hits: number): number {
    return this.gold ? hits / this.gold : 1;
  }

  f1(hits: number): number {
    return this.predicted + this.gold ? (2 * hits) / (this.predicted + this.gold) : 1;
  }
}

export interface DocumentScore {
  readonly tally: Tally;
  readonly byConcept: ReadonlyMap<string, Tally>;
  readonly traps: number;
  readonly trapsLeftAlone: number;
  readonly missed: readonly { start: number; end: number; concept: string }[];
  readonly wrong: readonly Predicted[];
}

/**
 * Each gold mention pairs with at most one prediction of the same concept that overlaps it, and back: exact spans
 * first, the rest from left to right, which pairs as many as can be where neither side overlaps itself.
 */
export function scoreDocument(
  gold: GoldDocument,
  predictions: readonly Predicted[],
): DocumentScore {
  const free = new Set([...predictions].sort(byStart));
  const tally = new Tally();
  const byConcept = new Map<string, Tally>();
  const of = (concept: string) => {
    const found = byConcept.get(concept) ?? new Tally();
    byConcept.set(concept, found);
    return found;
  };
  const pair = (hit: Predicted, exact: boolean) => {
    free.delete(hit);
    for (const t of [tally, of(hit.concept)]) {
      t.found++;
      if (exact) t.exact++;
    }
  };
  const inexact = [...gold.mentions].sort(byStart).filter((mention) => {
    tally.gold++;
    of(mention.concept).gold++;
    const hit = [...free].find(
      (p) => p.concept === mention.concept && p.start === mention.start && p.end === mention.end,
    );
    if (hit) pair(hit, true);
    return !hit;
  });
  const missed = inexact.filter((mention) => {
    const hit = [...free].find((p) => p.concept === mention.concept && overlap(p, mention));
    if (hit) pair(hit, false);
    return !hit;
  });
  for (const p of predictions) {
    tally.predicted++;
    of(p.concept).predicted++;
  }
  const hitTraps = gold.traps.filter((trap) => predictions.some((p) => overlap(p, trap)));
  return {
    tally,
    byConcept,
    traps: gold.traps.length,
    trapsLeftAlone: gold.traps.length - hitTraps.length,
    missed,
    wrong: [...free],
  };
}

function byStart(a: { start: number }, b: { start: number }): number {
  return a.start - b.start;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The mean F1 of the concepts that occur in the gold or the predictions. */
export function macroF1(byConcept: ReadonlyMap<string, Tally>): number {
  const values = [...byConcept.values()].map((tally) => tally.f1(tally.found));
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}
