import { describe, expect, it } from 'vitest';
import {
  chooseReadingLanguage,
  createSituationReader,
} from '../../../lib/domain/cases/read-situation';
import { aCaseId, anEntry } from '../../support/builders';
import { someSituations } from '../../support/situations';

const { index, words, cues } = someSituations({
  facets: { drought: { en: ['wells run dry'], fr: ['sécheresse'] } },
  subjects: { pool: { en: ['swimming pool'], fr: ['piscine'] } },
  cases: [
    {
      entry: anEntry({ id: aCaseId('lyon'), title: 'Lyon pools' }),
      places: ['Lyon', 'Grand Lyon'],
      summary: 'Pools were kept open by swimmers.',
    },
  ],
});

describe('reading a situation', () => {
  it('tells facets, sectors and subjects apart', () => {
    const situation = createSituationReader(index, cues('fr')).read(
      'La piscine ferme faute de water, c’est la sécheresse.',
    );
    expect([...situation.facets.keys()].map((at) => index.facets[at])).toEqual(['drought']);
    expect([...situation.subjects.keys()].map((at) => index.subjects[at])).toEqual(['pool']);
    expect([...situation.sectors.keys()]).toEqual(['water']);
  });

  it('finds toponyms as they are written, at the start of words and whole', () => {
    const read = (text: string) =>
      [...createSituationReader(index, cues('fr')).read(text).places].sort();
    expect(read('À Lyon et dans le Grand Lyon.')).toEqual(['Grand Lyon', 'Lyon']);
    expect(read('Les Lyonnais, le lyon, l’Éolyon.')).toEqual([]);
  });

  it('compares the words of English passages only', () => {
    const text = 'Swimmers kept the pools.';
    expect(createSituationReader(index, cues('en'), words).read(text).similarity.size).toBe(1);
    expect(createSituationReader(index, cues('fr'), words).read(text).similarity.size).toBe(0);
  });

  it('is not misled by words that JavaScript objects have of themselves', () => {
    const { similarity } = createSituationReader(index, cues('en'), words).read(
      'constructor toString hasOwnProperty __proto__',
    );
    expect(similarity.size).toBe(0);
  });
});

describe('the language a passage is read in', () => {
  const french =
    'Les habitants de la ville ont demandé que le service de l’eau soit repris par la commune, et le conseil municipal a voté pour que la régie commence son travail dans les deux ans qui viennent, avec les moyens de la ville.';

  it('is that of the text, whatever the page declares', () => {
    expect(chooseReadingLanguage(french, 'en')).toBe('fr');
  });

  it('is that of the page when the text is short', () => {
    expect(chooseReadingLanguage('Une régie.', 'fr-BE')).toBe('fr');
  });

  it('is English when neither helps', () => {
    expect(chooseReadingLanguage('Ok.', null)).toBe('en');
    expect(chooseReadingLanguage('Ok.', 'nl')).toBe('en');
  });
});
