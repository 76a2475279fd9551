/** Every way in which a tagger of these concepts is known to go wrong, each by a sentence that shows it. */
import { describe, expect, it } from 'vitest';
import shared from '../../../assets/data/lexicon/shared.json';
import { english, tagged } from './shipped-lexicon';

describe('pitfall', () => {
  it('labels with a slash are written out: one half is no label', () => {
    expect(tagged('They went to a public place to see the community theatre.')).toEqual([]);
  });

  it('a Romance prefix is not a preposition', () => {
    expect(tagged('Le programme de privatisation continue.', 'fr')).toEqual([
      'privatisation: privatisation',
    ]);
    expect(tagged('La dé-privatisation continue.', 'fr')).toEqual([
      'deprivatisation: dé-privatisation',
    ]);
  });

  it.each(['Their interest in sourcing grew.', 'We succeed in “sourcing” jam nearby.'])(
    'the prefix "in" is not the word: %s',
    (text) => expect(tagged(text)).toEqual([]),
  );

  it('a negating prefix drops some concepts and not others', () => {
    expect(tagged('The list of non-cooperative jurisdictions is long.')).toEqual([]);
    expect(tagged('An anti-austerity vote was held.')).toEqual(['austerity: anti-austerity']);
  });

  it.each([
    'PPP per head rose to 40,000 dollars.',
    'The PPP won the election in Pakistan.',
    'Shares of SSE plc fell.',
    'Their COOP plan covers the continuity of operations.',
  ])('an acronym counts only where something licenses it: %s', (text) =>
    expect(tagged(text)).toEqual([]),
  );

  it.each(['', 'autres'])('an address is no start of a sentence, however long: …/%s', (end) => {
    const rest = 'communs pour tous.';
    expect(tagged(`Voir. ${rest}`, 'fr')).toEqual(['commons: communs']);
    for (const parts of [1, 10, 38, 39, 40, 41, 100])
      expect(tagged(`Voir https://exemple.fr/${'x/'.repeat(parts)}${end} ${rest}`, 'fr')).toEqual(
        [],
      );
  });

  it('a word beside a label counts at the end of a long run without blanks', () => {
    const run = `https://exemple.fr/${'x/'.repeat(100)}nos`;
    expect(tagged(`Voir ${run} communs pour tous.`, 'fr')).toEqual(['commons: communs']);
  });

  it('an acronym has a plural', () => {
    expect(tagged('Public-private partnerships (PPPs) cost more.')).toEqual([
      'public-private-partnership: Public-private partnerships',
      'public-private-partnership: PPPs',
    ]);
    expect(tagged('Community land trusts (CLTs) own the ground.')).toEqual([
      'community-land-trust: Community land trusts',
      'community-land-trust: CLTs',
    ]);
  });

  it.each([
    'The House of Commons sits late.',
    'It is published under a Creative Commons licence.',
    'The picture is on Wikimedia Commons.',
    'Add Apache Commons to the build.',
    'We meet in the Learning Commons at noon.',
  ])('Commons may be part of a name: %s', (text) => expect(tagged(text)).toEqual([]));

  it('a capital at the start of a sentence or in a heading makes no name', () => {
    expect(tagged('Commons need rules that their users can change.')).toEqual(['commons: Commons']);
    expect(tagged('Governing the Commons Together')).toEqual(['commons: the Commons']);
  });

  it('a line break is a space, a blank line is not', () => {
    expect(tagged('new rules of public\nprocurement')).toEqual([
      'public-procurement: public\nprocurement',
    ]);
    expect(tagged('new rules, public\n\nprocurement')).not.toContain(
      'public-procurement: public\n\nprocurement',
    );
  });

  it('a mention ends with its last letter, not with the punctuation behind it', () => {
    expect(tagged('Ostrom wrote of shared pastures (commons) and of water.')).toEqual([
      'commons: commons',
    ]);
  });

  it('a longer concept leaves no mention of the shorter one inside', () => {
    expect(tagged('The law asks for inclusive public procurement.')).toEqual([
      'inclusive-procurement: inclusive public procurement',
    ]);
  });

  it('"common" is no form of commons, "good" none of public goods', () => {
    expect(tagged('It is common to find good public transport.')).toEqual([]);
  });

  it('a prefix in brackets or before a slash changes the concept', () => {
    expect(tagged('On the (re)municipalisation of water.')).toEqual([
      'remunicipalisation: (re)municipalisation',
    ]);
    expect(tagged('The council decides on re-/insourcing.')).toEqual(['insourcing: insourcing']);
  });

  it('a word inside another word, or before a letter that folds to two, is not a word', () => {
    expect(tagged('The iCommons conference in İstanbul.')).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['Die Baugenossenschaft Süd 1904 eG vermietet 300 Wohnungen.', 'de'],
    ['The Commons Strategies Group met in Berlin.', 'en'],
  ])('a registered name or a body is no mention: %s', (text, lang) =>
    expect(tagged(text, lang)).toEqual([]),
  );

  it('a legal form further on does not make a name of the kind', () => {
    expect(tagged('Die Genossenschaft kauft Strom von der Sonnenstrom GmbH.', 'de')).toEqual([
      'cooperative: Genossenschaft',
    ]);
  });

  it.each([
    ['en', 'The Batlow Fruit Co-operative sold its orchards last year.'],
    ['en', 'Growers delivered their harvest to Northern Co-operative Meat Company.'],
    ['es', 'Trabajan con la Cooperativa Integral Catalana desde hace años.'],
    ['fr', 'La note de l’Union d’économie sociale du logement est parue.'],
    ['fr', 'Le Réseau intercontinental de promotion de l’économie sociale (RIPESS) est né ici.'],
    ['en', 'The Parliament discussed Community energy policy.'],
    ['en', 'Their code has to be public and openly licensed.'],
    ['es', 'Así lo decidió la Red de huertos urbanos de la ciudad.'],
  ])('of organisations are no mentions (%s): %s', (lang, text) => {
    expect(tagged(text, lang)).toEqual([]);
  });

  it.each([
    ['The European Union and public services', 'public-services: public services'],
    ['Last year the Ministry outsourced cleaning', 'outsourcing: outsourced'],
  ])('do not take the sentence that follows with them: %s', (text, found) => {
    expect(tagged(`${text} of schools to save money.`)).toEqual([found]);
  });

  it('are looked for with every concept the data calls an organisation', () => {
    expect(english.organisations.size).toBe(shared.organisations.length);
  });

  it('are not seen in identifiers', () => {
    expect(tagged('Set extKeyUsage with codeSigning: true, see [opensource-guide-x].')).toEqual([]);
  });
});

