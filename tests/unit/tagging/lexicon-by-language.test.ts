import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../lib/domain/i18n/languages';
import { createLexicon } from '../../../lib/domain/tagging/lexicon';
import type { Mention } from '../../../lib/domain/tagging/mention';
import { tag } from '../../../lib/domain/tagging/tag';
import { compileShippedLexicons } from '../../../scripts/catalogue/shipped-lexicon';
import { syntheticText } from '../../../scripts/eval/synthetic-text';
import { concepts, lexiconFor, tagged } from './shipped-lexicon';

const compiled = compileShippedLexicons();
const all = createLexicon(compiled.all);

describe.each(INTERFACE_LANGUAGES)('the lexicon for %s', (lang) => {
  const text = syntheticText(concepts, lang, 60_000);
  // Foreign phrases are fewer on purpose.
  const isOwn = (mention: Mention) => mention.kind === 'case' || mention.lang === lang;

  it('finds in its language what the lexicon of all languages does', () => {
    const own = tag(text, { lexicon: lexiconFor(text, lang), lang }).filter(isOwn);
    expect(own.length).toBeGreaterThan(100);
    expect(own).toEqual(tag(text, { lexicon: all, lang }).filter(isOwn));
  });

  it('numbers concepts, cases and cues as all others do', () => {
    expect(compiled[lang].concepts).toEqual(compiled.all.concepts);
    expect(compiled[lang].cases).toEqual(compiled.all.cases);
  });
});

describe('a phrase of another language', () => {
  it('is found where it is an English label, in any inflection', () => {
    expect(tagged('Der Rat sprach über community land trusts als Modell.', 'de')).toEqual([
      'community-land-trust: community land trusts',
    ]);
  });

  it('is not found in English wordings that are no label', () => {
    expect(tagged('Der Rat sprach über services returned to the municipality.', 'de')).toEqual([]);
  });

  it('is found as its preferred label, quoted as it is listed', () => {
    expect(tagged('The paper calls them "bienes comunes urbanos" throughout.', 'en')).toHaveLength(
      1,
    );
  });

  it('is not found where it is one word', () => {
    expect(tagged('The word Genossenschaft has no plural here.', 'en')).toEqual([]);
  });
});

it('a text in no language we know may have words of any', () => {
  const text = 'Genossenschaft, remunicipalisation';
  expect(tagged(text, 'sv')).toEqual([
    'cooperative: Genossenschaft',
    'remunicipalisation: remunicipalisation',
  ]);
});
