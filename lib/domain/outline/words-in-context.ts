/** A span of a text → its words with a few of those around them, as a concordance shows them. Pure. */

export interface WordsInContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** UTF-16 units on either side: about a dozen words. */
const REACH = 70;
const CUT = '…';

/** White space is collapsed; what is cut off is cut between words and marked. */
export function takeWordsInContext(text: string, start: number, end: number): WordsInContext {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: collapse(from > 0 ? CUT + before.replace(/^\S*\s+|^[\uDC00-\uDFFF]/u, '') : before),
    words: collapse(text.slice(start, end)),
    after: collapse(
      to < text.length ? after.replace(/\s+\S*$|[\uD800-\uDBFF]$/u, '') + CUT : after,
    ),
  };
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
