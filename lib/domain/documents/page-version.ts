/** The outcomes of a page's notes → "12 same, 2 changed, 1 gone", as numbers. Words are the interface's. */
import type { Timestamp } from './document';

/** What became of a note's passage. */
export type PassageOutcome = 'exact' | 'changed' | 'ambiguous' | 'missing';

export interface PageVersionSummary {
  /** Of the latest note: what the reader last saw of the page for sure. */
  readonly notesOf: Timestamp;
  readonly same: number;
  readonly changed: number;
  readonly ambiguous: number;
  readonly gone: number;
}

interface ResolvedNote {
  readonly outcome: PassageOutcome;
  readonly created: Timestamp;
}

/** Null while every passage is where it was, and when there are no notes: there is nothing to tell. */
export function summariseOutcomes(notes: readonly ResolvedNote[]): PageVersionSummary | null {
  const count = (outcome: PassageOutcome) => notes.filter((n) => n.outcome === outcome).length;
  const same = count('exact');
  const latest = notes.reduce<Timestamp | null>(
    (last, { created }) => (last === null || created > last ? created : last),
    null,
  );
  if (latest === null || same === notes.length) return null;
  return {
    notesOf: latest,
    same,
    changed: count('changed'),
    ambiguous: count('ambiguous'),
    gone: count('missing'),
  };
}
