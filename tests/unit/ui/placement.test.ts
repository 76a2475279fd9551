import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, maxWidth, type Placement, place, type Size } from '../../../lib/ui/placement';

const VIEWPORT: Size = { width: 1000, height: 700 };
const CARD: Size = { width: 340, height: 200 };

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function boxOf(placement: Placement, card: Size): Box {
  const height = Math.min(card.height, placement.maxHeight);
  return box(placement.left, placement.top, placement.width, height);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe('place', () => {
  it('goes below the words, aligned with their start', () => {
    const placement = place(box(120, 100, 80, 20), CARD, VIEWPORT);
    expect(placement).toMatchObject({ side: 'below', left: 120, top: 126, width: 340 });
  });

  it('flips above the words near the lower edge', () => {
    const placement = place(box(120, 600, 80, 20), CARD, VIEWPORT);
    expect(placement).toMatchObject({ side: 'above', top: 600 - 6 - 200 });
  });

  it('goes above first when asked, and flips below near the upper edge', () => {
    expect(place(box(120, 300, 80, 20), CARD, VIEWPORT, { prefer: 'above' }).side).toBe('above');
    expect(place(box(120, 40, 80, 20), CARD, VIEWPORT, { prefer: 'above' }).side).toBe('below');
  });

  it('moves in from the right edge', () => {
    expect(place(box(960, 100, 30, 20), CARD, VIEWPORT).left).toBe(1000 - 8 - 340);
  });

  it('is as wide as a narrow viewport allows', () => {
    const narrow = { width: 320, height: 600 };
    expect(maxWidth(narrow)).toBe(304);
    expect(place(box(200, 100, 30, 20), CARD, narrow)).toMatchObject({ left: 8, width: 304 });
  });

  it('scrolls inside on the roomier side when it fits on neither', () => {
    const placement = place(box(120, 300, 80, 20), { width: 340, height: 900 }, VIEWPORT);
    expect(placement).toMatchObject({ side: 'below', top: 326, maxHeight: 700 - 8 - 326 });
  });

  it('goes beside a long passage that leaves no room above or below', () => {
    const placement = place(box(40, 20, 560, 660), CARD, VIEWPORT);
    expect(placement).toMatchObject({ side: 'beside', left: 606, top: 20 });
  });

  it('goes to the left of a long passage that touches the right edge', () => {
    expect(place(box(500, 20, 490, 660), CARD, VIEWPORT)).toMatchObject({
      side: 'beside',
      left: 500 - 6 - 340,
    });
  });

  it('stays at the edge by which the words were scrolled out of view', () => {
    expect(place(box(120, -400, 80, 20), CARD, VIEWPORT)).toMatchObject({ top: 8 });
    const below = place(box(120, 1400, 80, 20), CARD, VIEWPORT);
    expect(boxOf(below, CARD).bottom).toBeLessThanOrEqual(692);
  });

  it('stays in the viewport even when the words fill all of it', () => {
    const placement = place(box(0, 0, 1000, 700), CARD, VIEWPORT);
    expect(boxOf(placement, CARD).bottom).toBe(692);
    expect(placement.maxHeight).toBe(72);
  });

  it('never covers words that leave room, and never leaves the viewport', () => {
    const cases = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 680 }),
      width: fc.integer({ min: 1, max: 700 }),
      height: fc.integer({ min: 10, max: 500 }),
      card: fc.record({
        width: fc.integer({ min: 60, max: 500 }),
        height: fc.integer({ min: 30, max: 900 }),
      }),
      prefer: fc.constantFrom('below' as const, 'above' as const),
    });
    fc.assert(
      fc.property(cases, ({ left, top, width, height, card, prefer }) => {
        const words = box(left, top, width, height);
        const roomBelow = VIEWPORT.height - words.bottom - 14;
        const roomAbove = words.top - 14;
        fc.pre(Math.max(roomBelow, roomAbove) >= 72);
        const placed = boxOf(place(words, card, VIEWPORT, { prefer }), card);
        expect(overlap(placed, words)).toBe(false);
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.right).toBeLessThanOrEqual(VIEWPORT.width - 8);
        expect(placed.bottom).toBeLessThanOrEqual(VIEWPORT.height - 8);
      }),
    );
  });
});
