import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sketchPage } from '../../../lib/domain/documents/content-fingerprint';
import { DocumentUrl } from '../../../lib/domain/documents/document';
import {
  findTwins,
  isSameDocument,
  nameDocument,
  relateDocuments,
} from '../../../lib/domain/documents/document-identity';
import {
  type MetadataEntry,
  readDocumentMetadata,
} from '../../../lib/domain/documents/document-metadata';
import { DocumentIdentity } from '../../../lib/domain/documents/identity';
import { normaliseDocumentUrl } from '../../../lib/domain/documents/normalise-url';
import { pageOf } from '../anchoring/pages';

const SITE = 'https://town.example';
const canonical = (value: string): MetadataEntry => ({ tag: 'link', name: 'canonical', value });
const meta = (name: string, value: string): MetadataEntry => ({ tag: 'meta', name, value });
const text = (topic: string, length = 10) =>
  Array.from(
    { length },
    (_, n) => `${topic}, article ${n}: of the service, its users and the town.`,
  );

function page(
  url: string,
  entries: MetadataEntry[] = [],
  blocks = text('Water'),
): DocumentIdentity {
  const metadata = readDocumentMetadata(entries, [], url);
  return {
    url: v.parse(DocumentUrl, normaliseDocumentUrl(url)),
    aliases: nameDocument(url, entries, metadata),
    language: metadata.language,
    fingerprint: sketchPage(pageOf(blocks.join('\n\n'))),
  };
}

describe('the names of a document', () => {
  it('are its address and what the page calls it, each with its trust', () => {
    const { url, aliases } = page(`${SITE}/act?utm_source=letter#part-2`, [
      canonical('/acts/12'),
      { tag: 'link', name: 'shortlink', value: `${SITE}/s/12` },
      { tag: 'link', name: 'alternate', value: '/acts/12.pdf', type: 'application/pdf' },
      { tag: 'link', name: 'alternate', value: '/feed', type: 'application/rss+xml' },
      meta('og:url', 'https://mirror.example/acts/12'),
      meta('citation_doi', '10.1000/12'),
      meta('citation_isbn', '9783161484100'),
      meta('dc.identifier', 'Act 12 of 2020'),
    ]);
    expect(url).toBe(`${SITE}/act`);
    expect(aliases).toEqual([
      { kind: 'doi', value: '10.1000/12', trust: 'strong' },
      { kind: 'isbn', value: '9783161484100', trust: 'foreign' },
      { kind: 'canonical', value: `${SITE}/acts/12`, trust: 'weak' },
      { kind: 'shortlink', value: `${SITE}/s/12`, trust: 'weak' },
      { kind: 'alternate', value: `${SITE}/acts/12.pdf`, trust: 'weak' },
      { kind: 'og:url', value: 'https://mirror.example/acts/12', trust: 'foreign' },
    ]);
  });

  it.each(['', '  ', '/', `${SITE}/`, '#top', 'javascript:0', 'https://', `${SITE}/act`])(
    'do not include the canonical address "%s"',
    (value) => {
      expect(page(`${SITE}/act`, [canonical(value)]).aliases).toEqual([]);
    },
  );

  it('are none for what is no web page', () => {
    const entries = [meta('citation_doi', '10.1000/12')];
    const metadata = readDocumentMetadata(entries, [], 'about:blank');
    expect(nameDocument('about:blank', entries, metadata)).toEqual([]);
  });

  it('can be stored, however many a page gives itself', () => {
    const many = Array.from({ length: 400 }, (_, n) => meta('og:url', `/page/${n}`));
    expect(v.is(DocumentIdentity, page(`${SITE}/act`, many))).toBe(true);
  });
});

