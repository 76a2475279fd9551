import { describe, expect, it } from 'vitest';
import { type BreakSources, problemsAfter } from './sound-sources';

describe('findCaseProblems', () => {
  it.each<[defect: string, breakIt: BreakSources, told: string[]]>([
    [
      'a case with an unknown concept',
      (_, { paris }) => {
        paris.concepts.push('republic');
      },
      ['cases/water.json › paris › concepts: republic is not a concept'],
    ],
    [
      'a case with a concept named twice',
      (_, { paris }) => {
        paris.concepts.push('commons');
      },
      ['cases/water.json › paris › concepts: names commons twice'],
    ],
    [
      'a case in the file of another sector',
      (_, { paris }) => {
        paris.sector = 'energy';
      },
      ['cases/water.json › paris › sector: belongs in cases/energy.json'],
    ],
    [
      'a source given twice',
      (_, { paris }) => {
        paris.sources.push(...paris.sources);
      },
      ['cases/water.json › paris › sources: has https://town.example/report twice'],
    ],
    [
      'an end before the start',
      (_, { paris }) => {
        paris.endYear = 2009;
        paris.status = 'ended';
      },
      ['cases/water.json › paris › endYear: is before 2010'],
    ],
    [
      'an active case with an end',
      (_, { paris }) => {
        paris.endYear = 2015;
      },
      ['cases/water.json › paris › endYear: is given though the case is active'],
    ],
    [
      'a year to come',
      (_, { paris }) => {
        paris.startYear = 2027;
      },
      ['cases/water.json › paris › startYear: 2027 is not between 900 and 2026'],
    ],
    [
      'a year with a digit missing',
      (_, { paris }) => {
        for (const source of paris.sources) source.year = 201;
      },
      ['cases/water.json › paris › sources.0.year: 201 is not between 1450 and 2026'],
    ],
    [
      'an outcome without its full stop',
      (_, { paris }) => {
        paris.outcome = 'Prices fell';
      },
      ['cases/water.json › paris › outcome: does not end with a full stop'],
    ],
    [
      'limits that the summary does not have',
      (_, { paris }) => {
        paris.limits = 'It leaked.';
      },
      ['cases/water.json › paris › limits: is not part of the summary'],
    ],
    [
      'limits that begin within a sentence',
      (_, { paris }) => {
        paris.limits = 'purchase was dear.';
      },
      ['cases/water.json › paris › limits: is not made of whole sentences of the summary'],
    ],
    [
      'limits that are the whole summary',
      (_, { paris }) => {
        paris.limits = paris.summary;
      },
      ['cases/water.json › paris › limits: leaves nothing of the summary'],
    ],
    [
      'a name of two cases',
      (_, { lyon }) => {
        lyon.names.push('Paris PLC');
      },
      [
        'cases/water.json › paris › names: "paris plc" is also a name of lyon',
        'cases/water.json › lyon › names: "Paris PLC" is also a name of paris',
      ],
    ],
    [
      'a name that both suffices and needs context',
      (_, { paris }) => {
        paris.contextNames.push('Paris plc');
      },
      ['cases/water.json › paris › names: "paris plc" is there twice, contextNames included'],
    ],
    [
      'a place given twice',
      (_, { paris }) => {
        paris.places.push('paris');
      },
      ['cases/water.json › paris › places: "paris" is there twice'],
    ],
  ])('tells %s', (_, breakIt, told) => {
    expect(problemsAfter(breakIt)).toEqual(told.map((line) => expect.stringContaining(line)));
  });

  it.each(['UK', 'DD', 'EU', 'ZZ', 'QQ', 'fr'])('refuses %s as a country', (country) => {
    const problems = problemsAfter((_, { paris }) => {
      paris.country = country;
    });
    expect(problems).toEqual([expect.stringContaining('cases/water.json › paris › country: ')]);
  });

  it.each(['GB', 'TW', 'PR', 'AQ', 'XK'])('accepts %s as a country', (country) => {
    const problems = problemsAfter((_, { paris }) => {
      paris.country = country;
    });
    expect(problems).toEqual([]);
  });
});
