import { beforeAll, describe, expect, it } from 'vitest';
import type { LexiconName } from '../../../lib/domain/tagging/compiled-lexicon';
import { createLexicon } from '../../../lib/domain/tagging/lexicon';
import type { SharedWordingSource } from '../../../lib/domain/tagging/lexicon-source';
import { tag } from '../../../lib/domain/tagging/tag';
import { compileOwnLexicon, languagesOf } from '../../../lib/domain/vocabulary/own-lexicon';
import type { OwnConcept } from '../../../lib/domain/vocabulary/vocabulary';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { parseLexiconSource } from '../../../scripts/catalogue/source-schemas';
import { aConceptId } from '../../support/builders';
import { anOwnCase, anOwnConcept } from '../../support/own-builders';

let shared: SharedWordingSource;
beforeAll(() => {
  ({ shared } = parseLexiconSource(readSources()));
});

/** What is found, as "words → concept or case". */
function find(
  text: string,
  name: LexiconName,
  concepts: readonly OwnConcept[],
  cases = [] as ReturnType<typeof anOwnCase>[],
) {
  const lexicon = createLexicon(compileOwnLexicon(concepts, cases, shared, name));
  return tag(text, { lexicon, lang: name === 'all' ? undefined : name }).map((mention) => ({
    words: text.slice(mention.start, mention.end),
    id: mention.kind === 'case' ? mention.case : mention.concept,
  }));
}

describe('the lexicon of own concepts', () => {
  it('finds labels in their inflected forms, in the language of the text', () => {
    const concept = anOwnConcept();
    expect(find('Two grazing circles and a pasture ring.', 'en', [concept])).toEqual([
      { words: 'grazing circles', id: concept.id },
      { words: 'pasture ring', id: concept.id },
    ]);
    expect(find('Die Weidekreise der Gemeinde.', 'de', [concept])).toEqual([
      { words: 'Weidekreise', id: concept.id },
    ]);
  });

  it('finds an English phrase quoted in a text of another language, and no other', () => {
    const concept = anOwnConcept();
    expect(find('Der grazing circle im Dorf.', 'de', [concept])).toHaveLength(1);
    expect(find('The Weidekreis of the village.', 'en', [concept])).toEqual([]);
  });

  it('gives further labels of a packaged concept its id', () => {
    const labels = anOwnConcept({
      extends: aConceptId('remunicipalisation'),
      prefLabel: {},
      altLabels: { en: ['taking back the taps'] },
    });
    expect(find('We call it taking back the taps.', 'en', [labels])).toEqual([
      { words: 'taking back the taps', id: 'remunicipalisation' },
    ]);
  });

  it('finds own case studies by their names in any language', () => {
    const own = anOwnCase();
    expect(find('Die Millbrook Lido Cooperative zeigt es.', 'de', [], [own])).toEqual([
      { words: 'Millbrook Lido Cooperative', id: own.id },
    ]);
  });

  it('takes short labels in capitals only in capitals, and others of one or two letters not at all', () => {
    const concept = anOwnConcept({ prefLabel: { en: 'IT' }, altLabels: { en: ['of', 'x'] } });
    expect(find('It is the IT of it.', 'en', [concept]).map(({ words }) => words)).toEqual(['IT']);
  });

  it('takes the signs of patterns for no patterns', () => {
    const labels = [
      '$take over',
      'a|b (c|d) fields',
      '~ ≈ … meadow',
      '=====',
      'meet/v',
      '('.repeat(50),
    ];
    const concept = anOwnConcept({ prefLabel: {}, altLabels: { en: labels } });
    expect(
      find('We met and take over the meadow.', 'en', [concept]).map(({ words }) => words),
    ).toEqual(['take over', 'meadow']);
  });

  it('asks pages only in the languages it has something for', () => {
    const german = anOwnConcept({ prefLabel: { de: 'Weidekreis' }, altLabels: {} });
    expect(languagesOf([german], false)).toEqual(['de']);
    expect(languagesOf([anOwnConcept()], false)).toHaveLength(8);
    expect(languagesOf([], true)).toHaveLength(8);
    expect(languagesOf([], false)).toEqual([]);
  });
});
