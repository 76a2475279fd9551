import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../scripts/catalogue/problem';
import { readSources } from '../../../scripts/catalogue/read-sources';
import { validateSources } from '../../../scripts/catalogue/validate-sources';
import { type BreakSources, problemsAfter, type SoundSources } from './sound-sources';

describe('validateSources', () => {
  it('finds no problem in assets/data', () => {
    expect(validateSources(readSources(), new Date()).map(formatProblem)).toEqual([]);
  });

  it('finds no problem in the sources that these tests break', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it.each<[defect: string, breakIt: BreakSources, told: string[]]>([
    [
      'an id that is not kebab-case',
      (_, { lyon }) => {
        lyon.id = 'Lyon_Water';
      },
      [
        'cases/water.json › Lyon_Water › id: Invalid format',
        'case-facets.json › lyon › id: is not a case',
        'case-facets.json › Lyon_Water › facet: the case has no facet',
        'case-subjects.json › lyon › id: is not a case',
        'case-subjects.json › Lyon_Water › subject: the case has no subject',
      ],
    ],
    [
      'an id used twice',
      (sources, { paris }) => {
        sources.cases.push({ ...paris, names: [] });
      },
      ['cases/water.json › paris › id: is also in cases/water.json'],
    ],
    [
      'a missing language of a label',
      (_, { commons }) => {
        delete commons.prefLabel.ca;
      },
      ['concepts/commons.json › commons › prefLabel.ca: Invalid key'],
    ],
    [
      'an empty definition',
      (_, { commons }) => {
        commons.definition.pt = '';
      },
      ['concepts/commons.json › commons › definition.pt: must not be empty'],
    ],
    [
      'a misspelt field',
      (_, { commons }) => {
        Object.assign(commons, { narrower: [] });
      },
      ['concepts/commons.json › commons › narrower: Invalid key'],
    ],
    [
      'a doubled space',
      (_, { paris }) => {
        paris.title = 'Paris  water';
      },
      ['cases/water.json › paris › title: has a control character, a doubled space'],
    ],
    [
      'a space at the end',
      (_, { facet }) => {
        facet.cues.fr = ['fin du contrat '];
      },
      ['facets.json › contract-expiry › cues.fr.0: has a control character, a doubled space'],
    ],
    [
      'a control character',
      (_, { paris }) => {
        paris.summary = 'Taken\u0007 back.';
      },
      ['cases/water.json › paris › summary: has a control character'],
    ],
    [
      'an acronym that needs nothing',
      (_, { commons }) => {
        for (const acronym of commons.acronyms) acronym.needs = [];
      },
      ['concepts/commons.json › commons › acronyms.0.needs: must not be empty'],
    ],
    [
      'an unknown status',
      (_, { paris }) => {
        paris.status = 'paused';
      },
      ['cases/water.json › paris › status: Invalid type'],
    ],
    [
      'an address that is not http',
      (_, { paris }) => {
        for (const source of paris.sources) source.url = 'ftp://town.example/report';
      },
      ['cases/water.json › paris › sources.0.url: is not an http or https URL'],
    ],
    [
      'an address that does not parse',
      (_, { commons }) => {
        for (const source of commons.sources) source.url = 'https://';
      },
      ['concepts/commons.json › commons › sources.0.url: is not a URL'],
    ],
    [
      'a latitude out of range',
      (_, { paris }) => {
        paris.lat = 488.6;
      },
      ['cases/water.json › paris › lat: is not a latitude'],
    ],
    [
      'a longitude out of range',
      (_, { paris }) => {
        paris.lon = -180.5;
      },
      ['cases/water.json › paris › lon: is not a longitude'],
    ],
    [
      'a case without a source',
      (_, { paris }) => {
        paris.sources = [];
      },
      ['cases/water.json › paris › sources: must not be empty'],
    ],
    [
      'a facet that does not exist',
      (sources) => {
        sources.caseFacets.lyon = [{ facet: 'drought', weight: 2 }];
      },
      ['case-facets.json › lyon › facet: drought is not a facet'],
    ],
    [
      'a facet given twice to a case',
      (sources) => {
        sources.caseFacets.lyon?.push({ facet: 'contract-expiry', weight: 2 });
      },
      ['case-facets.json › lyon › facet: names contract-expiry twice'],
    ],
    [
      'a weight out of range',
      (sources) => {
        sources.caseFacets.lyon = [{ facet: 'contract-expiry', weight: 4 }];
      },
      ['case-facets.json › lyon › 0.weight: Invalid type'],
    ],
    [
      'facets of a case that does not exist',
      (sources) => {
        sources.caseFacets.nice = [{ facet: 'contract-expiry', weight: 2 }];
      },
      ['case-facets.json › nice › id: is not a case'],
    ],
    [
      'a subject that does not exist',
      (sources) => {
        sources.caseSubjects.lyon = [{ subject: 'rain', weight: 2 }];
      },
      ['case-subjects.json › lyon › subject: rain is not a subject'],
    ],
    [
      'a case without facets',
      (sources) => {
        sources.caseFacets.lyon = [];
      },
      ['case-facets.json › lyon › facet: the case has no facet'],
    ],
    [
      'a notion said by two words at once',
      (sources) => {
        const [notion] = sources.notions;
        if (notion) notion.words.fr = ['prix', 'eau potable'];
      },
      [
        'notions/contracts.json › tariff › words.fr.1: is not one word in small letters, perhaps with a star',
      ],
    ],
    [
      'a sector without cues',
      (sources) => {
        delete sources.sectorCues.land;
      },
      ['sector-cues.json › land › : Invalid key'],
    ],
    [
      'a status without a name',
      (sources) => {
        delete sources.labels.statuses?.ended;
      },
      ['labels.json › statuses › ended: Invalid key'],
    ],
    [
      'a group without its name in one language',
      (sources) => {
        delete sources.labels.groups?.Commons?.it;
      },
      ['labels.json › groups › Commons.it: Invalid key'],
    ],
    [
      'an empty phrase among the wordings of a language',
      (sources) => {
        sources.wording.vetoes.push('');
      },
      ['lexicon/en.json › vetoes › 0: must not be empty'],
    ],
  ])('tells %s', (_, breakIt, told) => {
    expect(problemsAfter(breakIt)).toEqual(told.map((line) => expect.stringContaining(line)));
  });

  it('tells of a record without id where it stands', () => {
    const problems = problemsAfter((sources) => {
      sources.facets.push({} as SoundSources['facets'][number]);
    });
    expect(problems[0]).toContain('facets.json › [1] › id: ');
  });
});
