import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../lib/domain/i18n/languages';
import { isSure } from '../../../lib/domain/tagging/mention';
import { mergeEvidence } from '../../../lib/domain/tagging/page-evidence';
import { scanText } from '../../../lib/domain/tagging/scan';
import { resolveScan, tag } from '../../../lib/domain/tagging/tag';
import { syntheticText } from '../../../scripts/eval/synthetic-text';
import { type Sentence, sentencesFor } from './licensing';
import { concepts, english, lexiconFor, rulesIn, tagged } from './shipped-lexicon';

describe('reading', () => {
  it.each([
    [
      'a line break',
      'rules of public\nprocurement here',
      'public-procurement: public\nprocurement',
    ],
    [
      'a word broken at a line end',
      'the remunicipali-\nsation of water',
      'remunicipalisation: remunicipali-\nsation',
    ],
    [
      'soft hyphens',
      'the re\u00admunici\u00adpali\u00adsation',
      'remunicipalisation: re\u00admunici\u00adpali\u00adsation',
    ],
    [
      'a hyphen that does not break',
      'by co\u2011management of woods',
      'co-management: co\u2011management',
    ],
    ['no hyphen', 'by comanagement of woods', 'co-management: comanagement'],
    [
      'a bracketed prefix',
      'the (re)municipalisation of water',
      'remunicipalisation: (re)municipalisation',
    ],
    ['American spelling', 'they remunicipalized the water', 'remunicipalisation: remunicipalized'],
    ['a curly apostrophe', 'the citizens’ assembly met', 'citizens-assembly: citizens’ assembly'],
    ['a possessive', 'the citizens’ assembly’s advice', 'citizens-assembly: citizens’ assembly'],
    [
      'an ampersand',
      'the social & solidarity economy grew',
      'social-solidarity-economy: social & solidarity economy',
    ],
    [
      'a decomposed accent',
      'la démocratie e\u0301nerge\u0301tique',
      'energy-democracy: démocratie e\u0301nerge\u0301tique',
    ],
  ])('finds a phrase across %s', (_, text, found) => {
    expect(tagged(text, /démocratie/.test(text) ? 'fr' : 'en')).toContain(found);
  });

  it('keeps blocks apart', () => {
    expect(tagged('public\n\nprocurement rules')).not.toContain(
      'public-procurement: public\n\nprocurement',
    );
  });

  it('does not read one half of a label with a slash as a label', () => {
    expect(tagged('They walked to the public library.')).toEqual([]);
  });
});

describe('look-alikes', () => {
  it.each([
    ['en', 'The House of Commons rose early.'],
    ['en', 'The picture has a Creative Commons licence.'],
    ['en', 'We take an interest in sourcing food nearby.'],
    ['en', 'They had little in common and did no good.'],
    ['en', 'The witness was cooperative all day.'],
    ['en', 'A list of non-cooperative jurisdictions was drawn up.'],
    ['en', 'Take the gorilla back to its enclosure.'],
    ['en', 'At dawn she gave her concession speech.'],
    ['en', 'Adjusted by purchasing power parity (PPP), incomes fell.'],
    ['en', 'See https://example.org/urban-commons/open-data for more.'],
    [
      'en',
      'The programme privatises a variable of the loop.'.replace('privatises', 'has to privatise'),
    ],
    ['en', 'The Co-operative Party held its conference.'],
    ['fr', 'Ces défauts sont communs à tous.'],
    ['fr', 'La renationalisation de la politique agricole est à craindre.'],
    ['es', 'Limpian las zonas comunes del edificio.'],
    ['de', 'Die Berufsgenossenschaft zahlt die Rente.'],
  ])('leaves alone (%s): %s', (lang, text) => {
    expect(tagged(text, lang)).toEqual([]);
  });

  it('does not take a prefix with a space for a hyphen', () => {
    expect(tagged('Le programme de privatisation avance.', 'fr')).toEqual([
      'privatisation: privatisation',
    ]);
  });

  it('keeps a negated word that is a mention of its own', () => {
    expect(tagged('An anti-austerity march crossed the city.')).toEqual([
      'austerity: anti-austerity',
    ]);
  });
});

