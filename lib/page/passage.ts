/** The passage a reader has selected, as a note needs it. */

import type { Span, TextIndex } from '../dom/text-index';
import type { ConceptId } from '../domain/concepts/concept';
import type { NoteDraft } from '../domain/notes/note';
import type { Mention } from '../domain/tagging/mention';

export interface Passage extends Span {
  readonly draft: Pick<NoteDraft, 'selector' | 'concepts'>;
}

/** What the page's selection covers, or undefined when no text is selected. */
export function findSelection(index: TextIndex): Span | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = index.offsetFrom(range.startContainer, range.startOffset);
  const end = index.offsetFrom(range.endContainer, range.endOffset);
  return /\S/.test(index.slice({ start, end })) ? { start, end } : undefined;
}

/** The concepts mentioned in a span, each once, in order of appearance. */
export function conceptsWithin(mentions: readonly Mention[], { start, end }: Span): ConceptId[] {
  const found = mentions.flatMap((mention) =>
    mention.kind === 'concept' && mention.start < end && mention.end > start
      ? [mention.concept]
      : [],
  );
  return [...new Set(found)];
}
