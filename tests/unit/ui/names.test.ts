import { describe, expect, it } from 'vitest';
import { pageMessages } from '../../../lib/ui/messages/page';
import { findLanguageName, findYears, nameDay, namePlace } from '../../../lib/ui/names';

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

describe('nameDay', () => {
  it.each([
    ['en', '3 May 2026'],
    ['fr', '3 mai 2026'],
    ['de', '3. Mai 2026'],
    ['pt', '3 de maio de 2026'],
  ] as const)('writes a day in %s as %s', (lang, day) => {
    expect(nameDay('2026-05-03T12:00:00.000Z', lang)).toBe(day);
  });

  it('leaves what is no time as it is', () => {
    expect(nameDay('some day', 'en')).toBe('some day');
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
