import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ConceptId } from '../../../lib/domain/concepts/concept';
import {
  type ConceptCount,
  countGroups,
  findAbsences,
} from '../../../lib/domain/profile/document-profile';

const id = (name: string) => v.parse(ConceptId, name);
const counted = (name: string, sure: number, unsure = 0): ConceptCount => ({
  id: id(name),
  group: 'Partnerships',
  sure,
  unsure,
});
const CONTRASTS = [
  { concept: id('private'), counterparts: [id('community'), id('public')] },
  { concept: id('outsourcing'), counterparts: [id('insourcing'), id('community')] },
];
const everywhere = () => true;

describe('the groups of a document', () => {
  it('are counted by mentions and concepts, the most mentioned first', () => {
    const commons = { ...counted('commons', 1), group: 'Commons' as const };
    expect(countGroups([commons, counted('private', 2, 1), counted('public', 1)])).toEqual([
      { group: 'Partnerships', concepts: 2, mentions: 4 },
      { group: 'Commons', concepts: 1, mentions: 1 },
    ]);
  });

  it('are not those without a mention', () => {
    expect(countGroups([counted('private', 0)])).toEqual([]);
  });
});

describe('what is absent', () => {
  it('is each counterpart of a theme that is never mentioned', () => {
    expect(findAbsences([counted('private', 14)], CONTRASTS, everywhere)).toEqual([
      { present: 'private', mentions: 14, absent: 'community' },
      { present: 'private', mentions: 14, absent: 'public' },
    ]);
  });

  it('is nothing that is mentioned once, be it unsure', () => {
    const counts = [counted('private', 14), counted('community', 0, 1), counted('public', 1)];
    expect(findAbsences(counts, CONTRASTS, everywhere)).toEqual([]);
  });

  it('is nothing beside what is mentioned in passing only', () => {
    expect(findAbsences([counted('private', 2, 9)], CONTRASTS, everywhere)).toEqual([]);
  });

  it('is nothing that was not looked for', () => {
    const isLookedFor = (concept: ConceptId) => concept !== 'community';
    expect(findAbsences([counted('private', 3)], CONTRASTS, isLookedFor)).toEqual([
      { present: 'private', mentions: 3, absent: 'public' },
    ]);
  });

  it('is said once, beside the theme mentioned most', () => {
    const counts = [counted('private', 3), counted('outsourcing', 5)];
    expect(findAbsences(counts, CONTRASTS, everywhere)).toEqual([
      { present: 'outsourcing', mentions: 5, absent: 'community' },
      { present: 'outsourcing', mentions: 5, absent: 'insourcing' },
      { present: 'private', mentions: 3, absent: 'public' },
    ]);
  });
});
