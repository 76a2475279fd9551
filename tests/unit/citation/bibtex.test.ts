import { describe, expect, it } from 'vitest';
import { renderBibTex } from '../../../lib/domain/citation/bibtex';
import { toCsl } from '../../../lib/domain/citation/csl';
import { anUrl } from '../../support/builders';
import { aCitedDocument } from '../markdown/builders';

describe('a bibliography as BibTeX', () => {
  it('says who, what, when and where', () => {
    expect(renderBibTex([toCsl(aCitedDocument(), 'li-2025-draft')])).toBe(
      [
        '@misc{li-2025-draft,',
        '  title = {{Draft water bill}},',
        '  author = {{Bo Li}},',
        '  year = {2025},',
        '  date = {2025-03},',
        '  publisher = {Town of Larchmere},',
        '  langid = {en},',
        '  url = {https://town.example/strategy},',
        '  urldate = {2026-05-03},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('brings no command of TeX, and an address as it is', () => {
    const document = aCitedDocument({
      title: '50 % of $x_1$ \\input{a}',
      url: anUrl('/a_b?c={d}'),
    });
    const text = renderBibTex([toCsl(document, 'k')]);
    expect(text).toContain('{{50 \\% of \\$x\\_1\\$ \\textbackslash{}input\\{a\\}}}');
    expect(text).toMatch(/url = \{https:\/\/town\.example\/a_b\?c=%7Bd%7D\}/);
  });
});
