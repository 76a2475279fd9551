/** Names, offices and figures of speech beside the same words used for the concept. */
import { describe, expect, it } from 'vitest';
import { tagged } from './shipped-lexicon';

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
    [
      'fr',
      'Voyez ville.example : le budget participatif.',
      'participatory-budgeting: budget participatif',
    ],
    ['en', 'Government cuts hurt.', 'austerity: Government cuts'],
    ['it', 'La decrescita è un progetto politico.', 'degrowth: decrescita'],
    [
      'es',
      'Piden que vuelva a la gestión pública.',
      'deprivatisation: vuelva a la gestión pública',
    ],
  ])('does not hide the concept (%s): %s', (lang, text, mention) =>
    expect(tagged(text, lang)).toEqual([mention]),
  );
});
