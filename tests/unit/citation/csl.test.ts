import { describe, expect, it } from 'vitest';
import type { CitedDocument } from '../../../lib/domain/citation/cited-document';
import { keyDocuments, toCsl } from '../../../lib/domain/citation/csl';
import { anUrl } from '../../support/builders';
import { aCitedDocument } from '../markdown/builders';

const bare: CitedDocument = aCitedDocument({
  title: '',
  authors: [],
  published: null,
  publisher: null,
  lang: null,
});

describe('a document as a CSL item', () => {
  it('says all that is known', () => {
    expect(toCsl(aCitedDocument({ doi: '10.1000/1', container: 'Journal' }), 'key')).toEqual({
      id: 'key',
      type: 'article',
      title: 'Draft water bill',
      author: [{ literal: 'Bo Li' }],
      issued: { 'date-parts': [[2025, 3]] },
      accessed: { 'date-parts': [[2026, 5, 3]] },
      publisher: 'Town of Larchmere',
      'container-title': 'Journal',
      language: 'en',
      DOI: '10.1000/1',
      URL: 'https://town.example/strategy',
    });
  });

  it('says nothing of what is not', () => {
    expect(toCsl(bare, 'key')).toEqual({
      id: 'key',
      type: 'webpage',
      title: 'https://town.example/strategy',
      accessed: { 'date-parts': [[2026, 5, 3]] },
      URL: 'https://town.example/strategy',
    });
  });
});

describe('the keys of documents', () => {
  const keyOf = (parts: Partial<CitedDocument>) =>
    keyDocuments([aCitedDocument(parts)]).get(anUrl());

  it.each<[expected: string, parts: Partial<CitedDocument>]>([
    ['li-2025-draft-water', {}],
    ['silva-2025-draft-water', { authors: ['Silva, Ana'] }],
    ['larchmere-2025-draft-water', { authors: [], publisher: 'Larchmere' }],
    ['townexample-nd', { ...bare }],
    ['munoz-2025-l-eau', { authors: ['José Muñoz'], title: 'L’eau' }],
  ])('say who, when and what: %s', (expected, parts) => {
    expect(keyOf(parts)).toBe(expected);
  });

  it('are letters, digits and hyphens, whatever the document is called', () => {
    expect(keyOf({ authors: ['水'], title: '水 ] @; <x>', published: '2025' })).toMatch(
      /^[a-z0-9-]+$/,
    );
  });

  it('are told apart where they would be equal, alike in every order', () => {
    const [a, b] = [aCitedDocument({ url: anUrl('/a') }), aCitedDocument({ url: anUrl('/b') })];
    const keys = keyDocuments([b, a]);
    expect([keys.get(a.url), keys.get(b.url)]).toEqual([
      'li-2025-draft-water-1',
      'li-2025-draft-water-2',
    ]);
    expect(keyDocuments([a, b]).get(a.url)).toBe(keys.get(a.url));
  });
});
