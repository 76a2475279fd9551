/** Names, offices and figures of speech beside the same words used for the concept. */
import { describe, expect, it } from 'vitest';
import { tag } from '../../../lib/domain/tagging/tag';
import { concepts, english, lexiconFor, tagged } from './shipped-lexicon';

describe('a sense that is not the concept', () => {
  it.each([
    ['de', 'Die Baugenossenschaft Sonnenhang 1911 eG hat ihren Sitz in Jena.'],
    ['de', 'Die Raiffeisen-Genossenschaft Oberland eG legte gestern ihren Bericht vor.'],
    ['es', 'La Cooperativa Las Nieves, S. Coop. de Toledo vendió su nave.'],
    ['en', 'The Minister told the Commons that the bill would return.'],
    ['en', 'The order was laid before the Commons and approved by resolution.'],
    ['en', 'We privatise our grief and our feelings.'],
    ['fr', 'On ne peut pas privatiser les émotions.'],
    ['es', 'No debemos privatizar el dolor ni la memoria.'],
    ['de', 'Man darf die Trauer nicht privatisieren.'],
    ['fr', 'Le protocole PPP encapsule les paquets sur une liaison série.'],
    ['en', 'Georgia joined the Energy Community in 2017 as a contracting party.'],
    ['en', 'The decentralisation of enforcement of competition rules gave courts more work.'],
    ['en', 'Smith and Co produces shoes.'],
    ['de', 'Dahinter steht die Stiftung „Gemeinwohl Plus“ aus Ulm.'],
    ['de', 'Der Band erscheint im Commons-Verlag.'],
    ['es', 'Nos vemos en el Hospital Bien Común de la capital.'],
    ['fr', 'Le contrat va à Open Source Conseil SAS, faute de mieux.'],
    ['pt', 'A licença foi vendida pela Open Source Lisboa Ltda. em maio.'],
    ['fr', 'Votez sur participer.ville.example/budget-participatif dès lundi.'],
    ['en', 'Tickets cost £12, and student concessions £8.'],
    ['pt', 'Há decrescimento da velocidade em dias de chuva.'],
    ['en', 'Governments cut costs where they could.'],
    ['en', 'Speaker of the Commons since June, she called for order.'],
    ['en', 'She was elected to the Commons in 1997.'],
    ['en', 'See the Commons IO component for streams.'],
    ['en', 'Co-management of patients by surgeons is studied.'],
    ['de', 'Die Vergesellschaftung von Meerschweinchen braucht Zeit.'],
    ['es', 'La nacionalización de un jugador tarda dos años.'],
    ['de', 'Wer Gewinne privatisieren will, soll auch Risiken tragen.'],
    ['de', 'Die Privatisierung von Gewinnen empört viele.'],
    ['de', 'Der Konzessionsgeber prüft die Unterlagen, der Konzessionsnehmer wartet.'],
    ['de', 'Der Rundfunk hat einen öffentlichen Auftrag, den er gut erfüllt.'],
    ['de', 'Die Kasse lebt von der solidarischen Finanzierung aller Versicherten.'],
    ['de', 'Feuerwehrleute leisten einen unverzichtbaren Dienst.'],
    ['de', 'In der Grundversorgung leben derzeit zwölf Asylwerber.'],
    ['de', 'Das EEG fördert Strom aus Wind.'],
    ['de', 'Die Renationalisierung der Agrarpolitik träfe auch die Energie.'],
    ['de', 'Die Kommune erteilt eine Konzession nach dem Gaststättengesetz.'],
    ['de', 'Am Freitag trafen sich die Selbstorganisationen zum Fest.'],
  ])('is left alone (%s): %s', (lang, text) => expect(tagged(text, lang)).toEqual([]));

  it.each([
    ['de', 'Eine Baugenossenschaft gehört allen.', 'housing-cooperative: Baugenossenschaft'],
    ['en', 'The commons belong to all who tend them.', 'commons: The commons'],
    ['en', 'The growth of U.S. Cooperatives was slow.', 'cooperative: Cooperatives'],
    ['en', 'They want to privatise water.', 'privatisation: privatise'],
    ['es', 'Quieren privatizar el agua.', 'privatisation: privatizar'],
    ['en', 'A council-run firm collects it.', 'municipal-company: council-run firm'],
    ['en', 'The enclosing of the fields hurt.', 'enclosure: enclosing of the fields'],
    ['de', 'Sie nennen es „Gemeinwohl“.', 'common-good: Gemeinwohl'],
    ['de', 'Die Privatisierung von Bädern empört viele.', 'privatisation: Privatisierung'],
    [
      'de',
      'Sie verteidigt die kommunale Selbstverwaltung.',
      'decentralisation: kommunale Selbstverwaltung',
    ],
    [
      'de',
      'Ein öffentlicher Auftrag braucht drei Bieter, sonst droht Streit.',
      'public-procurement: öffentlicher Auftrag',
    ],
    [
      'fr',
      'Voyez ville.example : le budget participatif.',
      'participatory-budgeting: budget participatif',
    ],
    ['en', 'Government cuts hurt.', 'austerity: Government cuts'],
    ['en', 'The River Foundation and the Commons meet.', 'commons: the Commons'],
    [
      'en',
      'A community benefit agreement goes beyond collective bargaining.',
      'community-benefit-agreement: community benefit agreement',
      'collective-bargaining: collective bargaining',
    ],
    [
      'en',
      'At purchasing power parity, public-private partnerships cost more.',
      'public-private-partnership: public-private partnerships',
    ],
    ['it', 'La decrescita è un progetto politico.', 'degrowth: decrescita'],
    [
      'es',
      'Piden que vuelva a la gestión pública.',
      'deprivatisation: vuelva a la gestión pública',
    ],
  ])('does not hide the concept (%s): %s', (lang, text, ...mentions) =>
    expect(tagged(text, lang)).toEqual(mentions),
  );
});

describe('an acronym behind the words it stands for', () => {
  const EVIDENCE = 'Public services, public procurement and a public-private partnership.';

  it.each([
    'Farmers use plant protection products (PPPs).',
    'The pentose phosphate pathway (PPP) makes sugars.',
    'Cross-laminated timber (CLT) is light, and affordable housing needs it.',
  ])('is left alone where they are none of ours, whatever the page is about: %s', (text) => {
    const other = text.indexOf('(');
    const mentions = tag(`${text} ${EVIDENCE}`, { lexicon: english, lang: 'en' });
    expect(mentions.length).toBeGreaterThan(0);
    expect(mentions.filter(({ start }) => Math.abs(start - other) <= 2)).toEqual([]);
  });

  const own = concepts.flatMap(({ id, acronyms, prefLabel, altLabels }) =>
    acronyms.flatMap(({ label, lang }) =>
      [prefLabel[lang], ...(altLabels[lang] ?? [])]
        .filter((long) => long && initialsOf(long) === label.toUpperCase())
        .map((long) => ({ id, lang, text: `${long} (${label})` })),
    ),
  );
  it.each(own)('is the concept where they are its label ($lang): $text', ({ id, lang, text }) => {
    const last = tag(text, { lexicon: lexiconFor(text, lang), lang }).at(-1);
    expect(last).toMatchObject({ concept: id, end: text.length - 1 });
  });
});

function initialsOf(words: string): string {
  return words
    .split(/[ -]/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
