/** The passage a reader has selected, as a note needs it. */

import type { Span, TextIndex } from '../dom/text-index';
import type { CaseId } from '../domain/cases/case-study';
import type { ConceptId } from '../domain/concepts/concept';
import type { NoteDraft } from '../domain/notes/note';
import type { Mention } from '../domain/tagging/mention';
import type { PendingSnapshot } from './page-anchors';

export interface Passage extends Span {
  /** With the concepts that are surely there. */
  readonly draft: Pick<NoteDraft, 'selector' | 'concepts'>;
  /** Concepts that may be meant besides. */
  readonly unsure: readonly ConceptId[];
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

/** Where the caret or the selection begins, as an empty span; undefined without one. */
export function findCaret(index: TextIndex): Span | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  if (startContainer.nodeType !== Node.TEXT_NODE) return undefined;
  const start = index.offsetFrom(startContainer, startOffset);
  return { start, end: Math.min(start + 1, index.length) };
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
  // A long selection is what is asked about, not what follows it.
  const enough = Math.max(start + half, Math.min(end, start + LONGEST_SURROUNDINGS));
  return { start: Math.max(from, start - half), end: Math.min(to, enough) };
}

function startOfParagraph(text: string, at: number): number {
  const blank = text.lastIndexOf('\n\n', at - 1);
  return blank < 0 ? 0 : blank + 2;
}

function endOfParagraph(text: string, at: number): number {
  const blank = text.indexOf('\n\n', at);
  return blank < 0 ? text.length : blank;
}
