import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledRule, packRules, RuleTable } from '../../../lib/domain/tagging/pack-rules';

const phrase = fc.oneof(
  fc.constant('^'),
  fc.constantFrom('law', 'public law', 'licens', ',', '%', 'of the').map((cue) => ` ${cue} `),
  fc.constantFrom('interest', 'public interest', 'licens').map((cue) => ` ${cue}`),
);
const phrases = fc.uniqueArray(phrase, { minLength: 1, maxLength: 6 });
const numbers = fc.uniqueArray(fc.nat({ max: 500 }), { maxLength: 4 });
const rule = fc.record(
  {
    before: phrases,
    after: phrases,
    notBefore: phrases,
    notAfter: phrases,
    onlyBefore: phrases,
    onlyAfter: phrases,
    near: phrases,
    against: phrases,
    againstCapital: phrases,
    page: numbers,
    pageAgainst: numbers,
    pageConcepts: numbers,
    otherwise: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  },
  { requiredKeys: ['otherwise'] },
);

/** Any phrase of a list will do, so lists are the same in any order. */
function asSets(of: CompiledRule | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(of ?? {}).map(([key, value]) => [
      key,
      Array.isArray(value) ? new Set(value) : value,
    ]),
  );
}

describe('packed rules', () => {
  it('say what the rules said, in whichever order they are asked for', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), fc.boolean(), (rules, backwards) => {
        const table = new RuleTable(packRules(rules));
        const order = rules.map((_, index) => index);
        for (const index of backwards ? order.reverse() : order)
          expect(asSets(table.get(index))).toEqual(asSets(rules[index]));
      }),
    );
  });

  it('have none for what is not ambiguous', () => {
    expect(new RuleTable(packRules([{ otherwise: 1 }])).get(-1)).toBeUndefined();
  });

  it('refuse a phrase that would be read back as two', () => {
    expect(() => packRules([{ near: [' a|b'], otherwise: 0 }])).toThrow('no phrase of a rule');
  });
});
