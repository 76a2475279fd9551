/** The passage a reader has selected, as a note needs it. */

import type { Span, TextIndex } from '../dom/text-index';
import type { CaseId } from '../domain/cases/case-study';
import type { ConceptId } from '../domain/concepts/concept';
import type { NoteDraft } from '../domain/notes/note';
import type { Mention } from '../domain/tagging/mention';
import type { PendingSnapshot } from './page-anchors';

export interface Passage extends Span {
  readonly draft: Pick<NoteDraft, 'selector' | 'concepts'>;
  /** Of the page it was found on. */
  readonly snapshot: PendingSnapshot;
}

/** What the page's selection covers, or undefined when no text is selected. */
export function findSelection(index: TextIndex): Span | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = index.offsetFrom(range.startContainer, range.startOffset);
  const end = index.offsetUpTo(range.endContainer, range.endOffset);
  return /\S/.test(index.slice({ start, end })) ? { start, end } : undefined;
}

/** The concepts mentioned in a span, each once, in order of appearance. */
export function conceptsWithin(mentions: readonly Mention[], span: Span): ConceptId[] {
  const found = mentions.flatMap((mention) =>
    mention.kind === 'concept' && touches(mention, span) ? [mention.concept] : [],
  );
  return [...new Set(found)];
}

/** The case studies named in a span, likewise. */
export function casesWithin(mentions: readonly Mention[], span: Span): CaseId[] {
  const found = mentions.flatMap((mention) =>
    mention.kind === 'case' && touches(mention, span) ? [mention.case] : [],
  );
  return [...new Set(found)];
}

function touches(mention: Span, { start, end }: Span): boolean {
  return mention.start < end && mention.end > start;
}

/** A shorter paragraph says too little: its neighbours are read with it. */
const SHORTEST_SURROUNDINGS = 400;
/** No more than a reader takes in with the word. */
const LONGEST_SURROUNDINGS = 2_000;

/** The paragraph around a span, with its neighbours while it is short; paragraphs are set apart by a blank line. */
export function surroundingsOf(text: string, { start, end }: Span): Span {
  let from = startOfParagraph(text, start);
  let to = endOfParagraph(text, end);
  while (to - from < SHORTEST_SURROUNDINGS && (from > 0 || to < text.length)) {
    from = startOfParagraph(text, Math.max(0, from - 2));
    to = endOfParagraph(text, Math.min(text.length, to + 2));
  }
  const half = LONGEST_SURROUNDINGS / 2;
  return { start: Math.max(from, start - half), end: Math.min(to, start + half) };
}

function startOfParagraph(text: string, at: number): number {
  const blank = text.lastIndexOf('\n\n', at - 1);
  return blank < 0 ? 0 : blank + 2;
}

function endOfParagraph(text: string, at: number): number {
  const blank = text.indexOf('\n\n', at);
  return blank < 0 ? text.length : blank;
}
