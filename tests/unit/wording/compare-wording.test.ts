import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWording } from '../../../lib/domain/wording/compare-wording';

/** `kept[-removed-]{+added+}` */
const show = (before: string, after: string) =>
  compareWording(before, after)
    .map(({ kind, text }) =>
      kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('old and new wording', () => {
  it.each([
    ['the town may act', 'the town shall act', 'the town [-may-]{+shall+} act'],
    ['the town', 'the town', 'the town'],
    ['shall act', 'shall act at once', 'shall act{+ at once+}'],
    ['water, gas and power', 'water and power', 'water[-, gas-] and power'],
    ['by 2025.', 'by 2030.', 'by [-2025-]{+2030+}.'],
    ['the public body', 'a private firm', '[-the public body-]{+a private firm+}'],
    ['services, where due', 'services where due', 'services[-,-] where due'],
    [
      'die Wasserversorgungsrekommunalisierung',
      'die Wasserversorgungsprivatisierung',
      'die [-Wasserversorgungsrekommunalisierung-]{+Wasserversorgungsprivatisierung+}',
    ],
    ["l'eau de la ville", "l'air de la ville", "l'[-eau-]{+air+} de la ville"],
    ['cafe\u0301 public', 'cafe\u0301 privé', 'cafe\u0301 [-public-]{+privé+}'],
    ['a vast space for', 'a room for', 'a [-vast space-]{+room+} for'],
    ['may act', 'shall always act', '[-may-]{+shall always+} act'],
    ['a (b) c', 'a b c', 'a [-(-]b[-)-] c'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['', '', ''],
  ])('%s → %s', (before, after, expected) => {
    expect(show(before, after)).toBe(expected);
  });

  const wording = fc
    .array(fc.constantFrom('town', 'may', 'shall', ' ', ', ', '.', '§ 2', 'ü', '😀', '\ud800'), {
      maxLength: 40,
    })
    .map((tokens) => tokens.join(''));
  const joined = (before: string, after: string, without: string) =>
    compareWording(before, after)
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('');

  it('lose no letter of either', () => {
    void fc.assert(
      fc.property(wording, wording, (before, after) => {
        expect(joined(before, after, 'added')).toBe(before);
        expect(joined(before, after, 'removed')).toBe(after);
      }),
      { numRuns: 1_000 },
    );
  });

  it('come in as few runs as can be', () => {
    void fc.assert(
      fc.property(wording, wording, (before, after) => {
        const kinds = compareWording(before, after).map(({ kind }) => kind);
        expect(kinds.filter((kind, index) => kind === kinds[index + 1])).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('that have little in common are shown whole, but for their ends', () => {
    const words = (name: string) =>
      Array.from({ length: 3_000 }, (_, n) => `${name}${n}`).join(' ');
    const runs = compareWording(`The ${words('a')} end.`, `The ${words('b')} end.`);
    expect(runs.map(({ kind }) => kind)).toEqual(['kept', 'removed', 'added', 'kept']);
    expect(runs[0]?.text).toBe('The ');
    expect(runs[3]?.text).toBe(' end.');
  });

  it('that are very long and little changed are compared in full', () => {
    const before = Array.from({ length: 9_000 }, (_, n) => `w${n}`).join(' ');
    const after = before.replace('w10 ', 'v10 ').replace('w8990 ', 'v8990 ');
    expect(compareWording(before, after).filter(({ kind }) => kind === 'added')).toHaveLength(2);
  });
});
