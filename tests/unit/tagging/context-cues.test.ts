import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockContext } from '../../../lib/domain/tagging/block-context';
import { judge } from '../../../lib/domain/tagging/context-rules';
import { TokenBuffer } from '../../../lib/domain/tagging/token-buffer';
import { tokenise } from '../../../lib/domain/tagging/tokenise';

const UNKNOWN = { hasCompounds: false, find: () => 0, findCompound: () => 0 };
const LABEL = 'label';
/** Words with common beginnings, and ways to write them that the tokeniser does not read letter by letter. */
const WORDS = [
  ...[
    'committee',
    'communities',
    'community',
    'commons',
    'com',
    'cc',
    'by',
    'select',
    'a',
    'straßen',
  ],
  ...[
    'Com\u00admittee',
    'comm-\nons',
    'Committee’s',
    '(re)commons',
    'Straßen',
    'by/select',
    'Bürger*innen',
  ],
];
const PHRASES = [
  ' communit',
  ' committee ',
  ' cc by ',
  ' select committee ',
  ' comm',
  ' strassen ',
  ' strass',
  ' a by ',
];
const GAPS = [' ', ', ', '. ', '-', '\n', ' – '];

/** The folded words of a side, none for a mark: what a cue phrase must stand in. */
function foldSide(side: string): string {
  return side
    .replace(/\u00ad|-\n/g, '')
    .replace(/[’*()/-]/g, (sign) => (sign === '*' || sign === '(' || sign === ')' ? ' . ' : ' '))
    .replace(/[.,–]/g, ' . ')
    .replaceAll('ß', 'ss')
    .replaceAll('ü', 'u')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

const side = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { maxLength: 6 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

describe('a cue near a label', () => {
  it('is found where its words stand, however they are written, and nowhere else', () => {
    let found = 0;
    fc.assert(
      fc.property(side, side, fc.constantFrom(...PHRASES), (before, after, phrase) => {
        const text = `${before} ${LABEL} ${after}`;
        const tokens = new TokenBuffer();
        tokenise(text, UNKNOWN, tokens);
        const at = Array.from({ length: tokens.count }, (_, word) => word).find(
          (word) => text.slice(tokens.starts[word], tokens.ends[word]) === LABEL,
        ) as number;
        const rule = { otherwise: 0.3, near: [phrase] };
        const verdict = judge(rule, new BlockContext(text, tokens, at, at + 1), false);
        const isNear = [` ${before} `, ` ${after} `].some((words) =>
          foldSide(words).includes(phrase),
        );
        if (isNear) found += 1;
        expect(verdict.percent > 100 * rule.otherwise).toBe(isNear);
      }),
      { numRuns: 3_000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
