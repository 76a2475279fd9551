import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderFrontMatter } from '../../../lib/domain/markdown/front-matter';

function readBack(frontMatter: string, version: '1.1' | '1.2'): unknown {
  expect(frontMatter).toMatch(/^---\n.*\n---\n$/s);
  return parse(frontMatter.slice(4, -4), { version });
}

describe('front matter', () => {
  it('quotes strings, so that no yes, date or colon is taken for something else', () => {
    const facts = {
      title: 'yes',
      date: '2026-11-21',
      odd: ': # - "x" \\',
      labels: ['no', '1e3'],
      none: [],
    };
    expect(renderFrontMatter({ ...facts, notes: 2 })).toBe(
      '---\ntitle: "yes"\ndate: "2026-11-21"\nodd: ": # - \\"x\\" \\\\"\nlabels:\n  - "no"\n  - "1e3"\nnone: []\nnotes: 2\n---\n',
    );
  });

  it('writes line separators, byte order marks and reordering characters as escapes', () => {
    const frontMatter = renderFrontMatter({ title: 'a\u2028b\ufeffc\u202ed\u0085e\u007f' });
    expect(frontMatter).toBe('---\ntitle: "a\\u2028b\\ufeffc\\u202ed\\u0085e\\u007f"\n---\n');
  });

  it.each(['1.1', '1.2'] as const)('is read back exactly by a YAML %s parser', (version) => {
    const string = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(string, fc.array(string), fc.nat(), (title, concepts, notes) => {
        const facts = { title, concepts, notes };
        expect(readBack(renderFrontMatter(facts), version)).toEqual(facts);
      }),
    );
  });
}, 60_000);
