import { describe, expect, it } from 'vitest';
import { citeQuote } from '../../../lib/domain/markdown/cite-quote';

const SOURCE = { url: 'https://town.example/strategy', title: 'Water  strategy' };
const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });

describe('a quote from a document that says more of itself', () => {
  it('is cited with author and date, and with its page', () => {
    const about = {
      ...{ title: 'Act on Water', authors: ['Town Council'], published: '2024-02-26' },
      ...{ modified: null, publisher: null, container: null, language: null },
      ...{ doi: null, eli: null, celex: null, isbn: null, type: null },
    };
    const page = { number: 6, label: 'iv', name: 'p. iv' };
    const { markdown, html } = citeQuote(quote('the brook'), { ...SOURCE, about, page });
    const address = `${SOURCE.url}#page=6`;
    expect(markdown).toContain(`[Town Council (2024-02-26). Act on Water.](${address}), p. iv`);
    expect(html).toContain(
      `href="${address}">Town Council (2024-02-26). Act on Water.</a>, p. iv</p>`,
    );
  });
});

describe('a copied quote', () => {
  it('comes with title and address of its passage, in both flavours', () => {
    const { markdown, html } = citeQuote(quote('the brook belongs to nobody'), SOURCE);
    const address = 'https://town.example/strategy#:~:text=the%20brook%20belongs%20to%20nobody';
    expect(markdown).toBe(`> the brook belongs to nobody\n\n[Water strategy](${address})\n`);
    expect(html).toBe(
      `<blockquote cite="${address}"><p>the brook belongs to nobody</p></blockquote>` +
        `<p><a href="${address}">Water strategy</a></p>`,
    );
  });

  it('is text to whoever reads it, whatever the page wrote', () => {
    const { markdown, html } = citeQuote(quote('# <b>one</b> & "two"'), {
      ...SOURCE,
      title: '<script>alert(1)</script>',
    });
    expect(html).not.toMatch(/<b>|<script>/);
    expect(html).toContain('&lt;b&gt;one&lt;/b&gt; &amp; &quot;two&quot;');
    expect(markdown).toContain('> \\# \\<b>one\\</b>');
  });

  it('is named after its address where the page has no title', () => {
    expect(citeQuote(quote('words'), { ...SOURCE, title: ' ' }).html).toContain(
      '>https://town.example/strategy</a>',
    );
  });
});
