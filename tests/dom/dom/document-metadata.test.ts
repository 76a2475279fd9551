import { describe, expect, it } from 'vitest';
import { collectPageMetadata } from '../../../lib/dom/document-metadata';
import { readDocumentMetadata } from '../../../lib/domain/documents/document-metadata';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const ACT = `<!doctype html><html lang="en-GB"><head>
  <title>Act – Town</title>
  <meta charset="utf-8"><meta name="DC.creator" content="Town Council">
  <meta about="http://law.example/eli/dir/2014/24" property="eli:title dcterms:title" content="Act on Water">
  <meta property="eli:language" resource="http://publications.europa.eu/resource/authority/language/ENG">
  <link rel="canonical" href="/acts/12"><link rel="alternate" hreflang="de" href="/de/acts/12">
  <link rel="alternate shortlink" type="application/pdf" href="/12.pdf">
  <script type="application/LD+json">{"@type": "Legislation", "datePublished": "2014-02-26"}</script>
  </head><body><svg><title>Logo</title></svg>
  <time itemprop="dateModified" datetime="2020-01-02">2 January</time></body></html>`;

describe('the head of a page', () => {
  it('is listed as it stands', () => {
    const { entries, jsonLd } = collectPageMetadata(parse(ACT));
    expect(entries).toEqual([
      { tag: 'html', name: 'lang', value: 'en-GB' },
      { tag: 'title', name: '', value: 'Act – Town' },
      { tag: 'meta', name: 'DC.creator', value: 'Town Council' },
      { tag: 'meta', name: 'eli:title', value: 'Act on Water' },
      { tag: 'meta', name: 'dcterms:title', value: 'Act on Water' },
      {
        tag: 'meta',
        name: 'eli:language',
        value: 'http://publications.europa.eu/resource/authority/language/ENG',
      },
      { tag: 'link', name: 'canonical', value: '/acts/12', type: '' },
      { tag: 'link', name: 'alternate', value: '/12.pdf', type: 'application/pdf' },
      { tag: 'link', name: 'shortlink', value: '/12.pdf', type: 'application/pdf' },
      { tag: 'time', name: 'dateModified', value: '2020-01-02' },
    ]);
    expect(jsonLd).toHaveLength(1);
    expect(readDocumentMetadata(entries, jsonLd, 'https://law.example/acts/12')).toMatchObject({
      title: 'Act on Water',
      authors: ['Town Council'],
      published: '2014-02-26',
      modified: '2020-01-02',
      language: 'en',
    });
  });

  it('may be missing, endless or full of endless values', () => {
    expect(collectPageMetadata(parse('')).entries.length).toBeLessThanOrEqual(1);
    const many = '<meta name="author" content="A">'.repeat(3_000);
    expect(collectPageMetadata(parse(many)).entries).toHaveLength(500);
    const [long] = collectPageMetadata(
      parse(`<meta name="a" content="${'x'.repeat(50_000)}">`),
    ).entries;
    expect(long?.value).toHaveLength(8_000);
    const script = `<script type="application/ld+json">"${'x'.repeat(300_000)}"</script>`;
    expect(collectPageMetadata(parse(script)).jsonLd).toEqual([]);
  });

  it('is read without a change to the page', () => {
    const page = parse(ACT);
    const before = page.documentElement.outerHTML;
    collectPageMetadata(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
