import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWords, unpackWords } from '../../../lib/domain/tagging/pack-words';
import { runSteps } from '../../../lib/domain/tagging/steps';
import { NO_LEXEME } from '../../../lib/domain/tagging/word-table';

const word = fc
  .array(fc.constantFrom('a', 'b', 's', 'é', 'ø', '9', '&'), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));

describe('packed words', () => {
  it('are found with the lexemes they had, and no other word is', () => {
    const words = fc.uniqueArray(word, { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.array(word), (given, others) => {
        const sorted = [...given].sort();
        const lexemes = Int32Array.from(sorted, (_, index) => index + 4);
        const table = runSteps(unpackWords(packWords(sorted), lexemes));
        const found = new Map(sorted.map((each, index) => [each, index + 4]));
        for (const each of [...sorted, ...others])
          expect(table.findWord(each)).toBe(found.get(each) ?? NO_LEXEME);
      }),
    );
  });

  it('write an ending that words share once', () => {
    const alike = packWords(['anise', 'arise', 'avise']).graph;
    expect(alike).toBe('a|n*ise.|RV');
  });

  it('refuse what is no folded word', () => {
    expect(() => packWords(['Water'])).toThrow('no folded word');
  });
});
