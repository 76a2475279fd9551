import { describe, expect, it } from 'vitest';
import {
  type MetadataEntry,
  readDocumentMetadata,
} from '../../../lib/domain/documents/document-metadata';

const PAGE = 'https://town.example/act';
const meta = (name: string, value: string): MetadataEntry => ({ tag: 'meta', name, value });
const read = (entries: MetadataEntry[], jsonLd: unknown[] = [], url = PAGE) =>
  readDocumentMetadata(
    entries,
    jsonLd.map((data) => (typeof data === 'string' ? data : JSON.stringify(data))),
    url,
  );

describe('what a page says of itself', () => {
  it('comes from the vocabulary made for citing before all others', () => {
    const found = read(
      [
        { tag: 'html', name: 'lang', value: 'fr' },
        { tag: 'title', name: '', value: 'Act – Town – Home' },
        meta('og:title', 'Share this act'),
        meta('article:published_time', '2021-05-06T23:30:00-05:00'),
        meta('DC.title', 'Dublin act'),
        meta('DC.Creator', 'Town Council'),
        meta('citation_title', '  An Act\n on Water '),
        meta('dcterms.language', 'ENG'),
      ],
      [{ '@type': 'Legislation', name: 'JSON act', dateModified: '2022-01-02' }],
    );
    expect(found).toMatchObject({
      title: 'An Act on Water',
      authors: ['Town Council'],
      published: '2021-05-06',
      modified: '2022-01-02',
      language: 'en',
      type: 'Legislation',
    });
  });

  it('passes over what is empty or no date in one vocabulary', () => {
    expect(
      read([
        meta('citation_title', ' '),
        meta('og:title', 'Act'),
        meta('citation_date', 'soon'),
        meta('dc.date', '2020'),
      ]),
    ).toMatchObject({ title: 'Act', published: '2020' });
  });

  it('takes all authors of one vocabulary, each once, and no profile addresses', () => {
    expect(
      read([
        meta('article:author', 'https://social.example/ana'),
        meta('citation_author', 'Ana'),
        meta('citation_authors', 'Ben; Ana ;'),
      ]).authors,
    ).toEqual(['Ana', 'Ben']);
    expect(read([meta('article:author', 'https://social.example/ana')]).authors).toEqual([]);
  });

  it('reads an act described with ELI', () => {
    expect(
      read([
        meta('eli:title', 'Act on Water'),
        meta('eli:date_document', '2014-02-26'),
        meta('eli:id_local', '32014L0024'),
        meta('eli:language', 'http://publications.europa.eu/resource/authority/language/DEU'),
        meta(
          'eli:type_document',
          'http://publications.europa.eu/resource/authority/resource-type/DIR',
        ),
        { tag: 'link', name: 'eli:is_embodied_by', value: 'http://law.example/eli/dir/2014/24/oj' },
      ]),
    ).toMatchObject({
      title: 'Act on Water',
      published: '2014-02-26',
      celex: '32014L0024',
      eli: 'law.example/eli/dir/2014/24/oj',
      language: 'de',
      type: 'DIR',
    });
  });

  it('reads identifiers from the address', () => {
    const url = 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014L0024';
    expect(read([], [], url).celex).toBe('32014L0024');
    expect(read([], [], 'https://eur-lex.europa.eu/eli/dir/2014/24/oj').eli).toBe(
      'eur-lex.europa.eu/eli/dir/2014/24/oj',
    );
    expect(read([], [], 'https://doi.org/10.1000/ABC').doi).toBe('10.1000/abc');
  });

  it('reads DOI and ISBN, and takes no bare number for an ISBN', () => {
    expect(
      read([meta('citation_doi', 'doi:10.1000/X'), meta('citation_isbn', '978-3-16-148410-0')]),
    ).toMatchObject({
      doi: '10.1000/x',
      isbn: '9783161484100',
    });
    expect(read([meta('dc.identifier', '9783161484100')]).isbn).toBeNull();
  });

  it('knows dates of `<time>` only where they say what they are', () => {
    const time = (name: string): MetadataEntry => ({ tag: 'time', name, value: '2020-02-29' });
    expect(read([time('')]).published).toBeNull();
    expect(read([time('datePublished')]).published).toBe('2020-02-29');
  });

  it.each([
    ['2021-13-01', null],
    ['2021-02-29', null],
    ['2021-2-3', '2021-02-03'],
    ['2021/02/03', '2021-02-03'],
    ['20210203', '2021-02-03'],
    ['03/04/2021', null],
    ['0021-01-01', null],
    ['2021-02-03T23:59:59Z', '2021-02-03'],
  ])('the date "%s" is %s', (raw, date) => {
    expect(read([meta('dc.date', raw)]).published).toBe(date);
  });

  it.each([
    ['en_GB', 'en-GB'],
    ['fra', 'fr'],
    ['english', null],
    ['x'.repeat(9_000), null],
    ['', null],
  ])('the language "%s" is %s', (raw, language) => {
    expect(read([meta('og:locale', raw)]).language).toBe(language);
  });
});

