import { describe, expect, it } from 'vitest';
import { breakBetween, countWords, dividedTerms } from '../../../lib/domain/pdf/word-breaks';

const vocabulary = (...lines: string[]) => {
  const counts = new Map<string, number>();
  for (const line of lines) countWords(line, counts);
  return counts;
};

describe('between two lines', () => {
  it.each([
    ['asked for public', 'ownership', 'space'],
    ['the munici-', 'pality', 'joined'],
    ['the munici\u00AD', 'pality', 'joined'],
    ['the Wasser-', 'und Abwassergebühren', 'hyphen and space'],
    ['the years 2019-', '2024', 'hyphen'],
    ['the Franco-', 'German treaty', 'hyphen'],
    ['an EU-', 'wide rule', 'hyphen'],
    ['PARTICI-', 'PATION', 'joined'],
    ['the self-', 'governed baths', 'hyphen'],
    ['as said before –', 'and since', 'space'],
    ['it costs 5 -', 'not more', 'space'],
  ] as const)('%s | %s: %s', (before, after, expected) => {
    expect(breakBetween(before, after, vocabulary())).toBe(expected);
  });

  it('the document has the last word', () => {
    const known = vocabulary('some multi-use halls');
    expect(breakBetween('a multi-', 'use hall', known)).toBe('hyphen');
    expect(breakBetween('a co-', 'operative', vocabulary('one cooperative is'))).toBe('joined');
  });

  it.each([
    ['a public-', 'private partnership', 'hyphen'],
    ['a public-private-', 'people venture', 'hyphen'],
    ['the co-', 'operatives of the town', 'joined'],
    ['the co-', 'managed woods', 'hyphen'],
    ['the reco-', 'very of costs', 'joined'],
  ] as const)(
    'the lexicon is asked before what is usual: %s | %s: %s',
    (before, after, expected) => {
      const terms = dividedTerms(['public-private-people venture', 'cooperative', 'co-management']);
      expect(breakBetween(before, after, vocabulary(), terms)).toBe(expected);
    },
  );
});
