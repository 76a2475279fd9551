import { describe, expect, it } from 'vitest';
import { compileNotions } from '../../../lib/domain/cases/compile-notions';
import { createNotionReader } from '../../../lib/domain/cases/read-notions';
import type { InterfaceLanguage } from '../../../lib/domain/i18n/languages';

/** The notions, by their order, that a folded word says. */
function notionsOf(lang: InterfaceLanguage, notions: readonly (readonly string[])[], word: string) {
  return readerOf(lang, notions, false).notionsOf(word);
}

function readerOf(
  lang: InterfaceLanguage,
  notions: readonly (readonly string[])[],
  routine: boolean,
) {
  const sources = notions.map((words, at) => ({
    id: `notion-${at}`,
    routine,
    words: {
      en: ['x1'],
      fr: ['x1'],
      es: ['x1'],
      de: ['x1'],
      it: ['x1'],
      pt: ['x1'],
      [lang]: words,
    },
  }));
  return createNotionReader(compileNotions(sources, lang));
}

describe('a word', () => {
  it('says the notion it is written under, whatever its form', () => {
    expect(notionsOf('fr', [['fuite'], ['bail']], 'fuites')).toEqual([0]);
    expect(notionsOf('it', [['perdita']], 'perdite')).toEqual([0]);
  });

  it('says a notion given by a beginning, whatever its ending', () => {
    expect(notionsOf('es', [['remunicip*']], 'remunicipalizacion')).toEqual([0]);
    expect(notionsOf('es', [['remunicip*']], 'municipio')).toEqual([]);
  });

  it('says only the longest of several beginnings', () => {
    expect(notionsOf('de', [['bau*'], ['bauer*']], 'bauern')).toEqual([1]);
  });

  it('says all parts of a German compound that are known', () => {
    const notions = [['wasser*'], ['tarif*'], ['miete']];
    expect([...notionsOf('de', notions, 'wassertariferhohung')].sort()).toEqual([0]);
    expect([...notionsOf('de', notions, 'wassertarife')].sort()).toEqual([0, 1]);
    expect(notionsOf('de', notions, 'warmmiete')).toEqual([2]);
    expect(notionsOf('fr', [['eau']], 'bateau')).toEqual([]);
  });

  it('says all notions it stands for, and none when it is empty', () => {
    expect(notionsOf('en', [['court'], ['court', 'tennis']], 'courts')).toEqual([0, 1]);
    expect(notionsOf('en', [['the']], 'the')).toEqual([]);
  });
});

describe('a word of routine', () => {
  const isRoutine = (lang: InterfaceLanguage, listed: string, word: string) =>
    readerOf(lang, [[listed]], true).isRoutine(word);

  it('counts as listed and in the plural', () => {
    expect(isRoutine('en', 'frigate', 'frigates')).toBe(true);
    expect(isRoutine('de', 'rakete', 'raketen')).toBe(true);
    expect(isRoutine('it', 'veicolo', 'veicoli')).toBe(true);
    expect(isRoutine('fr', 'rapporteur', 'rapporteur')).toBe(true);
  });

  it('does not count in another word of the same stem', () => {
    expect(isRoutine('en', 'works', 'workers')).toBe(false);
    expect(isRoutine('it', 'lavori', 'lavoratori')).toBe(false);
    expect(isRoutine('de', 'haft', 'genossenschaft')).toBe(false);
  });

  it('counts even where it is too common to say anything else', () => {
    expect(isRoutine('en', 'will', 'will')).toBe(true);
  });

  it('says no notion', () => {
    expect(readerOf('en', [['frigate*']], true).notionsOf('frigate')).toEqual([]);
  });
});

describe('compiled notions', () => {
  it('have routine ones last, the same numbers in every language', () => {
    const words = { en: ['a1'], fr: ['b1'], es: ['c1'], de: ['d1'], it: ['e1'], pt: ['f1'] };
    const sources = [
      { id: 'notice', routine: true, words },
      { id: 'water', routine: false, words: { ...words, en: ['water'], fr: ['eau'] } },
    ];
    const english = compileNotions(sources, 'en');
    expect(english.routineFrom).toBe(1);
    expect(createNotionReader(english).notionsOf('water')).toEqual([0]);
    expect(createNotionReader(compileNotions(sources, 'fr')).notionsOf('eau')).toEqual([0]);
  });
});
