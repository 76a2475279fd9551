/** Where notes were found and where they belong → how many are right, in the wrong place, orphaned, ambiguous. */
import type { BlockSpan, QuoteResult } from './revised-page';
import type { KnownNote } from './revision-pairs';

export type Verdict = 'right' | 'wrong' | 'orphaned' | 'ambiguous';

/** A place is right if it and the true one are mostly the same. */
const MIN_OVERLAP = 0.5;

export function judge(
  { truth }: KnownNote,
  { outcome, place }: Pick<QuoteResult, 'outcome' | 'place'>,
): Verdict {
  if (outcome === 'ambiguous') return 'ambiguous';
  if (!truth) return place ? 'wrong' : 'right';
  if (!place) return 'orphaned';
  return overlap(truth, place) >= MIN_OVERLAP ? 'right' : 'wrong';
}

function overlap(one: BlockSpan, two: BlockSpan): number {
  if (one.block !== two.block) return 0;
  const shared = Math.min(one.end, two.end) - Math.max(one.start, two.start);
  return shared / (Math.max(one.end, two.end) - Math.min(one.start, two.start));
}

/** Counts verdicts for each fate. */
export class Verdicts {
  readonly #counts = new Map<string, Record<Verdict, number>>();
  ms = 0;

  add(fate: string, verdict: Verdict): void {
    for (const key of ['all', fate]) {
      const counts = this.#counts.get(key) ?? { right: 0, wrong: 0, orphaned: 0, ambiguous: 0 };
      counts[verdict] += 1;
      this.#counts.set(key, counts);
    }
  }

  print(title: string): void {
    console.log(`${title}  (${Math.round(this.ms)} ms)`);
    for (const [fate, counts] of this.#counts) {
      const total = counts.right + counts.wrong + counts.orphaned + counts.ambiguous;
      const shares = (['right', 'wrong', 'orphaned', 'ambiguous'] as const).map(
        (verdict) => `${verdict} ${((100 * counts[verdict]) / total).toFixed(2).padStart(6)} %`,
      );
      console.log(`  ${fate.padEnd(10)} n ${String(total).padStart(5)}  ${shares.join('  ')}`);
    }
  }
}
