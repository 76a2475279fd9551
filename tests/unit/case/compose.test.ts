import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseLibrary } from '../../../lib/case/case-library';
import { composeCase } from '../../../lib/case/compose-case';
import { createCaseLister } from '../../../lib/case/compose-list';
import { ALL_CASES, type CaseQuery, readCaseAddress } from '../../../lib/domain/cases/case-query';
import type { CaseStudy } from '../../../lib/domain/cases/case-study';
import { caseMessages } from '../../../lib/ui/messages/case';
import { aCaseId } from '../../support/builders';
import { loadShipped } from './library';

const YEAR = 2026;
let library: CaseLibrary;
beforeAll(async () => {
  library = await loadShipped();
});

const wording = { t: caseMessages('en'), lang: 'en' as const };
const view = (study: CaseStudy, search = '') =>
  composeCase(study, library, readCaseAddress(search), wording, YEAR);
const get = (id: string) => {
  const study = library.studies.get(aCaseId(id));
  if (!study) throw new Error(`There is no case ${id}.`);
  return study;
};

describe('every case study that ships', () => {
  it('has a story apart from its limits, and both together are its summary', () => {
    for (const study of library.studies.values()) {
      const { story } = view(study);
      expect(story, study.id).not.toBe('');
      const words = (text: string) => text.split(/\s+/).sort();
      expect(words(`${story} ${study.limits ?? ''}`.trim())).toEqual(words(study.summary));
    }
  });

  it('has traits in words, a timeline, similar cases with the reason, and dated or undated sources', () => {
    for (const study of library.studies.values()) {
      const { traits, timeline, similar } = view(study);
      expect(traits.length, study.id).toBeGreaterThan(0);
      expect(timeline?.events.length, study.id).toBeGreaterThan(0);
      expect(similar.length, study.id).toBeGreaterThan(0);
      for (const { id, remark } of similar) {
        expect(id).not.toBe(study.id);
        expect(remark, study.id).toMatch(/^(same situation|also about): /);
      }
    }
  });
});

describe('the page of a case', () => {
  it('names places in kilometres and puts the case first on the map', () => {
    const { nearby, points } = view(get('terrassa-water-observatory'));
    expect(nearby[0]?.remark).toBe('20 km');
    expect(points[0]?.id).toBe('terrassa-water-observatory');
    expect(points).toHaveLength(library.studies.size);
  });

  it('knows the list it was opened from', () => {
    const search =
      '?id=lyon-public-water&among=paris-eau-de-paris+lyon-public-water+atlantis&q=eau';
    const { way } = view(get('lyon-public-water'), search);
    expect(way).toMatchObject({ back: 'case.html?q=eau', position: 2, count: 2, next: null });
    expect(way.previous?.title).toBe('Paris: Eau de Paris');
    expect(readCaseAddress(way.previous?.href.replace(/^[^?]*/, '') ?? '')).toMatchObject({
      id: 'paris-eau-de-paris',
      query: { text: 'eau' },
    });
  });

  it('belongs to no list when opened by itself', () => {
    expect(view(get('lyon-public-water')).way).toMatchObject({ back: 'case.html', position: null });
  });
});

describe('the list of case studies', () => {
  const find = (change: Partial<CaseQuery>) =>
    createCaseLister(library, wording)
      .list({ ...ALL_CASES, ...change })
      .found.map(({ id }) => id);

  it('has all of them, in the order of the alphabet', () => {
    const { found, points } = createCaseLister(library, wording).list(ALL_CASES);
    expect(found).toHaveLength(library.studies.size);
    expect(points).toHaveLength(library.studies.size);
    const titles = found.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
  });

  it.each([
    ['a place without its accents', 'cadiz', 'cadiz-energy-tables'],
    ['a place as another language has it', 'Neapel', 'naples-abc-water'],
    ['a country as another language has it', 'Kenia Wasser', 'kisumu-delegated-water'],
    ['a concept in another language', 'remunicipalización parís', 'paris-eau-de-paris'],
    ['a part of a German compound', 'verkehr tallinn', 'tallinn-free-transport'],
    ['capitals', 'ZANON', 'zanon-fasinpat'],
  ])('finds %s', (_, text, id) => {
    expect(find({ text })).toContain(id);
  });

  it('finds only what has every word', () => {
    expect(find({ text: 'paris xyzzy' })).toEqual([]);
  });

  it('puts first what has the words in its title', () => {
    expect(find({ text: 'railway cooperative' })[0]).toBe('railcoop-figeac');
  });

  it('keeps to the sector, country, status and situation asked for, together', () => {
    const found = find({ sector: 'water', country: 'ES', status: 'ended' });
    expect(found).toEqual(['barcelona-water-blocked']);
    const { facets } = createCaseLister(library, wording).list(ALL_CASES);
    const [facet] = facets[0]?.choices ?? [];
    if (!facet) throw new Error('There is no facet to choose.');
    const shown = find({ facet: facet.id });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(library.studies.size);
  });

  it('goes by year when asked', () => {
    const years = (order: 'newest' | 'oldest') =>
      find({ order }).map((id) => get(id).startYear ?? (order === 'oldest' ? 9_999 : -9_999));
    expect(years('oldest')).toEqual(years('oldest').toSorted((a, b) => a - b));
    expect(years('newest')).toEqual(years('newest').toSorted((a, b) => b - a));
  });

  it('offers every sector, country and status in the language of the reader', async () => {
    const german = await loadShipped('de');
    const { countries, sectors } = createCaseLister(german, {
      t: caseMessages('de'),
      lang: 'de',
    }).list(ALL_CASES);
    expect(countries.find(({ id }) => id === 'ES')?.label).toBe('Spanien');
    expect(sectors.find(({ id }) => id === 'water')?.label).toBe('Wasser');
  });
});
