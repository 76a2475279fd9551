/** Which section the reader is in: the last one that begins above a line near the top of the window. */
import type { Block } from '../dom/block';
import { findRangesIn } from '../dom/block';
import { boxAround } from '../dom/boxes';

/** Of the height of the window. */
const READING_LINE = 0.3;

/** @param sections the blocks that begin them, in order. Undefined before the first. */
export function findSectionInView(sections: readonly Block[]): Block | undefined {
  const line = innerHeight * READING_LINE;
  return sections.findLast((block) => {
    const { top, height } = boxAround(findRangesIn(block, 0, 1));
    return height > 0 && top <= line;
  });
}
