import { lexiconJson } from 'virtual:lexicon';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { parseSources } from '../../../scripts/catalogue/source-schemas';

describe('virtual:lexicon', () => {
  it('knows every concept and every case of assets/data', () => {
    const { concepts, cases } = parseSources(readSources());
    const lexicon = JSON.parse(lexiconJson);
    expect(new Set(lexicon.concepts)).toEqual(new Set(concepts.map(({ id }) => id)));
    expect(new Set(lexicon.cases)).toEqual(new Set(cases.map(({ id }) => id)));
  });
});
