import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  DismissalDraft,
  findDismissal,
  foldPhrase,
  type PageDismissal,
} from '../../../lib/domain/dismissals/dismissal';
import { aConceptId, aDismissal, someSelectors } from '../../support/builders';

const commons = aConceptId('commons');
const mention = { concept: commons, phrase: 'commons', start: 10, end: 17 };
const nowhere = () => undefined;

describe('a folded phrase', () => {
  it.each([
    'Co-management',
    'co–management',
    'CO MANAGEMENT',
    'co\u00admanagement\n',
    'Có-mánagement',
  ])('is one for all spellings: %j', (words) => {
    expect(['co management', 'comanagement']).toContain(foldPhrase(words));
  });

  it('keeps different words apart', () => {
    expect(foldPhrase('the commons')).not.toBe(foldPhrase('common'));
  });
});

describe('a dismissal', () => {
  const find = (
    dismissal: PageDismissal,
    findPlace: Parameters<typeof findDismissal>[2] = nowhere,
  ) => findDismissal(mention, [dismissal], findPlace);

  it.each(['page', 'everywhere'] as const)(
    'of a phrase (%s) takes every mention of it',
    (scope) => {
      const dismissal = aDismissal({ scope, concept: commons, phrase: 'commons' });
      expect(find(dismissal)).toBe(dismissal);
    },
  );

  it('leaves the same words of another concept, and other words of the same concept', () => {
    expect(
      find(aDismissal({ concept: aConceptId('land-commons'), phrase: 'commons' })),
    ).toBeUndefined();
    expect(find(aDismissal({ concept: commons, phrase: 'common land' }))).toBeUndefined();
  });

  it('of a place takes the mention there and no other', () => {
    const selector = someSelectors('commons');
    const dismissal = aDismissal({ scope: 'place', selector, concept: commons, phrase: 'commons' });
    expect(find(dismissal, () => ({ start: 10, end: 17 }))).toBe(dismissal);
    expect(find(dismissal, () => ({ start: 40, end: 47 }))).toBeUndefined();
  });

  it('of a place that is gone takes nothing', () => {
    const selector = someSelectors('commons');
    const dismissal = aDismissal({ scope: 'place', selector, concept: commons, phrase: 'commons' });
    expect(find(dismissal, nowhere)).toBeUndefined();
  });

  it('has a selector just when it is of a place', () => {
    const draft = aDismissal();
    expect(v.is(DismissalDraft, draft)).toBe(true);
    expect(v.is(DismissalDraft, { ...draft, scope: 'place' })).toBe(false);
    expect(v.is(DismissalDraft, { ...draft, selector: someSelectors() })).toBe(false);
  });
});
