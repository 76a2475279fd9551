/** Takes the reader from one place of the page to the next. */

import { scrollToRanges } from '../dom/boxes';
import type { Painter } from '../dom/highlight-painter';
import type { Span, TextIndex } from '../dom/text-index';

/** Long enough to find the words after the page has jumped. */
const EMPHASIS_MS = 2_000;

export interface Jumper {
  jumpTo(index: TextIndex, span: Span | undefined): void;
  /** To the first of `spans` (in order of the text) after the last jump; after the last one, the first again. */
  jumpToNext(index: TextIndex, spans: readonly Span[]): void;
}

export function createJumper(painter: Painter): Jumper {
  let last = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const jumpTo = (index: TextIndex, span: Span | undefined) => {
    if (!span) return;
    last = span.start;
    const ranges = index.findRanges(span.start, span.end);
    scrollToRanges(ranges);
    painter.replace('current', ranges);
    clearTimeout(timer);
    timer = setTimeout(() => painter.replace('current', []), EMPHASIS_MS);
  };
  return {
    jumpTo,
    jumpToNext(index, spans) {
      jumpTo(index, spans.find(({ start }) => start > last) ?? spans[0]);
    },
  };
}
