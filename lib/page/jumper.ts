/** Takes the reader from one place of the page to the next. */

import type { Painter } from '../dom/highlight-painter';
import type { Span } from '../dom/text-index';

/** Long enough to find the words after the page has jumped. */
const EMPHASIS_MS = 2_000;

export interface Jumper {
  /** To the first of `spans` (in order of the text) after the last jump; after the last one, the first again. */
  jumpToNext(spans: readonly Span[]): void;
}

/** @param reveal brings a span into view and says where it is shown. */
export function createJumper(
  painter: Painter,
  reveal: (span: Span) => Promise<readonly StaticRange[]>,
): Jumper {
  let last = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    jumpToNext(spans) {
      const next = spans.find(({ start }) => start > last) ?? spans[0];
      if (!next) return;
      last = next.start;
      void reveal(next).then((ranges) => {
        painter.replace('current', ranges);
        clearTimeout(timer);
        timer = setTimeout(() => painter.replace('current', []), EMPHASIS_MS);
      });
    },
  };
}