describe('two pages are one document', () => {
  it('at one address, whatever they say', () => {
    const before = page(`${SITE}/act?fbclid=1`);
    expect(isSameDocument(before, page(`${SITE}/act`, [], text('Housing')))).toBe(true);
  });

  it('when the page names the other address and the text agrees', () => {
    const printed = page(`${SITE}/act?print=1`, [canonical('/act')]);
    expect(relateDocuments(printed, page(`${SITE}/act`))).toEqual({
      relation: 'same',
      by: 'canonical',
    });
    expect(isSameDocument(page(`${SITE}/act`), printed)).toBe(true);
  });

  it('when both name a third address and the text agrees', () => {
    const pages = ['/a', '/b'].map((path) => page(`${SITE}${path}`, [canonical('/act')]));
    expect(pages[0] && pages[1] && isSameDocument(pages[0], pages[1])).toBe(true);
  });

  it('by http and by https, whatever the text has become', () => {
    const [before, now] = [page('http://town.example/act'), page(`${SITE}/act`, [], text('Heat'))];
    expect(before && now && isSameDocument(before, now)).toBe(true);
    const printed = page('http://town.example/act?print=1', [canonical(`${SITE}/act`)]);
    expect(isSameDocument(printed, page(`${SITE}/act`))).toBe(true);
    expect(isSameDocument(page('http://town.example:8080/act'), page(`${SITE}/act`))).toBe(false);
  });

  it('by a registered identifier, even in a newer version', () => {
    const doi = meta('citation_doi', '10.1000/12');
    const newer = [...text('Water', 7), ...text('Housing', 3)];
    expect(isSameDocument(page(`${SITE}/v1`, [doi]), page(`${SITE}/v2`, [doi], newer))).toBe(true);
  });
});

describe('two pages are not one document', () => {
  it('by a canonical address alone: a site can give all its pages the same', () => {
    const [water, housing] = ['Water', 'Housing'].map((topic) =>
      page(`${SITE}/${topic}`, [canonical('/start')], text(topic)),
    );
    expect(water && housing && isSameDocument(water, housing)).toBe(false);
  });

  it('because they share a long notice', () => {
    const notice = text('Cookies', 6);
    const [one, other] = ['Water', 'Housing'].map((topic) =>
      page(`${SITE}/${topic}`, [canonical('/start')], [...notice, ...text(topic, 4)]),
    );
    expect(one && other && isSameDocument(one, other)).toBe(false);
  });

  it('by a canonical address while their text is not there yet', () => {
    const empty = page(`${SITE}/act?print=1`, [canonical('/act')], []);
    expect(isSameDocument(empty, page(`${SITE}/act`, [], []))).toBe(false);
  });

  it('on the word of another site: a copy is offered, never joined', () => {
    const copy = page('https://mirror.example/act', [canonical(`${SITE}/act`)]);
    expect(relateDocuments(copy, page(`${SITE}/act`))).toEqual({
      relation: 'related',
      by: 'canonical',
    });
  });

  it('on the word of another site, not even when both name a third address', () => {
    const printed = page(`${SITE}/act?print=1`, [canonical('/act')]);
    const copy = page('https://mirror.example/act', [canonical(`${SITE}/act`)]);
    for (const { relation } of [relateDocuments(printed, copy), relateDocuments(copy, printed)]) {
      expect(relation).toBe('related');
    }
  });

  it.each<[string, DocumentIdentity]>([
    [
      'all chapters, with one table of contents',
      page(`${SITE}/2`, [meta('citation_doi', '10.1000/12')], [...text('Water', 6), ...text('B')]),
    ],
    [
      'another language',
      page(`${SITE}/de`, [meta('citation_doi', '10.1000/12'), meta('citation_language', 'de')]),
    ],
    [
      'the abstract',
      page(`${SITE}/abstract`, [meta('citation_doi', '10.1000/12')], text('Abstract', 3)),
    ],
    ['another publisher', page('https://other.example/12', [meta('citation_doi', '10.1000/12')])],
    ['a page without text', page(`${SITE}/pdf`, [meta('citation_doi', '10.1000/12')], [])],
  ])('by an identifier that also covers %s', (_, other) => {
    const act = page(`${SITE}/act`, [
      meta('citation_doi', '10.1000/12'),
      meta('citation_language', 'en'),
    ]);
    expect(relateDocuments(act, other)).toEqual({ relation: 'related', by: 'doi' });
  });

  it('when one is the consolidated text of the other', () => {
    const lex = (celex: string) =>
      page(`https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`);
    expect(relateDocuments(lex('32014L0024'), lex('02014L0024-20240101'))).toEqual({
      relation: 'related',
      by: 'celex',
    });
  });

  it('by the book they are chapters of', () => {
    const isbn = meta('citation_isbn', '9783161484100');
    const next = page(`${SITE}/2`, [isbn], text('Heat'));
    expect(relateDocuments(page(`${SITE}/1`, [isbn]), next).relation).toBe('unrelated');
  });

  it('by nothing but the same text, which relates them', () => {
    const related = { relation: 'related', by: 'text' };
    const act = page(`${SITE}/act`, [], text('Water', 10));
    const edited = (url: string, kept: number) =>
      page(url, [], [...text('Water', kept), ...text('Heat', 10 - kept)]);
    expect(relateDocuments(act, page(`${SITE}/new/act`))).toEqual(related);
    expect(relateDocuments(act, edited('https://other.example/act', 9))).toEqual(related);
    // Pages of one site share that much by their template.
    expect(relateDocuments(act, edited(`${SITE}/new/act`, 9)).relation).toBe('unrelated');
    expect(relateDocuments(act, edited('https://other.example/act', 6)).relation).toBe('unrelated');
  });

  it('because a query was thought to be a campaign', () => {
    expect(isSameDocument(page(`${SITE}/act?id=1`), page(`${SITE}/act?id=2`))).toBe(false);
  });
});

