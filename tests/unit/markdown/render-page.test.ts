import { describe, expect, it } from 'vitest';
import type { PageExport } from '../../../lib/domain/markdown/page-export';
import { renderPageMarkdown } from '../../../lib/domain/markdown/render-page';
import { aCaseId, aConceptId, aLink, anAbout, anUrl } from '../../support/builders';
import {
  aConcept,
  aCountedConcept,
  anExportedCase,
  anExportedNote,
  aPage,
  aQuote,
} from './builders';
import { english, french } from './messages';
import { notesIn, readWithGfm, section, splitFile } from './read-back';

/** A strategy that somebody has read with care: three notes, two linked cases, one of them twice. */
const WATER_STRATEGY: PageExport = {
  document: {
    url: anUrl('/policies/water-strategy-2030?lang=en&print=1'),
    title: 'Water strategy 2030: from concession to commons',
    lang: 'en-GB',
    lastSeen: '2026-11-20T22:15:00.000Z',
  },
  exportedAt: '2026-11-21T08:00:00.000Z',
  concepts: [
    aCountedConcept('water-as-commons', 'water as a commons', 7),
    aCountedConcept('remunicipalisation', 'remunicipalisation', 3),
    aCountedConcept('concession', 'concession', 12),
    aCountedConcept('co-management', 'co-management', 0),
  ],
  notes: [
    anExportedNote(
      aQuote(
        'The concession ends in 2028 and will not be tendered again',
        'of the contract with the operator. ',
        '; the council will run the service itself',
      ),
      {
        comment: [
          '# Compare',
          '',
          'Paris did the same, **without** compensation[^1]. Questions:',
          '',
          '1. Who takes over the *staff*?',
          '2. Who holds the `SCADA` data?',
          '',
          '| City | Year |',
          '|---|---|',
          '| Paris | 2010 |',
          '',
          '[^1]: See the [report](https://reports.example/paris.pdf).',
        ].join('\n'),
        concepts: [aConceptId('concession'), aConceptId('remunicipalisation')],
        cases: [aLink('eau-de-paris'), aLink('naples-abc-water')],
      },
    ),
    anExportedNote(
      aQuote(
        'Users, workers and the municipality manage the service together. Each holds a third of the seats on the board, and no decision on tariffs can be taken against the votes of one of them.',
        'Article 4 Governance ',
        ' Article 5 Tariffs',
      ),
      { concepts: [aConceptId('co-management')], cases: [aLink('naples-abc-water')] },
      null,
    ),
    anExportedNote(
      aQuote('the social tariff', 'households that qualify for ', ' are told so'),
      { comment: 'Is this still in the new version?' },
      'missing',
    ),
  ],
  cases: [
    anExportedCase(),
    {
      study: {
        ...anExportedCase().study,
        id: aCaseId('naples-abc-water'),
        title: 'Naples: ABC, water as a common good',
        place: 'Naples',
        country: 'IT',
        startYear: 2013,
        outcome: 'Public-law water company survives and now runs the whole cycle',
        summary: 'Naples turned its water company into a public-law special company.',
        sources: [
          {
            title: 'Hands off ABC Napoli!',
            publisher: 'European Water Movement',
            url: 'https://water.example/actions/289-hands-off-abc-napoli',
            year: 2013,
          },
          {
            title: 'ABC: presentazione',
            publisher: null,
            url: 'https://pupia.example/?p=32166',
            year: null,
          },
        ],
      },
      sectorName: 'Water',
      statusName: 'Active',
    },
  ],
};

/** A page whose words all mean something in Markdown, HTML or YAML, read in French. */
const AWKWARD_PAGE: PageExport = {
  document: {
    url: anUrl('/wiki/Communs_(%C3%A9conomie)'),
    title: '  `commons` | [Wiki] — <title>  1. "Biens\u00a0communs" \u202eevil ',
    lang: null,
    lastSeen: '2026-01-01T00:00:00.000Z',
  },
  exportedAt: '2026-11-21T08:00:00.000Z',
  concepts: [aCountedConcept('common-goods', 'biens communs', 1234)],
  notes: [
    anExportedNote(
      aQuote(
        '--- # 1. <script>alert(1)</script> [x](javascript:y) | a | `code` *emphase* &amp; www.a.example',
      ),
      {
        comment: [
          '<div onclick="x()">',
          '',
          '---',
          '',
          '## Études de cas',
          '',
          '![plan](https://images.example/plan.png) et [piège](javascript:alert(1))',
          '',
          '> ```',
          '> jamais fermé',
        ].join('\n'),
        concepts: [aConceptId('common-goods'), aConceptId('a-concept-of-later')],
        cases: [aLink('a-case-of-later')],
      },
      'ambiguous',
    ),
    anExportedNote(aQuote('הנכסים המשותפים שייכים לכולם', 'כתוב כאן כי ', ' ולכן גם לך עצמך'), {
      comment: 'مشاع 👩‍👧 共有',
    }),
    anExportedNote(aQuote('水是公共资源，由全体居民共同管理', '第一章 ', '。市政府应当公布')),
  ],
  cases: [
    {
      study: {
        ...anExportedCase().study,
        title: 'Études de cas',
        place: 'France',
        startYear: 1999,
        endYear: 1999,
        outcome: 'Rendu: 100% *public*',
        sources: [],
      },
      sectorName: 'Eau',
      statusName: 'Terminé',
    },
  ],
};

