import { describe, expect, it } from 'vitest';
import { isOnTheWay } from '../../../lib/page/hover-path';

const WORDS = { left: 100, top: 100, right: 180, bottom: 120 };
const BELOW = { left: 100, top: 126, right: 440, bottom: 400 };
const ABOVE = { left: 100, top: -200, right: 440, bottom: 94 };
const BESIDE = { left: 190, top: 20, right: 530, bottom: 300 };

describe('a pointer with words and their card', () => {
  it.each([
    ['on the words', 120, 110, BELOW],
    ['in the card', 300, 300, BELOW],
    ['in the gap below the words', 150, 123, BELOW],
    ['in the gap beside the words, above the card', 400, 123, BELOW],
    ['in the gap to a card above', 200, 97, ABOVE],
    ['in the gap to a card at their side', 185, 200, BESIDE],
  ])('has not left them %s', (_, x, y, card) => {
    expect(isOnTheWay({ x, y }, WORDS, card)).toBe(true);
  });

  it.each([
    ['above the words', 120, 60, BELOW],
    ['right of the words, above the card', 300, 105, BELOW],
    ['below the card', 300, 420, BELOW],
    ['left of words and card', 60, 123, BELOW],
    ['below the words, when the card is above', 120, 140, ABOVE],
  ])('has left them %s', (_, x, y, card) => {
    expect(isOnTheWay({ x, y }, WORDS, card)).toBe(false);
  });

  it('has left the words at once while there is no card', () => {
    expect(isOnTheWay({ x: 150, y: 130 }, WORDS, undefined)).toBe(false);
  });
});
