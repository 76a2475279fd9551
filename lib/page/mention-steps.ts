/** The keyboard's way from one mention to the next: which comes after where the reader is. */
import type { Span } from '../dom/text-index';
import type { Mention } from '../domain/tagging/mention';

export type Direction = 'next' | 'previous';

export interface StepPlace {
  /** Where the reader is in the text: what is open, or a caret or selection; undefined when that is unknown. */
  readonly at: Span | undefined;
  /** The top of a span on the screen, in CSS pixels; undefined where it is not shown. */
  readonly findTop: (span: Span) => number | undefined;
}

/**
 * The mention to go to; after the last comes the first again. Without a place it is the first on or below the
 * screen's top. @param mentions in order of the text.
 */
export function findStep(
  mentions: readonly Mention[],
  direction: Direction,
  { at, findTop }: StepPlace,
): Mention | undefined {
  const first =
    at === undefined ? findFirstFrom(mentions, 0, findTop) : countUpTo(mentions, at, direction);
  const step = direction === 'next' ? 1 : -1;
  const { length } = mentions;
  let candidate = direction === 'next' ? first : first - 1;
  for (let tries = 0; tries < length; tries += 1) {
    const mention = mentions[(candidate + length) % length];
    // What is folded away cannot be pointed at.
    if (mention && findTop(mention) !== undefined) return mention;
    candidate = (candidate + length + step) % length;
  }
  return undefined;
}

/** How many mentions lie before the place; the one it is in counts when going on. */
function countUpTo(mentions: readonly Mention[], { start }: Span, direction: Direction): number {
  const past = mentions.findIndex((mention) =>
    direction === 'next' ? mention.start > start : mention.start >= start,
  );
  return past < 0 ? mentions.length : past;
}

/** By halves: asking each where it is would take a long page a while. Columns make it the wrong one at worst. */
function findFirstFrom(
  mentions: readonly Mention[],
  top: number,
  findTop: StepPlace['findTop'],
): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const mention = mentions[middle];
    const found = mention && findTop(mention);
    if (found !== undefined && found >= top) high = middle;
    else low = middle + 1;
  }
  return low;
}
