/** Reads a page in one go, as the content script does in steps. */
import { PageText, type PageTextOptions } from '../../lib/dom/page-text';
import type { TextIndex } from '../../lib/dom/text-index';

export function readPage(root: Document | Element, options?: PageTextOptions): TextIndex {
  const text = new PageText(root, options);
  finish(text.read());
  text.takeChange();
  return text.index;
}

/** What a piece of work returns in the end. */
export function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
