import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../lib/catalogue/catalogue';
import { INTERFACE_LANGUAGES } from '../../../lib/domain/i18n/languages';
import { popupCatalogue } from '../../../lib/ui/messages/popup';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { runtimeFiles } from '../../../scripts/catalogue/runtime-files';
import { parseSources } from '../../../scripts/catalogue/source-schemas';
import { aCaseId, aConceptId } from '../../support/builders';

const sources = parseSources(readSources());
const shipped = new Map(runtimeFiles(sources).map(({ path, json }) => [path, json]));

/** The catalogue over the files the build makes, with a record of what it loaded. */
function catalogueOverBuild() {
  const loads: string[] = [];
  const catalogue = createCatalogue(async (path) => {
    loads.push(path);
    const json = shipped.get(path);
    if (json === undefined) throw new Error(`${path} is not shipped`);
    return JSON.parse(json);
  });
  return { catalogue, loads };
}

describe('createCatalogue', () => {
  it.each(INTERFACE_LANGUAGES)('has every concept, and its text in %s', async (lang) => {
    const concepts = await catalogueOverBuild().catalogue.concepts(lang);
    expect([...concepts.keys()]).toEqual(sources.concepts.map(({ id }) => id));
    for (const source of sources.concepts) {
      expect(concepts.get(source.id)).toEqual({
        id: source.id,
        group: source.group,
        prefLabel: source.prefLabel[lang],
        definition: source.definition[lang],
        broader: source.broader,
        related: source.related,
      });
    }
  });

  it('gives the facts of a case that a list shows, and the rest apart', async () => {
    const { catalogue } = catalogueOverBuild();
    const id = aCaseId('barcelona-water-blocked');
    expect((await catalogue.cases()).get(id)).toEqual({
      id,
      title: 'Barcelona: water remunicipalisation blocked in court',
      place: 'Barcelona',
      country: 'ES',
      sector: 'water',
      concepts: expect.arrayContaining(['remunicipalisation']),
      status: 'ended',
      startYear: 2012,
      endYear: 2019,
      outcome: 'Supreme Court upheld the mixed company; concession runs to 2047.',
    });
    expect(await catalogue.caseDetail(id)).toEqual({
      id,
      summary: expect.stringContaining('Agbar'),
      limits: 'Expropriation was judged too costly, at around 400 million euros.',
      region: 'Catalonia',
      lat: 41.4,
      lon: 2.19,
      verified: true,
      sources: expect.arrayContaining([expect.objectContaining({ publisher: 'El Nacional' })]),
    });
  });

  it('has a detail for every case', async () => {
    const { catalogue } = catalogueOverBuild();
    const [cases, details] = await Promise.all([catalogue.cases(), catalogue.caseDetails()]);
    expect([...details.keys()]).toEqual([...cases.keys()]);
    expect(cases.size).toBe(sources.cases.length);
  });

  it('knows no detail of an unknown case', async () => {
    const { catalogue } = catalogueOverBuild();
    expect(await catalogue.caseDetail(aCaseId('atlantis-water'))).toBeUndefined();
  });

  it('names groups, sectors and statuses in the language asked for', async () => {
    const { catalogue } = catalogueOverBuild();
    const [german, italian] = await Promise.all([catalogue.labels('de'), catalogue.labels('it')]);
    expect(german.groups.Commons).toBe('Gemeingüter');
    expect(german.sectors['urban-space']).toBe('Stadtraum');
    expect(italian.statuses.active).toBe('In corso');
  });

  it.each(INTERFACE_LANGUAGES)('has the words of the popup in %s', async (lang) => {
    expect(await catalogueOverBuild().catalogue.popupWords(lang)).toEqual(popupCatalogue(lang));
  });

  it('loads a file once, when first asked for it, also for calls at the same time', async () => {
    const { catalogue, loads } = catalogueOverBuild();
    expect(loads).toEqual([]);
    const [first, second] = await Promise.all([catalogue.concepts('fr'), catalogue.concepts('fr')]);
    expect(second).toBe(first);
    await Promise.all([catalogue.labels('fr'), catalogue.contrasts('fr')]);
    await catalogue.caseDetail(aCaseId('eau-de-paris'));
    await catalogue.caseDetails();
    await catalogue.concepts('pt');
    expect(loads).toEqual([
      'data/interface.fr.json',
      'data/case-details.json',
      'data/interface.pt.json',
    ]);
  });

  it('tries again after a failed load', async () => {
    let failing = true;
    const catalogue = createCatalogue(async (path) => {
      if (failing) throw new Error('the package was being updated');
      return JSON.parse(shipped.get(path) ?? 'null');
    });
    await expect(catalogue.concepts('en')).rejects.toThrow('being updated');
    failing = false;
    const concepts = await catalogue.concepts('en');
    expect(concepts.has(aConceptId('commons'))).toBe(true);
  });
});
