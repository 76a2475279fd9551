import { describe, expect, it } from 'vitest';
import { pageMessages } from '../../../lib/ui/messages';
import { findLanguageName, findYears, namePlace } from '../../../lib/ui/names';

describe('findLanguageName', () => {
  it('names the language of a tag in the language of the reader', () => {
    expect(findLanguageName('en-GB', 'de')).toBe('Englisch');
  });

  it.each(['', 'x', '<script>', 'klingon-language', 'qqq'])('knows no language for %o', (tag) => {
    expect(findLanguageName(tag, 'en')).toBeUndefined();
  });
});

describe('namePlace', () => {
  it('adds the country in the language of the reader', () => {
    expect(namePlace({ place: 'Terrassa', country: 'ES' }, 'fr')).toBe('Terrassa, Espagne');
  });

  it('does not say a country twice', () => {
    expect(namePlace({ place: 'Slovenia', country: 'SI' }, 'en')).toBe('Slovenia');
  });
});

describe('findYears', () => {
  const t = pageMessages('en');
  it.each([
    [2010, 2015, '2010–2015'],
    [2010, 2010, '2010'],
    [2016, null, 'from 2016'],
    [null, null, undefined],
  ])('writes %o to %o as %o', (startYear, endYear, expected) => {
    expect(findYears({ startYear, endYear }, t)).toBe(expected);
  });
});
