/** What a frame tells the popup of itself. */
import type { CaseId } from '../domain/cases/case-study';
import type { ConceptId } from '../domain/concepts/concept';
import type { DocumentUrl } from '../domain/documents/document';
import { type Mention, SURE_CONFIDENCE } from '../domain/tagging/mention';
import type { FrameReport } from '../messaging/protocol/frames';
import { describeOutcome } from './note-outcome';
import type { PlacedNote } from './place-notes';

/** Which document it shows. */
type FrameDocument = Pick<FrameReport, 'url' | 'title' | 'lang'>;

/** What a frame knows of itself; the port adds which frame it is. */
export type FrameState = Omit<FrameReport, 'type' | 'frame' | 'top'>;

/**
 * @param mentions undefined while the page has not been read.
 * @param version of the text index.
 */
export function describeFrame(
  { url, title, lang }: FrameDocument,
  twins: readonly DocumentUrl[],
  mentions: readonly Mention[] | undefined,
  placed: readonly PlacedNote[],
  version: number,
): FrameState {
  return {
    url,
    title,
    lang,
    ...(twins.length > 0 && { twins: [...twins] }),
    state: mentions ? 'ready' : 'reading',
    concepts: countConcepts(mentions ?? []),
    cases: countCases(mentions ?? []),
    notes: placed.map((note) => describeOutcome(note, version)),
  };
}

/** @param state why nothing is done on the document. */
export function describeIdle(
  { url, title, lang }: FrameDocument,
  state: 'off' | 'asks' | 'pdf' | 'unsupported',
): FrameState {
  return { url, title, lang, state, concepts: [], cases: [], notes: [] };
}

/** Every concept mentioned, in order of its first mention. */
export function countConcepts(mentions: readonly Mention[]): FrameReport['concepts'] {
  const counts = new Map<ConceptId, FrameReport['concepts'][number]>();
  for (const mention of mentions) {
    if (mention.kind !== 'concept') continue;
    const count = counts.get(mention.concept) ?? {
      id: mention.concept,
      sure: 0,
      unsure: 0,
      firstAt: mention.start,
    };
    if (mention.confidence >= SURE_CONFIDENCE) count.sure += 1;
    else count.unsure += 1;
    counts.set(mention.concept, count);
  }
  return [...counts.values()];
}

function countCases(mentions: readonly Mention[]): FrameReport['cases'] {
  const counts = new Map<CaseId, number>();
  for (const mention of mentions) {
    if (mention.kind === 'case') counts.set(mention.case, (counts.get(mention.case) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count }));
}
