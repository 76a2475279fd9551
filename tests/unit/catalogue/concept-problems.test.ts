import { describe, expect, it } from 'vitest';
import { type BreakSources, problemsAfter } from './sound-sources';

describe('findConceptProblems', () => {
  it.each<[defect: string, breakIt: BreakSources, told: string[]]>([
    [
      'a definition without its full stop',
      (_, { commons }) => {
        commons.definition.pt = 'Recursos partilhados';
      },
      ['concepts/commons.json › commons › definition.pt: does not end with a full stop'],
    ],
    [
      'a concept in the file of another group',
      (_, { commons }) => {
        commons.group = 'Rights';
      },
      ['concepts/commons.json › commons › group: belongs in concepts/rights.json'],
    ],
    [
      'a label twice in one concept',
      (_, { commons }) => {
        commons.altLabels.en = ['Commons in EN'];
      },
      ['concepts/commons.json › commons › altLabels.en: has "commons in en" twice'],
    ],
    [
      'a label of two concepts, written differently',
      (_, { meadow }) => {
        meadow.altLabels.fr = ['Commons-in-FR'];
      },
      [
        'concepts/commons.json › commons › altLabels.fr: "commons in fr" is also a label of meadow',
        'concepts/commons.json › meadow › altLabels.fr: "Commons-in-FR" is also a label of commons',
      ],
    ],
    [
      'an acronym of two concepts',
      (_, { meadow, commons }) => {
        meadow.acronyms = commons.acronyms;
      },
      [
        'concepts/commons.json › commons › altLabels.en: "COM" is also a label of meadow',
        'concepts/commons.json › meadow › altLabels.en: "COM" is also a label of commons',
      ],
    ],
    [
      'an ambiguous label that is no label',
      (_, { commons }) => {
        for (const ambiguity of commons.ambiguous) ambiguity.label = 'common land';
      },
      ['concepts/commons.json › commons › ambiguous: "common land" is not one of the en labels'],
    ],
    [
      'an ambiguous label described twice',
      (_, { commons }) => {
        commons.ambiguous.push(...commons.ambiguous);
      },
      ['concepts/commons.json › commons › ambiguous: describes "en commons in en" twice'],
    ],
    [
      'a broader concept that does not exist',
      (_, { pasture }) => {
        pasture.broader.push('land');
      },
      ['concepts/commons.json › pasture › broader: land is not a concept'],
    ],
    [
      'a relation that is not returned',
      (_, { pasture }) => {
        pasture.related.push('meadow');
      },
      ['concepts/commons.json › pasture › related: meadow does not name it back'],
    ],
    [
      'a relation named twice',
      (_, { meadow }) => {
        meadow.related.push('commons');
      },
      ['concepts/commons.json › meadow › related: names commons twice'],
    ],
    [
      'a relation to itself',
      (_, { pasture }) => {
        pasture.related.push('pasture');
      },
      ['concepts/commons.json › pasture › related: names the concept itself'],
    ],
    [
      'a concept both broader and related',
      (_, { commons, pasture }) => {
        pasture.related.push('commons');
        commons.related.push('pasture');
      },
      ['concepts/commons.json › pasture › related: commons is already broader'],
    ],
    [
      'a loop among broader concepts, once for each concept in it',
      (_, { commons, meadow }) => {
        commons.broader.push('meadow');
        commons.related = [];
        meadow.broader.push('pasture');
        meadow.related = [];
      },
      [
        'commons › broader: leads back to itself: commons → meadow → pasture → commons',
        'meadow › broader: leads back to itself: meadow → pasture → commons → meadow',
        'pasture › broader: leads back to itself: pasture → commons → meadow → pasture',
      ],
    ],
  ])('tells %s', (_, breakIt, told) => {
    expect(problemsAfter(breakIt)).toEqual(told.map((line) => expect.stringContaining(line)));
  });
});
