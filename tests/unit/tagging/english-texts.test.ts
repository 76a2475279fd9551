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
