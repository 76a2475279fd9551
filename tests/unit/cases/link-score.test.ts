import { describe, expect, it } from 'vitest';
import { countLinks, type GoldPassage, readGold } from '../../../scripts/eval/link-score';

function passage(id: string, cases: readonly string[]): GoldPassage {
  return {
    id,
    cases,
    text: 'Some text.',
    lang: 'en',
    kind: cases.length > 0 ? 'situation' : 'none',
  };
}

describe('the score of suggestions', () => {
  it('counts a right case first, and one in the first three', () => {
    const counts = countLinks([
      { passage: passage('a', ['lyon', 'paris']), cases: ['paris', 'nice'] },
      { passage: passage('b', ['lyon']), cases: ['paris', 'nice', 'lyon'] },
      { passage: passage('c', ['lyon']), cases: ['paris', 'nice', 'naples', 'lyon'] },
    ]);
    expect(counts).toMatchObject({ fitting: 3, first: 1, firstThree: 2, none: 0 });
  });

  it('takes silence for a miss where a case fits, and for right where none does', () => {
    const counts = countLinks([
      { passage: passage('a', ['lyon']), cases: [] },
      { passage: passage('b', []), cases: [] },
      { passage: passage('c', []), cases: ['lyon'] },
    ]);
    expect(counts).toMatchObject({ fitting: 1, first: 0, firstThree: 0, none: 2, silent: 1 });
  });

  it('reads one passage per line and skips empty lines', () => {
    const lines = `${JSON.stringify(passage('a', ['lyon']))}\n\n${JSON.stringify(passage('b', []))}\n`;
    expect(readGold(lines).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
