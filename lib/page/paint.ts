/** Decides which mark each span of the page gets, and has it painted. */

import type { Mark, Painter } from '../dom/highlight-painter';
import type { TextIndex } from '../dom/text-index';
import { type Mention, SURE_CONFIDENCE } from '../domain/tagging/mention';
import type { PlacedNote } from './page-notes';
import type { Span } from './passage';

type MentionMark = Extract<Mark, 'concept' | 'unsure' | 'case'>;

export function paintMentions(
  painter: Painter,
  index: TextIndex,
  mentions: readonly Mention[],
): void {
  const spans: Record<MentionMark, Span[]> = { concept: [], unsure: [], case: [] };
  for (const mention of mentions) spans[markOf(mention)].push(mention);
  for (const mark of ['unsure', 'concept', 'case'] as const) {
    painter.paint(mark, rangesOf(index, spans[mark]));
  }
}

/** @param draft the passage a note is being written on. */
export function paintNotes(
  painter: Painter,
  index: TextIndex,
  placed: readonly PlacedNote[],
  draft: Span | null,
): void {
  const spans = placed.flatMap(({ resolution }) =>
    resolution.outcome === 'exact' ? [resolution] : [],
  );
  painter.paint('note', rangesOf(index, draft ? [...spans, draft] : spans));
}

function markOf(mention: Mention): MentionMark {
  if (mention.kind === 'case') return 'case';
  return mention.confidence >= SURE_CONFIDENCE ? 'concept' : 'unsure';
}

function rangesOf(index: TextIndex, spans: readonly Span[]): StaticRange[] {
  return spans.flatMap(({ start, end }) => index.findRanges(start, end));
}
