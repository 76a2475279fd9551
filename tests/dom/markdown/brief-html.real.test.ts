import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../../lib/domain/exports/piece';
import { DEFAULT_BRIEF_OPTIONS } from '../../../lib/domain/markdown/brief-export';
import { writeBriefHtml } from '../../../lib/domain/markdown/render-brief-html';
import type { Note } from '../../../lib/domain/notes/note';
import { briefExportMessages } from '../../../lib/ui/messages/brief-export';
import { aCaseId, aLink } from '../../support/builders';
import { aNoteOn, aNotesExport } from '../../unit/exports/builders';

function render(...notes: Note[]): Document {
  const { documents, concepts, cases, exportedAt } = aNotesExport(...notes);
  const writing = writeBriefHtml(
    {
      title: 'Water & <heat>',
      author: '',
      exportedAt,
      sections: [{ heading: 'Why', items: notes.map((note) => ({ kind: 'note', note })) }],
      documents,
      concepts,
      cases,
    },
    DEFAULT_BRIEF_OPTIONS,
    briefExportMessages('en'),
    'en',
  );
  return new DOMParser().parseFromString(joinPieces(writing), 'text/html');
}

describe('a brief as HTML', () => {
  it('is a page in its language, with its title', () => {
    const page = render();
    expect([page.documentElement.lang, page.title]).toEqual(['en', 'Water & <heat>']);
    expect(page.querySelector('h1')?.textContent).toBe('Water & <heat>');
  });

  it('has footnotes that lead there and back', () => {
    const page = render(aNoteOn('/a', 'owned by all'));
    const reference = page.querySelector<HTMLAnchorElement>('blockquote sup a');
    const footnote = page.querySelector(reference?.getAttribute('href') ?? '');
    expect(footnote?.textContent).toContain('Draft water bill');
    const back = footnote?.querySelector('a[href^="#fnref"]')?.getAttribute('href');
    expect(page.querySelector(back ?? '')).toBe(reference);
  });

  it('links case studies to where they are described', () => {
    const page = render(aNoteOn('/a', 'x', { cases: [aLink(aCaseId())] }));
    const link = [...page.querySelectorAll('a')].find(({ textContent }) =>
      textContent?.startsWith('Paris'),
    );
    expect(page.querySelector(link?.getAttribute('href') ?? '')?.localName).toBe('h3');
  });

  it('brings no script, image, style or handler of a page along', () => {
    const evil = '<script>x</script><img src=x onerror=y><style>*{}</style>';
    const page = render(
      aNoteOn('/a', evil, { comment: `${evil}\n\n![i](https://x.example/i.png)` }),
    );
    expect(page.body.querySelector('script, img, style, iframe')).toBeNull();
    expect(page.querySelector('blockquote')?.textContent).toContain(evil);
    for (const element of page.body.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    }
  });
});
