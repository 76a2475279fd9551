import { expect, it } from 'vitest';
import { countMentions, profileOf } from '../../../../lib/ui/popup/profile';
import { aConceptRow } from '../../../gallery/samples';

const CONCEPTS = [
  aConceptRow('commoning', { sure: 2, unsure: 1 }),
  aConceptRow('cooperative', { group: 'Economy', sure: 4 }),
  aConceptRow('commons', { sure: 3 }),
  aConceptRow('right to water', { group: 'Rights', sure: 0, unsure: 0 }),
];

it('adds up the mentions of a group, sure and unsure, the largest first', () => {
  expect(profileOf(CONCEPTS)).toEqual([
    { group: 'Commons', label: 'Commons', concepts: 2, mentions: 6 },
    { group: 'Economy', label: 'Economy', concepts: 1, mentions: 4 },
  ]);
});

it('counts every mention once', () => {
  expect(countMentions(CONCEPTS)).toBe(10);
});