/** To accept a change of these files, read the difference that `vitest -u` makes. */
describe('the export of a page', () => {
  it('reads like a document', async () => {
    await expect(renderPageMarkdown(WATER_STRATEGY, english, 'en')).toMatchFileSnapshot(
      './expected/water-strategy.md',
    );
  });

  it('survives an awkward page, in the language of the reader', async () => {
    await expect(renderPageMarkdown(AWKWARD_PAGE, french, 'fr')).toMatchFileSnapshot(
      './expected/awkward-page.md',
    );
  });
});

const bodyOf = (page: PageExport) => splitFile(renderPageMarkdown(page, english, 'en')).body;
const read = (page: PageExport) => readWithGfm(bodyOf(page));

describe('the parts of an export', () => {
  it('are left out where there is nothing to say', () => {
    expect(bodyOf(aPage())).toBe(
      '# Water strategy\n\nSource: [https://town.example/strategy](https://town.example/strategy), read on November 20, 2026.\n',
    );
  });

  it('cite what the page says of itself, for people and for programs', () => {
    const about = anAbout({
      title: 'Water [strategy]',
      authors: ['Town Council', 'A. Writer'],
      published: '2014-02',
      container: 'Official Journal',
      publisher: 'Official Journal',
      doi: '10.1000/12_a',
    });
    const { facts, body } = splitFile(
      renderPageMarkdown(aPage({ document: { ...aPage().document, about } }), english, 'en'),
    );
    expect(readWithGfm(body).blocks[1]?.text).toBe(
      'Source: Town Council; A. Writer (2014-02). Water [strategy]. Official Journal. doi:10.1000/12_a. https://town.example/strategy, read on November 20, 2026.',
    );
    expect(facts).toMatchObject({
      authors: ['Town Council', 'A. Writer'],
      published: '2014-02',
      container: 'Official Journal',
      doi: '10.1000/12_a',
    });
    expect(facts).not.toHaveProperty('isbn');
  });

  it('say no more of a page that only has a title', () => {
    const document = { ...aPage().document, about: anAbout() };
    expect(bodyOf(aPage({ document }))).toBe(bodyOf(aPage()));
  });

  it('name the tags of a note', () => {
    const note = anExportedNote(aQuote('a'), { tags: ['chapter 3', 'to *do*'] });
    expect(read(aPage({ notes: [note] })).blocks.map(({ text }) => text)).toContain(
      'Tags: chapter 3, to *do*',
    );
  });

  it('name a page without a title by its address', () => {
    const { facts, body } = splitFile(
      renderPageMarkdown(aPage({ document: { ...aPage().document, title: ' \n' } }), english, 'en'),
    );
    expect(facts).toMatchObject({ title: 'https://town.example/strategy' });
    expect(readWithGfm(body).blocks[0]?.text).toBe('https://town.example/strategy');
  });

  it('list the cases that notes link before the others', () => {
    const other = anExportedCase({ id: aCaseId('other'), title: 'Other' });
    const linked = anExportedCase({ id: aCaseId('linked'), title: 'Linked' });
    const note = anExportedNote(aQuote('a'), { cases: [aLink('linked')] });
    const annex = section(read(aPage({ notes: [note], cases: [other, linked] })), 'Case studies');
    expect(annex.filter(({ depth }) => depth === 3).map(({ text }) => text)).toEqual([
      'Linked',
      'Other',
    ]);
  });

  it('count headings of the same name, as viewers do, to link the right one', () => {
    const note = anExportedNote(aQuote('a'), {
      comment: '# Eau de Paris!',
      cases: [aLink('eau-de-paris')],
    });
    const cases = [anExportedCase({ title: 'Eau de Paris' })];
    const file = read(
      aPage({ document: { ...aPage().document, title: 'Eau de Paris' }, notes: [note], cases }),
    );
    expect(notesIn(file)[0]?.rest.at(-2)?.links[0]?.url).toBe('#eau-de-paris-2');
  });

  it('name concepts and cases that the catalogue has no more by their ids', () => {
    const note = anExportedNote(aQuote('a'), {
      concepts: [aConceptId('old-concept')],
      cases: [aLink('old-case')],
    });
    const [{ rest } = { rest: [] }] = notesIn(read(aPage({ notes: [note] })));
    expect(rest.map(({ text }) => text)).toEqual([
      'Concepts: old-concept',
      'Case studies: old-case',
      'Go to the passage',
    ]);
  });

  it('do not count a concept that only a note names among those of the page', () => {
    const concepts = [{ entry: aConcept('commons', 'commons'), count: 0 }];
    expect(bodyOf(aPage({ concepts }))).not.toContain('Concepts on this page');
  });

  it('do not link an address that would run something', () => {
    const note = anExportedNote(aQuote('a'));
    const url = anUrl();
    const document = {
      ...aPage().document,
      url: url.replace(/^.*$/, 'javascript:alert(1)') as typeof url,
    };
    const file = read(aPage({ document, notes: [note] }));
    expect(file.blocks.flatMap(({ links }) => links)).toEqual([]);
  });

  it.each([
    [2010, null, 'since 2010'],
    [2010, 2015, '2010–2015'],
    [2010, 2010, '2010'],
    [null, 2015, 'until 2015'],
    [null, null, 'Water'],
  ])('say when a case was: %s to %s', (startYear, endYear, words) => {
    const annex = section(
      read(aPage({ cases: [anExportedCase({ startYear, endYear })] })),
      'Case studies',
    );
    expect(annex[1]?.text.split(' · ')[1]).toBe(words);
  });

  it('name a country once where the place is the country', () => {
    const cases = [anExportedCase({ place: 'Iceland', country: 'IS' })];
    expect(section(read(aPage({ cases })), 'Case studies')[1]?.text).toMatch(/^Iceland · /);
  });
});
