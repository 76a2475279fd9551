import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Preview, type PreviewNode } from '../../../lib/domain/markdown/preview';
import { renderPreview } from '../../../lib/domain/markdown/render-preview';

describe('the preview of a comment', () => {
  it('has the elements of its Markdown', () => {
    expect(renderPreview('Ask **them** *now*:\n\n1. [x] budget\n2. `code`\n\n> quoted')).toEqual([
      {
        tag: 'p',
        children: [
          'Ask ',
          { tag: 'strong', children: ['them'] },
          ' ',
          { tag: 'em', children: ['now'] },
          ':',
        ],
      },
      {
        tag: 'ol',
        start: 1,
        children: [
          { tag: 'li', children: ['☑ ', 'budget'] },
          { tag: 'li', children: [{ tag: 'code', children: ['code'] }] },
        ],
      },
      { tag: 'blockquote', children: [{ tag: 'p', children: ['quoted'] }] },
    ]);
  });

  it('shows where a link leads without leading there', () => {
    expect(renderPreview('[report](https://town.example)')).toEqual([
      { tag: 'p', children: [{ tag: 'u', title: 'https://town.example', children: ['report'] }] },
    ]);
  });

  it('shows raw HTML as the text that it is', () => {
    expect(renderPreview('<img src=x onerror=alert(1)>')).toEqual([
      { tag: 'p', children: ['<img src=x onerror=alert(1)>'] },
    ]);
  });

  it('is empty for a blank comment', () => {
    expect(renderPreview(' \n')).toEqual([]);
  });

  it('passes the check of who draws it, whatever was written', () => {
    const comments = fc.string({
      unit: fc.constantFrom(...'ab *_`#>[](!)|-~<&1.\n'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(comments, (comment) => {
        expect(v.safeParse(Preview, renderPreview(comment)).success).toBe(true);
      }),
    );
  });

  it('is refused when it holds an element that is none of those', () => {
    const foreign = [{ tag: 'script', children: [] }] as unknown as PreviewNode[];
    expect(v.safeParse(Preview, foreign).success).toBe(false);
  });
});
