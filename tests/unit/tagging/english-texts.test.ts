/** What real English pages taught: names, trades and turns of phrase beside the same words used for the concept. */
import { describe, expect, it } from 'vitest';
import { tag } from '../../../lib/domain/tagging/tag';
import { english, tagged } from './shipped-lexicon';

describe('cues for both senses', () => {
  it('cancel each other out, so that the label alone decides how sure the mention is', () => {
    const confidence = (text: string) => tag(text, { lexicon: english, lang: 'en' })[0]?.confidence;
    const alone = confidence('They praised its temporary use.');
    expect(alone).toBeLessThan(0.5);
    expect(confidence('They praised its temporary use as a vacant site.')).toBeGreaterThan(0.5);
    expect(confidence('They praised its temporary use as a vacant site for a vehicle.')).toBe(
      alone,
    );
  });
});

describe('a verb behind its prefix', () => {
  it.each([
    [
      'She co-creates public services.',
      'co-creation: co-creates',
      'public-services: public services',
    ],
    ['The city de-privatises water.', 'deprivatisation: de-privatises'],
    ['It re-privatised the trams.', 'privatisation: re-privatised'],
  ])('has all its forms: %s', (text, ...mentions) => expect(tagged(text)).toEqual(mentions));
});

describe('a name', () => {
  it.each([
    ['The Council backs community-led housing (CLH) here.', 'cohousing: community-led housing'],
    [
      'They read the Commission’s Social Economy Action Plan again.',
      'social-solidarity-economy: Social Economy',
    ],
    [
      'Ministers published the Worker Cooperative Strategy yesterday.',
      'worker-cooperative: Worker Cooperative',
    ],
  ])('is not what only stands near the head of one: %s', (text, ...mentions) =>
    expect(tagged(text)).toEqual(mentions),
  );

  it.each([
    'Redirects come from /archive/public-procurement/ to here.',
    'The form is called apply-for-public-housing-now.pdf in the folder.',
    'The Energy Community met in Vienna, where the Energy Community Treaty binds members in Europe.',
    'Inter-agency cooperation between police forces grew.',
    'The survey was paid by the Harbour Commons project last year.',
    'She bought milk at the Co-op in Market Street, a supermarket.',
  ])('or an address names no concept: %s', (text) => expect(tagged(text)).toEqual([]));
});

describe('a sense of another trade', () => {
  it.each([
    'Asset managers sign the Stewardship Code. Their stewardship covers natural resources.',
    'A decentralised energy system with decentralised technologies is planned by the government.',
    'They always deliver quality work.',
    'Learn what the social values of a people are.',
    'Ants form self-organised trails.',
    'Decentralised teams report to the government.',
    'Shared institutions keep the peace.',
    'User participation in the beta test was low.',
    'Kernel threads rely on cooperative cancellation.',
    'Buyers of shared ownership homes pay rent on the rest.',
    'Seats on government contract flights are cheap.',
    'Social housing of mice lowers stress.',
    'A co-op game for four players came out.',
    'They own it as common, the property of none.',
    'It is a community-led solution.',
  ])('is left alone: %s', (text) => expect(tagged(text)).toEqual([]));

  it.each([
    ['They reclaim the Commons together.', 'commons: the Commons'],
    ['The co-op opened a nursery.', 'cooperative: co-op'],
    [
      'Local shared ownership of renewable energy spreads.',
      'collective-ownership: shared ownership',
    ],
    ['Suppliers bid for council contracts.', 'public-procurement: council contracts'],
    ['They grazed the pasture commons.', 'land-commons: pasture commons'],
    ['Their stewardship covers natural resources.', 'stewardship: stewardship'],
    ['Local energy communities share solar power.', 'energy-community: Local energy communities'],
  ])('and ours is found: %s', (text, mention) => expect(tagged(text)).toContain(mention));
});
