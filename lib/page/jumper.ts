/** Takes the reader from one place of the page to the next. */

import { scrollToRanges, scrollToTopOf } from '../dom/boxes';
import type { Painter } from '../dom/highlight-painter';
import type { Span, TextIndex } from '../dom/text-index';

/** Long enough to find the words after the page has jumped. */
const EMPHASIS_MS = 2_000;

export interface Jumper {
  jumpTo(index: TextIndex, span: Span | undefined): void;
  /** To the first of `spans` (in order of the text) after the last jump; after the last one, the first again. */
  jumpToNext(index: TextIndex, spans: readonly Span[]): void;
  /** To where a section begins, which is then near the top of the window. */
  jumpToSection(index: TextIndex, heading: Span): void;
}

export function createJumper(painter: Painter): Jumper {
  let last = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const emphasise = (ranges: readonly StaticRange[]) => {
    painter.replace('current', ranges);
    clearTimeout(timer);
    timer = setTimeout(() => painter.replace('current', []), EMPHASIS_MS);
  };
  const jumpTo = (index: TextIndex, span: Span | undefined) => {
    if (!span) return;
    last = span.start;
    const ranges = index.findRanges(span.start, span.end);
    scrollToRanges(ranges);
    emphasise(ranges);
  };
  return {
    jumpTo,
    jumpToNext(index, spans) {
      jumpTo(index, spans.find(({ start }) => start > last) ?? spans[0]);
    },
    jumpToSection(index, { start, end }) {
      // The next jump to a concept goes on from here.
      last = start;
      const ranges = index.findRanges(start, end);
      scrollToTopOf(ranges);
      emphasise(ranges);
    },
  };
}
