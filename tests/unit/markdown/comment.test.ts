import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { commentBlocks } from '../../../lib/domain/markdown/comment';
import { renderTree } from '../../../lib/domain/markdown/serialise';

function rendered(comment: string): string {
  return renderTree({ type: 'root', children: commentBlocks(comment, 3) });
}

describe('a comment in an export', () => {
  it.each([
    ['keeps what its author formatted', 'A *b* **c** ~~d~~ `e`', 'A *b* **c** ~~d~~ `e`\n'],
    ['is nothing when blank', ' \n\t\n', ''],
    [
      'puts its headings below that of its note',
      '# One\n\n### Three',
      '#### One\n\n###### Three\n',
    ],
    ['does not go below the lowest heading', '###### Six', '###### Six\n'],
    ['keeps a heading of two lines in one', '`a\nb`\n*c\nd*\\\ne\n---', '##### `a b` *c d* e\n'],
    ['takes raw HTML for text', 'a <b>c</b> &lt;', 'a \\<b>c\\</b> <\n'],
    [
      'takes blocks of raw HTML for paragraphs of text',
      '<details>\n<summary>x</summary>\n\n*y*\n\n</details>',
      '\\<details>\n\\<summary>x\\</summary>\n\n*y*\n\n\\</details>\n',
    ],
    ['writes links where they are used', '[a][1] [1]\n\n[1]: /b "t"', '[a](/b "t") [1](/b "t")\n'],
    ['heeds the first of two definitions', '[a]\n\n[a]: /b\n[a]: /c', '[a](/b)\n'],
    [
      'links images instead of loading them',
      '![A map](https://m.example/x.png)',
      '[A map](https://m.example/x.png)\n',
    ],
    ['names an image without words by its address', '![](/x.png)', '[/x.png](/x.png)\n'],
    ['keeps the words of an image in a link', '[see ![a *map*](/x)](/y)', '[see a map](/y)\n'],
    ['says where a link went that runs something', '[a](javascript:b)', 'a (javascript:b)\n'],
    ['sees through a disguised scheme', '[a](java&#10;script:b)', 'a (java\nscript:b)\n'],
    ['says such an address once', '<vbscript:b>', 'vbscript:b\n'],
    [
      'escapes what its parts spell together',
      '&![amp;](data:a) [&![am](/b)p;](/c)',
      '\\&amp; (data:a) [\\&amp;](/c)\n',
    ],
    ['unmakes such an image', '![a](data:text/html,b)', 'a (data:text/html,b)\n'],
    ['unmakes such a reference', '[a]\n\n[a]: data:b', 'a (data:b)\n'],
    [
      'keeps links within the file and to mail',
      '[a](#b) <c@d.example>',
      '[a](#b) [c@d.example](mailto:c@d.example)\n',
    ],
    [
      'keeps tables',
      '| a | b |\n|:-|-|\n| c\\|d | `e` |',
      '| a | b |\n| :-- | --- |\n| c\\|d | `e` |\n',
    ],
    ['finds the mark of an item behind any space', '-   [X]\ta', '- [x] a\n'],
    ['keeps task lists', '- [ ] a\n- [x] *b*', '- [ ] a\n- [x] *b*\n'],
    ['checks no item whose author escaped the mark', '- \\[x] a', '- \\[x] a\n'],
    ['checks no item that is a mark alone', '- [x] ', '- \\[x]\n'],
    ['loses no mark that follows an empty item', '-\n[x] a', '-\n\n\\[x] a\n'],
    ['closes what it leaves open', '```\na', '```\na\n```\n'],
    ['writes control characters as replacement characters', 'a\u001b[31m\0', 'a�\\[31m�\n'],
  ])('%s', (_, comment, markdown) => {
    expect(rendered(comment)).toBe(markdown);
  });

  it('numbers footnotes by their first mention and lists them below', () => {
    const comment = 'a[^y] b[^x] c[^y]\n\n[^x]: See[^z].\n[^y]: Word\n[^z]: *Last*\n[^u]: Unused';
    expect(rendered(comment)).toBe(
      'a\\[1] b\\[2] c\\[1]\n\n1. Word\n2. See\\[3].\n3. *Last*\n4. Unused\n',
    );
  });

  it('gives each comment footnotes of its own', () => {
    const one = rendered('a[^1]\n\n[^1]: One');
    const two = rendered('b[^1]\n\n[^1]: Two');
    expect(`${one}\n${two}`).not.toContain('[^');
  });

  it.each([
    ['block quotes', '>'.repeat(50_000)],
    ['lists', '- '.repeat(50_000)],
    ['ordered lists', '1. '.repeat(30_000)],
    ['footnotes', '[^a]:'.repeat(20_000)],
    ['emphasis', `${'*a _b '.repeat(30)}${'c_ d* '.repeat(30)}`],
    ['brackets', '['.repeat(100_000)],
    ['emphasis that never closes', '*a_ '.repeat(25_000)],
  ])('shows towers of %s as they were typed, and at once', (_, comment) => {
    expect(commentBlocks(comment, 3)).toEqual([{ type: 'code', value: comment }]);
  });

  it('takes a long rule, a long table line and many links for what they are', () => {
    const types = (comment: string) => commentBlocks(comment, 3).map(({ type }) => type);
    expect(types('-'.repeat(200))).toEqual(['thematicBreak']);
    expect(types(`| a |\n|${'-'.repeat(200)}|`)).toEqual(['table']);
    expect(types('[a](/b) '.repeat(500))).toEqual(['paragraph']);
  });
});

const GFM = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

const FORMATTED = [
  ...['`', '``', '~', '~~', '*', '**', '***', '_', '__', '> ', '- ', '+ ', '1. ', '# ', '[x] '],
  ...['| a | b |\n|-|-|\n| c | d |\n', '[a](/b)', '```\nx\n```\n', '---\n', '===\n', '&amp;', '\\'],
  ...[
    '\n',
    '\n\n',
    ' ',
    '  ',
    '    ',
    'a',
    'b ',
    'é',
    '😀',
    '語',
    '!',
    '.',
    '(',
    ')',
    '[',
    ']',
    '<',
  ],
  ...['www.a.example', 'c@d.example', '\u00a0', '\u202e'],
];

function plain(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** A tree as its parser and its maker agree on it: without positions, neighbouring texts as one. */
function essence(node: Nodes): unknown {
  if (node.type === 'text') return node.value;
  const { type } = node;
  // GFM readers link an address that stands as text, even an escaped one.
  if (node.type === 'link' && node.url.endsWith(plain(node))) return plain(node);
  const url = node.type === 'link' ? node.url : undefined;
  const depth = node.type === 'heading' ? node.depth : undefined;
  if (!('children' in node)) return { type, value: 'value' in node ? node.value : '' };
  const children: unknown[] = [];
  for (const child of node.children.map(essence)) {
    const last = children.at(-1);
    if (typeof child === 'string' && typeof last === 'string') children.pop();
    children.push(typeof child === 'string' && typeof last === 'string' ? last + child : child);
  }
  return { type, url, depth, children: children.filter((child) => child !== '') };
}

describe('any comment', () => {
  it('is read back as the same tree', () => {
    const comments = fc
      .array(fc.constantFrom(...FORMATTED), { maxLength: 14 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(comments, (comment) => {
        const tree: Root = { type: 'root', children: commentBlocks(comment, 3) };
        expect(essence(fromMarkdown(renderTree(tree), GFM))).toEqual(essence(tree));
      }),
      { numRuns: Number(process.env.ROUND_TRIP_RUNS ?? 300) },
    );
  }, 600_000);
});