describe('finding the other addresses of a document', () => {
  it('leaves out the address of the page', () => {
    const printed = page(`${SITE}/act?print=1`, [canonical('/act')]);
    const act = page(`${SITE}/act`);
    expect(findTwins(printed, [act, printed])).toEqual([act]);
  });

  it('finds several that are also the same as one another', () => {
    const copy = page(`${SITE}/c`, [canonical('/act')]);
    const known = ['/a', '/b'].map((path) => page(`${SITE}${path}`, [canonical('/act')]));
    expect(findTwins(copy, known)).toEqual(known);
  });

  it('takes none where several would do that are not the same', () => {
    const doi = meta('citation_doi', '10.1000/12');
    const whole = page(`${SITE}/act`, [doi], text('Water', 15));
    const first = page(`${SITE}/1`, [doi], text('Water', 15).slice(0, 9));
    const last = page(`${SITE}/2`, [doi], text('Water', 15).slice(6));
    expect(findTwins(whole, [first])).toEqual([first]);
    expect(findTwins(whole, [last])).toEqual([last]);
    expect(findTwins(whole, [first, last])).toEqual([]);
  });
});

it('whether two pages are one document does not depend on which is asked', () => {
  const entry = fc.oneof(
    fc.constantFrom('/a', '/b', '/', `${SITE}/a`, 'https://mirror.example/a', '').map(canonical),
    fc.constantFrom('10.1000/1', '10.1000/2').map((doi) => meta('citation_doi', doi)),
    fc.constantFrom('/a', '/b').map((path) => meta('og:url', path)),
  );
  const anyPage = fc
    .tuple(
      fc.constantFrom(
        ...[`${SITE}/a`, `${SITE}/b`, `${SITE}/c`],
        ...['http://town.example/a', 'https://mirror.example/a'],
      ),
      fc.array(entry, { maxLength: 3 }),
      fc.constantFrom('Water', 'Housing'),
    )
    .map(([url, entries, topic]) => page(url, entries, text(topic)));
  void fc.assert(
    fc.property(anyPage, anyPage, (one, other) => {
      expect(relateDocuments(one, other).relation).toBe(relateDocuments(other, one).relation);
    }),
    { numRuns: 500 },
  );
});