describe('look-alikes in other trades', () => {
  it.each([
    ['A resolution of the Commons was laid before the House by the hon. Member.', 'en'],
    ['The class privatises its members and hides the method.', 'en'],
    ['Il faut privatiser la variable avant la boucle.', 'fr'],
    ['La clase privatiza sus atributos.', 'es'],
    ['The decentralisation of enforcement to national authorities changed competition law.', 'en'],
    ['Le serveur négocie le protocole PPP avec le client.', 'fr'],
    ['O protocolo PPP autentica o utilizador no servidor.', 'pt'],
    ["La Communauté de l'énergie réunit les parties contractantes.", 'fr'],
  ])('%s', (text, lang) => expect(tagged(text, lang)).toEqual([]));

  it.each([
    ['The town privatised its buses.', 'en', 'privatisation: privatised'],
    ['La commune veut privatiser le service des eaux.', 'fr', 'privatisation: privatiser'],
    [
      'Une communauté d\u2019énergie partage le toit.',
      'fr',
      'energy-community: communauté d\u2019énergie',
    ],
    [
      'A council-owned housing company runs the estate.',
      'en',
      'municipal-company: council-owned housing company',
    ],
  ])('and yet: %s', (text, lang, mention) => expect(tagged(text, lang)).toEqual([mention]));
});

describe('coordination', () => {
  it.each([
    [
      'Wohnungs- und Energiegenossenschaften wachsen.',
      ['housing-cooperative: Wohnungs-', 'energy-community: Energiegenossenschaften'],
    ],
    [
      'Bau- und Wohnungsgenossenschaften wachsen.',
      ['housing-cooperative: Wohnungsgenossenschaften'],
    ],
  ])('gives a German compound back what it shares with the next: %s', (text, found) => {
    expect(tagged(text, 'de')).toEqual(found);
  });

  it.each([
    ['a comma does not carry an adjective on', 'We read public policies, ownership records.', []],
    [
      'a shared adjective spans what it is shared by',
      'The state runs public enterprises and banks.',
      ['public-banking: public enterprises and banks'],
    ],
    [
      'the object in the middle stays part of the construction',
      'They want to return water supply to public ownership.',
      ['deprivatisation: return water supply to public ownership'],
    ],
  ])('%s', (_, text, found) => {
    expect(tagged(text)).toEqual(found);
  });
});
