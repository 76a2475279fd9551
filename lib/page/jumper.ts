/** Takes the reader from one place of the page to the next. */

import type { Painter } from '../dom/highlight-painter';
import type { Span } from '../dom/text-index';
import type { TextSource } from './text-source';

/** Long enough to find the words after the page has jumped. */
const EMPHASIS_MS = 2_000;

export interface Jumper {
  jumpTo(span: Span | undefined): void;
  /** To the first of `spans` (in order of the text) after the last jump; after the last one, the first again. */
  jumpToNext(spans: readonly Span[]): void;
  /** To where a section begins, which is then near the top of the window. */
  jumpToSection(heading: Span): void;
}

export function createJumper(painter: Painter, reveal: TextSource['reveal']): Jumper {
  let last = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (span: Span, place: 'middle' | 'top') => {
    // The next jump to a concept goes on from here.
    last = span.start;
    void reveal(span, place).then((ranges) => {
      painter.replace('current', ranges);
      clearTimeout(timer);
      timer = setTimeout(() => painter.replace('current', []), EMPHASIS_MS);
    });
  };
  return {
    jumpTo(span) {
      if (span) go(span, 'middle');
    },
    jumpToNext(spans) {
      const next = spans.find(({ start }) => start > last) ?? spans[0];
      if (next) go(next, 'middle');
    },
    jumpToSection: (heading) => go(heading, 'top'),
  };
}
