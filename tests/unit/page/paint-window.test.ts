import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/dom/block';
import { findBlocksAround } from '../../../lib/page/paint-window';

const blocks = Array.from({ length: 20 }, (_, at) => ({ position: at * 10 }) as Block);
const around = (onScreen: readonly number[]) =>
  [
    ...findBlocksAround(
      blocks,
      onScreen.map((position) => ({ position }) as Block),
      2,
    ),
  ].map(({ position }) => position);

describe('the blocks around the screen', () => {
  it.each([
    ['two before and two behind', [100], [80, 90, 100, 110]],
    ['those between two when near to each other', [100, 121], [80, 90, 100, 110, 120, 130, 140]],
    ['both neighbourhoods when far apart', [150, 20], [0, 10, 20, 30, 130, 140, 150, 160]],
    ['what there is at the beginning', [0], [0, 10]],
    ['what there is at the end', [999], [180, 190]],
    ['the beginning when nothing is on the screen', [], [0, 10]],
  ])('are %s', (_, onScreen, expected) => {
    expect(around(onScreen)).toEqual(expected);
  });
});
