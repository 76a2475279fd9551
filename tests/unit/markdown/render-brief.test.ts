import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import {
  type BriefExport,
  type BriefOptions,
  DEFAULT_BRIEF_OPTIONS,
  type ExportedItem,
} from '../../../lib/domain/markdown/brief-export';
import type { Note } from '../../../lib/domain/notes/note';
import { briefExportMessages } from '../../../lib/ui/messages/brief-export';
import { aCaseId, aConceptId, aLink, aNote, anUrl } from '../../support/builders';
import { aCitedDocument, aConcept, anExportedCase, aQuote } from './builders';
import { splitFile } from './read-back';
import { writeBrief } from './write-brief';

const t = briefExportMessages('en');

const aNoteOn = (exact: string, parts: Partial<Note> = {}): ExportedItem => ({
  kind: 'note',
  note: aNote({
    target: { source: anUrl(), selector: aQuote(exact) },
    comment: '',
    concepts: [],
    ...parts,
  }),
});

function aBrief(...items: ExportedItem[]): BriefExport {
  return {
    title: 'Water in public hands',
    author: 'Ana Silva',
    exportedAt: '2026-05-04T09:00:00.000Z',
    sections: [{ heading: 'Why it matters', items }],
    documents: new Map([[anUrl(), aCitedDocument()]]),
    concepts: new Map([[aConceptId(), aConcept('co-management', 'co-management')]]),
    cases: new Map([[aCaseId(), anExportedCase()]]),
  };
}

function render(brief: BriefExport, options: Partial<BriefOptions> = {}) {
  const all = { ...DEFAULT_BRIEF_OPTIONS, ...options };
  const { markdown, bibliography } = writeBrief(brief, all, t);
  const body = options.frontMatter === false ? markdown : splitFile(markdown).body;
  return { markdown, bibliography, body };
}

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

describe('a brief in Markdown', () => {
  it('has its title, author and date in front', () => {
    const { markdown, body } = render(aBrief());
    expect(splitFile(markdown).facts).toEqual({
      title: 'Water in public hands',
      author: 'Ana Silva',
      date: '2026-05-04',
      lang: 'en',
      generator: 'Commons Gloss',
    });
    expect(body).toMatch(
      /^# Water in public hands\n\nAna Silva · May 4, 2026\n\n## Why it matters\n/,
    );
  });

  it('quotes each note with a numbered footnote that cites document and passage', () => {
    const { body } = render(aBrief(aNoteOn('owned by all'), aNoteOn('run by its users')));
    expect(body).toContain('> owned by all[^1]\n\n> run by its users[^2]');
    expect(body).toContain(
      '[^1]: Bo Li: *Draft water bill*. Town of Larchmere, 2025. [https://town.example/strategy](https://town.example/strategy) (read on May 3, 2026; [passage](https://town.example/strategy#:~:text=owned%20by%20all))',
    );
  });

  it('has a definition for every footnote, as a parser reads it', () => {
    const tree = parse(render(aBrief(aNoteOn('a'), aNoteOn('b'), aNoteOn('c'))).body);
    const defined = tree.children.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [node.identifier] : [],
    );
    expect(defined).toEqual(['1', '2', '3']);
  });

  it('puts comments under their quote, below the headings of the brief', () => {
    const { body } = render(aBrief(aNoteOn('owned by all', { comment: '# Mine\n\nand *ours*' })));
    expect(body).toContain('> owned by all[^1]\n\n### Mine\n\nand *ours*\n');
  });

  it('names linked case studies with their relation and describes them at the end', () => {
    const { body } = render(aBrief(aNoteOn('x', { cases: [aLink('eau-de-paris', 'precedent')] })));
    expect(body).toContain(
      'Case studies: [Paris: Eau de Paris](#paris-eau-de-paris) (precedent)\n\n## Case studies\n\n### Paris: Eau de Paris\n',
    );
  });

  it('has a case study among the notes', () => {
    const { body } = render(aBrief({ kind: 'case', id: aCaseId() }));
    expect(body).toContain(
      '**[Paris: Eau de Paris](#paris-eau-de-paris)**: Integrated public operator',
    );
  });

  it('explains the concepts of its notes', () => {
    const { body } = render(aBrief(aNoteOn('x', { concepts: [aConceptId()] })));
    expect(body).toContain('## Glossary\n\n- **co-management**: Not part of an export.\n');
  });

  it('leaves out what is not wanted', () => {
    const note = aNoteOn('x', { comment: 'said', concepts: [aConceptId()], cases: [aLink()] });
    const { markdown } = render(aBrief(note), {
      frontMatter: false,
      comments: false,
      annex: false,
      glossary: false,
    });
    expect(markdown).toMatch(/^# Water/);
    expect(markdown).not.toMatch(/said|Glossary|## Case studies|\(#/);
    expect(markdown).toContain('Case studies: Paris: Eau de Paris (context)');
  });

  it.each([2, 3] as const)('can begin at level %i, to stand in another text', (titleLevel) => {
    const { body } = render(aBrief(aNoteOn('x', { comment: '# Mine' })), { titleLevel });
    const depths = parse(body).children.flatMap((node) =>
      node.type === 'heading' ? [node.depth] : [],
    );
    expect(depths).toEqual([titleLevel, titleLevel + 1, titleLevel + 2]);
  });

  it('needs neither title nor headings nor notes', () => {
    const { body } = render({ ...aBrief(), title: ' ', author: '', sections: [] });
    expect(body).toBe('# Brief without a title\n\nMay 4, 2026\n');
  });

  it('keeps a quote whatever it holds', () => {
    const exact = '[^1]: *not* [@key] <b> `code` # 1. - | &amp; \\';
    const tree = parse(render(aBrief(aNoteOn(exact))).body);
    const quote = tree.children.find(({ type }) => type === 'blockquote');
    expect(JSON.stringify(quote)).toContain(JSON.stringify(exact).slice(1, -1));
  });
});

describe('a brief for Pandoc', () => {
  it('cites by key, with the documents beside it', () => {
    const { markdown, bibliography } = render(aBrief(aNoteOn('x'), aNoteOn('y')), {
      citations: 'pandoc',
    });
    expect(splitFile(markdown).facts).toMatchObject({ bibliography: 'references.json' });
    expect(markdown).toContain('> x [@li-2025-draft-water]\n\n> y [@li-2025-draft-water]\n');
    expect(bibliography).toMatchObject([{ id: 'li-2025-draft-water', title: 'Draft water bill' }]);
  });
});
