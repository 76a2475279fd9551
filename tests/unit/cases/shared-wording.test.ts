import { describe, expect, it } from 'vitest';
import { readWords } from '../../../lib/domain/cases/match-cues';
import { createWordingComparison } from '../../../lib/domain/cases/shared-wording';
import type { InterfaceLanguage } from '../../../lib/domain/i18n/languages';
import { aCaseId, anEntry } from '../../support/builders';
import { someSituations } from '../../support/situations';

const study = (id: string) => anEntry({ id: aCaseId(id), sector: 'culture' });
const { files } = someSituations({
  facets: {
    drought: { en: ['wells run dry', 'river is empty'], de: ['Brunnen trocken'] },
    sale: { en: ['council sells', 'empty the till'] },
  },
  subjects: { pool: { en: ['swimming pool'] } },
  notions: {
    boat: { en: ['boat*', 'harbour'], de: ['boot', 'hafen*'] },
    bread: { en: ['bread', 'baker*'], de: ['brot', 'bäcker*'] },
    match: { en: ['match', 'goal*'], de: ['spiel'] },
  },
  routine: ['match'],
  cases: [
    { entry: study('drought'), facets: { drought: 3 }, summary: 'Boats lie in a harbour.' },
    { entry: study('sale'), facets: { sale: 3 }, summary: 'Bread is baked.' },
    { entry: study('pool'), subjects: { pool: 2 }, summary: 'A boat and bread.' },
  ],
});
const [drought, sale, pool] = [0, 1, 2] as const;

function compare(lang: InterfaceLanguage, text: string) {
  const { index, cues, notions, caseNotions } = files(lang);
  return createWordingComparison(index, cues, notions, caseNotions).compare(readWords(text));
}

describe('the wording of a passage', () => {
  it('is worth something for each case in whose cues one of its words stands', () => {
    const { pointsOf } = compare('en', 'Two wells were dug.');
    expect(pointsOf(drought)).toBeGreaterThan(0);
    expect(pointsOf(sale)).toBe(0);
  });

  it('is worth more with more of the words of a cue, and with rarer ones', () => {
    const few = compare('en', 'The till is empty.');
    expect(few.pointsOf(sale)).toBeGreaterThan(few.pointsOf(drought));
    expect(few.pointsOf(drought)).toBeGreaterThan(0);
  });

  it('does not count a word twice', () => {
    const once = compare('en', 'Wells and boats.');
    const often = compare('en', 'Wells, a well, and boats, boats, a harbour.');
    expect(often.pointsOf(drought)).toBe(once.pointsOf(drought));
  });

  it('is compared with English texts in any language', () => {
    expect(compare('de', 'Das Boot im Hafen.').pointsOf(drought)).toBeGreaterThan(0);
    expect(compare('de', 'Das Brot vom Bäcker.').pointsOf(drought)).toBe(0);
    expect(compare('de', 'Das Brot vom Bäcker.').pointsOf(sale)).toBeGreaterThan(0);
  });

  it('says that a case fits by words of cues, those of facets more, but by no notion', () => {
    expect(compare('en', 'Boats.').fitOf(drought)).toBe(0);
    const { fitOf, pointsOf } = compare('en', 'Wells and swimming.');
    expect(fitOf(drought)).toBeGreaterThan(pointsOf(drought));
    expect(fitOf(drought) - pointsOf(drought)).toBeGreaterThan(fitOf(pool) - pointsOf(pool));
  });

  it('names the words that say a notion of the case, the weightiest first', () => {
    expect(compare('en', 'Who saw a baker in a boat?').wordsOf(pool)).toHaveLength(2);
    expect(compare('en', 'Who saw a baker in a boat?').wordsOf(sale)).toEqual(['baker']);
    expect(compare('en', 'Two wells were dug.').wordsOf(drought)).toEqual([]);
  });

  it('knows the share of words that are routine, repetitions included', () => {
    expect(compare('en', 'Goals, goals, and boats.').routine).toBeCloseTo(2 / 4);
    expect(compare('en', '').routine).toBe(0);
  });
});