describe('a hostile page', () => {
  it('gets no control or direction marks into a title, and no endless one', () => {
    expect(read([meta('og:title', 'A\u202egpj.exe\u0000\u2066 b')]).title).toBe('A gpj.exe b');
    expect(read([meta('og:title', 'x'.repeat(1_000_000))]).title).toHaveLength(2_000);
    expect(read([meta('og:title', '😀'.repeat(5_000))]).title).toMatch(/^(?:😀)+$/u);
  });

  it('may name thousands of authors', () => {
    const authors = Array.from({ length: 10_000 }, (_, n) => meta('citation_author', `A${n}`));
    expect(read(authors).authors).toHaveLength(50);
  });

  it.each([
    ['no JSON', '{"@type": "Article", '],
    ['nothing', ''],
    ['a number', '1'],
    ['null in a list', '[null, [null], {"@graph": null}]'],
    ['a deep nest', '['.repeat(150_000)],
    ['a deep nest that is valid', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['too much text', `{"@type":"Article","headline":"${'x'.repeat(300_000)}"}`],
    ['keys of the prototype', '{"@type":"Article","__proto__":{"headline":"Not ours"}}'],
    [
      'wrong types',
      '{"@type":"Article","headline":{"a":1},"author":[1,{"name":2}],"datePublished":true}',
    ],
  ])('may embed %s as JSON-LD', (_, script) => {
    expect({ ...read([], [script]), type: null }).toEqual(read([]));
  });

  it('may have a million values in one list', () => {
    const author = Array.from({ length: 30_000 }, () => 'A');
    expect(read([], [{ '@type': 'Article', author }]).authors).toEqual(['A']);
  });
});

describe('JSON-LD', () => {
  it('is read from a graph, past the site and its breadcrumbs', () => {
    expect(
      read(
        [],
        [
          {
            '@context': 'https://schema.org',
            '@graph': [
              { '@type': 'WebSite', name: 'Town' },
              { '@type': 'WebPage', name: 'Act | Town' },
              {
                '@type': ['NewsArticle'],
                headline: 'Water returns',
                author: [{ '@type': 'Person', name: 'Ana' }, 'Ben'],
                publisher: { '@type': 'Organization', name: 'Town Press' },
                isPartOf: { name: 'Water Journal' },
                identifier: { '@type': 'PropertyValue', value: 'doi:10.1000/9' },
                datePublished: '2020-01-02T03:04:05Z',
              },
            ],
          },
        ],
      ),
    ).toMatchObject({
      title: 'Water returns',
      authors: ['Ana', 'Ben'],
      publisher: 'Town Press',
      container: 'Water Journal',
      doi: '10.1000/9',
      published: '2020-01-02',
      type: 'NewsArticle',
    });
  });

  it('falls back on the page it describes', () => {
    expect(
      read(
        [],
        [
          {
            '@type': 'WebPage',
            name: 'Act',
            inLanguage: { '@type': 'Language', alternateName: 'es' },
          },
        ],
      ),
    ).toMatchObject({
      title: 'Act',
      language: 'es',
    });
  });
});
