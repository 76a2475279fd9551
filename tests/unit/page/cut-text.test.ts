import { describe, expect, it } from 'vitest';
import { cutText } from '../../../lib/page/cut-text';

const pieces = (text: string, length: number) => {
  const cuts = cutText(text, length);
  return cuts.slice(1).map((end, at) => text.slice(cuts[at], end));
};

describe('a long text', () => {
  it('is left whole when it is not long', () => {
    expect(pieces('one. two.', 9)).toEqual(['one. two.']);
  });

  it.each([
    ['at a blank line first', 'aa bb. cc\n\ndd ee', 13, ['aa bb. cc\n\n', 'dd ee']],
    ['at the end of a sentence next', 'aa bb. cc dd ee', 12, ['aa bb. ', 'cc dd ee']],
    ['between words if need be', 'aa bb cc dd', 9, ['aa bb cc ', 'dd']],
    ['anywhere in an endless word', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('is cut %s', (_, text, length, expected) => {
    expect(pieces(text, length)).toEqual(expected);
  });

  it('loses nothing, and no piece is too long', () => {
    const text = 'Some words, then more.\nA line. '.repeat(400);
    for (const length of [16, 64, 1_000]) {
      expect(pieces(text, length).join('')).toBe(text);
      expect(Math.max(...pieces(text, length).map((piece) => piece.length))).toBeLessThanOrEqual(
        length,
      );
    }
  });
});
