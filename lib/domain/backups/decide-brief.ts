/** What becomes of a brief of a backup, by the rules of decide.ts. */
import type { Brief, BriefRevision } from '../briefs/brief';
import { isSameContent, keepOtherBrief } from '../briefs/save-brief';
import type { RestoreOutcome } from './decide';

export interface BriefDecision<T> {
  readonly outcome: RestoreOutcome;
  readonly put?: T;
  /** Added to the history of the brief. */
  readonly kept?: BriefRevision;
}

/** @param history of the brief, as stored. */
export function decideBrief(
  incoming: Brief,
  here: Brief | undefined,
  history: readonly BriefRevision[],
): BriefDecision<Brief> {
  if (!here) return { outcome: 'new', put: incoming };
  if (here.revision === incoming.revision && isSameContent(here.content, incoming.content)) {
    return { outcome: here.trashed === incoming.trashed ? 'identical' : 'older' };
  }
  if (incoming.revision > here.revision) {
    const kept = keepOtherBrief(incoming, here, history);
    return { outcome: 'newer', put: incoming, ...(kept && { kept }) };
  }
  const kept = keepOtherBrief(here, incoming, history);
  return kept ? { outcome: 'both', kept } : { outcome: 'older' };
}

export function decideBriefRevision(
  incoming: BriefRevision,
  history: readonly BriefRevision[],
): BriefDecision<BriefRevision> {
  if (history.some(({ content }) => isSameContent(content, incoming.content))) {
    return { outcome: 'identical' };
  }
  const variants = history
    .filter(({ revision }) => revision === incoming.revision)
    .map(({ variant }) => variant);
  if (!variants.includes(incoming.variant)) return { outcome: 'new', put: incoming };
  return { outcome: 'both', put: { ...incoming, variant: Math.max(...variants) + 1 } };
}
