import { describe, expect, it } from 'vitest';
import { normaliseUrl } from '../../../lib/domain/documents/document-url';

describe('the address notes are kept under', () => {
  it.each([
    ['a fragment is dropped', 'https://town.example/a#part-2', 'https://town.example/a'],
    [
      'a text directive is dropped',
      'https://town.example/a#:~:text=water',
      'https://town.example/a',
    ],
    [
      'a query stays, for it can name the document',
      'https://town.example/?id=1',
      'https://town.example/?id=1',
    ],
    [
      'what tracks the way of a reader is dropped, and nothing else',
      'https://town.example/act?utm_source=mail&id=1&fbclid=x&lang=fr&utm_own=2',
      'https://town.example/act?id=1&lang=fr&utm_own=2',
    ],
    [
      'a query of nothing else is dropped',
      'https://town.example/act?UTM_Source=mail',
      'https://town.example/act',
    ],
    [
      'a query that stays keeps its spelling',
      'https://town.example/act?q=a+b%20c&&=&x&gclid',
      'https://town.example/act?q=a+b%20c&&=&x',
    ],
    ['credentials are dropped', 'https://me:secret@town.example/', 'https://town.example/'],
    [
      'host and escapes are written one way',
      'HTTPS://Town.Example:443/ü',
      'https://town.example/%C3%BC',
    ],
    ['plain http is another document', 'http://town.example/', 'http://town.example/'],
  ])('%s', (_, url, normalised) => {
    expect(normaliseUrl(url)).toBe(normalised);
  });

  it.each(['about:blank', 'data:text/html,x', 'chrome://settings', 'nonsense', ''])(
    'is none for "%s"',
    (url) => {
      expect(normaliseUrl(url)).toBeNull();
    },
  );
});
