/** Which blocks are near the screen, in order of the text: decided by counting, without asking for a layout. */
import type { Block } from '../dom/block';

/** So many blocks before and behind each one on the screen: several screens, and the next ones come while one scrolls. */
const BLOCKS_AROUND = 40;

/**
 * @param inOrder by rising position.
 * @param onScreen with none, the page is taken to be at its beginning.
 */
export function findBlocksAround(
  inOrder: readonly Block[],
  onScreen: readonly Block[],
  reach = BLOCKS_AROUND,
): Set<Block> {
  const centres = onScreen.length > 0 ? onScreen.map(({ position }) => position) : [0];
  const around = new Set<Block>();
  let end = 0;
  for (const centre of centres.sort((a, b) => a - b)) {
    const middle = firstFrom(inOrder, centre);
    for (end = Math.max(end, middle - reach); end < middle + reach; end += 1) {
      const block = inOrder[end];
      if (!block) return around;
      around.add(block);
    }
  }
  return around;
}

/** The index of the first block at `position` or behind it. */
function firstFrom(blocks: readonly Block[], position: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as Block).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
