import { describe, expect, it } from 'vitest';
import { takeWordsInContext } from '../../../lib/domain/outline/words-in-context';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return takeWordsInContext(text, start, start + words.length);
};

describe('words in context', () => {
  it('are the whole of a short text, white space collapsed', () => {
    expect(around('We  want\n co-management now.', 'co-management')).toEqual({
      before: 'We want ',
      words: 'co-management',
      after: ' now.',
    });
  });

  it('are cut between words, and say so', () => {
    const long = 'seventeen words '.repeat(20);
    const { before, after } = around(`${long}commoning ${long}`, 'commoning');
    expect(before).toMatch(/^…(seventeen|words) /);
    expect(after).toMatch(/ (seventeen|words)…$/);
    expect(before.length).toBeLessThan(80);
  });

  it('never end in half a character', () => {
    const long = '𝔸'.repeat(100);
    const { before, after } = around(`${long} x commoning y ${long}`, 'commoning');
    expect(before.isWellFormed()).toBe(true);
    expect(after.isWellFormed()).toBe(true);
  });
});
