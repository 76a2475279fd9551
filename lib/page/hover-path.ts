/** Whether a pointer is still with some words and their card, or on its way between them. CSS pixels of the viewport. */

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** So far beside words, card and way a pointer has not left them. */
const SLACK = 4;

/** The way is the strip between the near edges of both, as wide as they are together. */
export function isOnTheWay(point: Point, words: Box, card: Box | undefined): boolean {
  if (isWithin(point, words)) return true;
  if (!card) return false;
  if (isWithin(point, card)) return true;
  const between = {
    left: Math.min(words.left, card.left),
    right: Math.max(words.right, card.right),
    top: Math.min(words.bottom, card.bottom),
    bottom: Math.max(words.top, card.top),
  };
  if (between.top <= between.bottom) return isWithin(point, between);
  // Side by side.
  return isWithin(point, {
    left: Math.min(words.right, card.right),
    right: Math.max(words.left, card.left),
    top: Math.min(words.top, card.top),
    bottom: Math.max(words.bottom, card.bottom),
  });
}

function isWithin({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;
}
