import { describe, expect, it } from 'vitest';
import {
  chooseReadingLanguage,
  createSituationReader,
} from '../../../lib/domain/cases/read-situation';
import { aCaseId, anEntry } from '../../support/builders';
import { someSituations } from '../../support/situations';

const { index, files } = someSituations({
  facets: { drought: { en: ['wells run dry'], fr: ['sécheresse'] } },
  subjects: { pool: { en: ['swimming pool'], fr: ['piscine'] } },
  notions: {
    swimmer: { en: ['swimmer*'], fr: ['nageu*'] },
    pupil: { en: ['pupils'], fr: ['élève'] },
    timetable: { en: ['timetable'] },
  },
  routine: ['timetable'],
  cases: [
    {
      entry: anEntry({ id: aCaseId('lyon'), title: 'Lyon pools' }),
      places: ['Lyon', 'Grand Lyon'],
      summary: 'Pools were kept open by swimmers and pupils.',
    },
  ],
});

describe('reading a situation', () => {
  it('tells facets, sectors and subjects apart', () => {
    const situation = createSituationReader(files('fr')).read(
      'La piscine ferme faute de water, c’est la sécheresse.',
    );
    expect([...situation.facets.keys()].map((at) => index.facets[at])).toEqual(['drought']);
    expect([...situation.subjects.keys()].map((at) => index.subjects[at])).toEqual(['pool']);
    expect([...situation.sectors.keys()]).toEqual(['water']);
  });

  it('finds toponyms as they are written, at the start of words and whole', () => {
    const read = (text: string) => [...createSituationReader(files('fr')).read(text).places].sort();
    expect(read('À Lyon et dans le Grand Lyon.')).toEqual(['Grand Lyon', 'Lyon']);
    expect(read('Les Lyonnais, le lyon, l’Éolyon.')).toEqual([]);
  });

  it('compares its wording with English texts in any language, and keeps words as they are written', () => {
    const { wording } = createSituationReader(files('fr')).read('Des NAGEURS et Élèves, à midi.');
    expect(wording.wordsOf(0)).toEqual(['NAGEURS', 'Élèves']);
    expect(wording.pointsOf(0)).toBeGreaterThan(0);
  });

  it('says how much of it is routine', () => {
    const read = (text: string) => createSituationReader(files('en')).read(text).wording.routine;
    expect(read('The timetable for swimmers changed.')).toBeCloseTo(1 / 5);
    expect(read('The swimmers won.')).toBe(0);
  });

  it('is not misled by words that JavaScript objects have of themselves', () => {
    const { wording } = createSituationReader(files('en')).read(
      'constructor toString hasOwnProperty __proto__',
    );
    expect(wording.pointsOf(0)).toBe(0);
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