describe('choosing', () => {
  it('prefers the most specific concept', () => {
    expect(tagged('Rules for inclusive public procurement apply.')).toEqual([
      'inclusive-procurement: inclusive public procurement',
    ]);
  });

  it('spans a coordination that shares one head', () => {
    expect(tagged('They need affordable and secure housing.')).toEqual([
      'affordable-housing: affordable and secure housing',
    ]);
  });

  it('takes no list of other things for a coordination', () => {
    expect(tagged('They discuss community, peace, food, health, citizen participation.')).toEqual([
      'citizen-participation: citizen participation',
    ]);
  });

  it('ends a coordination where the phrase begins anew', () => {
    expect(tagged('Support social and economic bodies, social enterprises.')).toEqual([
      'social-enterprise: social enterprises',
    ]);
  });

  it('splits a coordination of two concepts', () => {
    expect(tagged('We compare public and community ownership.')).toEqual([
      'public-ownership: public',
      'collective-ownership: community ownership',
    ]);
  });

  it('finds a construction split by its object', () => {
    expect(tagged('The city will bring street cleaning back in-house.')).toEqual([
      'insourcing: bring street cleaning back in-house',
    ]);
  });

  it('counts a German compound as its head', () => {
    expect(tagged('Eine Milchgenossenschaft und der Rekommunalisierungsprozess.', 'de')).toEqual([
      'cooperative: Milchgenossenschaft',
      'remunicipalisation: Rekommunalisierungsprozess',
    ]);
    expect(
      tagged('Das Genossen-\nschaftsmodell und die Privatisierungs-\nund Baupläne.', 'de'),
    ).toEqual(['cooperative: Genossen-\nschaftsmodell']);
  });

  it('recognises the name of a case', () => {
    expect(tagged('Last year Prozorro published every offer.')).toEqual([
      'ukraine-prozorro: Prozorro',
    ]);
  });
});

describe('a page', () => {
  const blocks = [
    'Several CLTs were founded that year.',
    'A community land trust holds the soil for ever.',
  ];

  it('licenses an acronym by its long form elsewhere', () => {
    const scans = blocks.map((block) => scanText(block, { lexicon: english, lang: 'en' }));
    const evidence = mergeEvidence(scans.map((scan) => scan.evidence));
    const [first] = scans;
    expect(first && resolveScan(first, evidence, english)).toMatchObject([
      { concept: 'community-land-trust', start: 8, end: 12 },
    ]);
    const own = first && mergeEvidence([first.evidence]);
    expect(first && own && resolveScan(first, own, english)).toEqual([]);
  });

  it('gives block by block what it gives as a whole', () => {
    const text = syntheticText(concepts, 'en', 60_000);
    const parts = text.split('\n\n');
    const scans = parts.map((part) => scanText(part, { lexicon: english, lang: 'en' }));
    const evidence = mergeEvidence(scans.map((scan) => scan.evidence));
    let offset = 0;
    const together = scans.flatMap((scan, index) => {
      const mentions = resolveScan(scan, evidence, english).map((m) => ({
        ...m,
        start: m.start + offset,
        end: m.end + offset,
      }));
      offset += (parts[index] ?? '').length + 2;
      return mentions;
    });
    expect(together).toEqual(tag(text, { lexicon: english, lang: 'en' }));
  });
});

describe('every label', () => {
  it.each(INTERFACE_LANGUAGES)('in %s is found as a whole where its rule allows it', (lang) => {
    const missed = concepts.flatMap((concept) =>
      [concept.prefLabel[lang], ...concept.altLabels[lang]].filter(
        (label) => !sentencesFor(concept, lang, label, rulesIn(lang)).some(isFound(lang, label)),
      ),
    );
    expect(missed).toEqual(PERSONS[lang] ?? []);
  });
});

/** Listed so that searches find the concept; in a text a person is no mention. */
const PERSONS: Readonly<Record<string, readonly string[]>> = {
  fr: ['commoneurs', 'commoners'],
  es: ['comunero'],
  de: ['Commoner', 'Konzessionsnehmer'],
};

function isFound(lang: string, label: string) {
  return ({ text, start }: Sentence) => {
    // A case of that name is found in place of the concept.
    return tag(text, { lexicon: lexiconFor(text, lang), lang }).some(
      (mention) => isSure(mention) && mention.start <= start && mention.end >= start + label.length,
    );
  };
}
