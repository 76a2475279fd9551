/** French and Italian words in and out of the sense of their concept, as programmes, statutes and notices use them. */
import { describe, expect, it } from 'vitest';
import { tagged } from './shipped-lexicon';

describe('a French or Italian sense that is not the concept', () => {
  it.each([
    ['fr', 'La chapelle garde la grande austérité de son plan.'],
    ['fr', 'Il quitta le couvent et son austérité.'],
    ['fr', 'La participation active des élèves compte pour un tiers de la note.'],
    ['fr', 'Le spectacle vit de la participation du public.'],
    ['fr', 'Le service de base de données est arrêté cette nuit.'],
    ['fr', 'Les mammifères ont une propriété commune à tous : le lait.'],
    ['fr', 'L’atelier vise une appropriation collective de l’outil.'],
    ['fr', 'Un organisme de gestion collective reverse la somme aux auteurs.'],
    ['fr', 'Le chauffage décentralisé tombe en panne moins souvent.'],
    ['fr', 'On leur reproche la privatisation des profits.'],
    ['fr', 'Privatisation possible sur devis, midi et soir.'],
    ['fr', 'L’enfant internalise la règle du jeu.'],
    ['fr', 'L’externalisation des troubles se mesure par un questionnaire.'],
    ['fr', 'Né à Oran, il fut nationalisé français.'],
    ['fr', 'Les communs de l’hôtel logeaient les chevaux.'],
    ['fr', 'C’est un magazine d’intérêt général.'],
    ['fr', 'Le transfert du personnel soignant vers le nouveau site est achevé.'],
    ['fr', 'Une courbe en décroissance.'],
    ['fr', 'Un jeu de société coopératif pour six.'],
    ['fr', 'La gendarmerie présente le dispositif participation citoyenne.'],
    ['fr', 'Le ticket de la Régie autonome des transports parisiens augmente.'],
    ['it', 'L’atto è depositato nella casa comunale.'],
    ['it', 'Una società partecipata dal fondo vende telefoni.'],
    ['it', 'L’azienda speciale della camera di commercio tiene corsi.'],
    ['it', 'La facciata ha una sua austerità.'],
    ['it', 'Si chiede la partecipazione attiva degli alunni.'],
    ['it', 'Il coinvolgimento attivo dei genitori aiuta la scuola.'],
    ['it', 'La stazione sta in un quartiere decentrato.'],
    ['it', 'In caso di scioglimento la devoluzione del patrimonio spetta ai soci.'],
    ['it', 'Il governo democratico cadde in autunno.'],
    ['it', 'Il bambino ha internalizzato la regola.'],
    ['it', 'L’esternalizzazione delle emozioni si impara.'],
    ['it', 'Si procede con affidamento diretto sotto la soglia.'],
    ['it', 'La produzione diretta di calore costa meno.'],
    ['it', 'Gli enti di gestione collettiva pagano gli autori.'],
    ['it', 'Hanno nazionalizzato il veicolo alla dogana.'],
    ['it', 'Temono la privatizzazione dei profitti.'],
    ['it', 'Vendite in decrescita da maggio.'],
    ['it', 'Una rete di comunità di pratica unisce gli insegnanti.'],
    ['it', 'Il veicolo è adibito a servizio pubblico di piazza.'],
    ['it', 'Parlò il presidente del Consiglio delle autonomie locali.'],
    ['it', 'La norma garantisce la circolarità delle informazioni.'],
    ['it', 'Il trasferimento del personale docente scade a marzo.'],
  ])('is left alone (%s): %s', (lang, text) => expect(tagged(text, lang)).toEqual([]));

  it.each([
    ['fr', 'L’austérité a réduit le budget des écoles.', 'austerity: austérité'],
    ['fr', 'Ils manifestent contre l’austérité.', 'austerity: austérité'],
    ['fr', 'La participation active est un droit.', 'citizen-participation: participation active'],
    [
      'fr',
      'La propriété collective gagne du terrain.',
      'collective-ownership: propriété collective',
    ],
    [
      'fr',
      'Ils rêvent d’appropriation collective des terres.',
      'collective-ownership: appropriation collective',
    ],
    ['fr', 'La cantine externalisée coûte plus cher.', 'outsourcing: externalisée'],
    ['fr', 'Les coopératives d’HLM bâtissent peu.', 'housing-cooperative: coopératives d’HLM'],
    [
      'fr',
      'Le marché prévoit la reprise du personnel.',
      'transfer-of-undertakings: reprise du personnel',
    ],
    ['it', 'Sono anni di austerità.', 'austerity: austerità'],
    ['it', 'L’austerità ha tagliato la spesa.', 'austerity: austerità'],
    ['it', 'Chiedono la devoluzione di poteri alle regioni.', 'decentralisation: devoluzione'],
    ['it', 'Il comune ha internalizzato il servizio mensa.', 'insourcing: internalizzato'],
    ['it', 'La rete di comunità porta internet in valle.', 'community-network: rete di comunità'],
    ['it', 'Il servizio pubblico va difeso.', 'public-services: servizio pubblico'],
    ['it', 'Il governo ha nazionalizzato la banca.', 'nationalisation: nazionalizzato'],
  ])('is the concept otherwise (%s): %s', (lang, text, mention) =>
    expect(tagged(text, lang)).toContain(mention),
  );
});

describe('a French or Italian name that hides what it contains', () => {
  it.each([
    ['fr', 'L’Institut national de l’économie circulaire publie son bilan.'],
    ['fr', 'L’association Droit au Logement plante ses tentes.'],
    ['fr', 'Direction de la commande publique, deuxième étage.'],
    ['it', 'Banca Etica apre una filiale.'],
    ['it', 'Rivolgersi al Settore appalti, secondo piano.'],
  ])('does so with its capitals (%s): %s', (lang, text) => expect(tagged(text, lang)).toEqual([]));

  it.each([
    [
      'fr',
      'Il manque un institut de l’économie circulaire.',
      'circular-economy: économie circulaire',
    ],
    ['fr', 'Le droit au logement reste un combat.', 'right-to-housing: droit au logement'],
    [
      'it',
      'Una nuova società partecipata gestisce l’acqua.',
      'municipal-company: società partecipata',
    ],
    ['it', 'Serve una banca etica.', 'ethical-finance: banca etica'],
  ])('and not without them (%s): %s', (lang, text, mention) =>
    expect(tagged(text, lang)).toContain(mention),
  );
});
