/** Words for exports under test, so that no change of wording in the product breaks what is tested here. */
import { createTranslate, type Message } from '../../../lib/domain/i18n/translate';
import type { ExportKey } from '../../../lib/domain/markdown/page-export';

type Catalogue = Readonly<Record<ExportKey, Message>>;

const ENGLISH: Catalogue = {
  sourceLine: 'Source: {link}, read on {date}.',
  conceptsHeading: 'Concepts on this page',
  conceptCount: '{label} ({count})',
  notesHeading: 'Notes',
  noteHeading: 'Note {number}',
  noteConcepts: 'Concepts: {labels}',
  noteTags: 'Tags: {labels}',
  noteCases: 'Case studies: {links}',
  passageLink: 'Go to the passage',
  passagePage: 'Page {page}',
  passageAmbiguous: 'the same words stand there more than once',
  passageMissing: 'the words were no longer there at the time of export',
  casesHeading: 'Case studies',
  caseSince: 'since {year}',
  caseUntil: 'until {year}',
  caseOutcome: 'Outcome: {outcome}',
  caseSources: 'Sources:',
};

const FRENCH: Catalogue = {
  sourceLine: 'Source : {link}, consultée le {date}.',
  conceptsHeading: 'Concepts de cette page',
  conceptCount: '{label} ({count})',
  notesHeading: 'Notes',
  noteHeading: 'Note {number}',
  noteConcepts: 'Concepts : {labels}',
  noteTags: 'Étiquettes : {labels}',
  noteCases: 'Études de cas : {links}',
  passageLink: 'Aller au passage',
  passagePage: 'Seite {page}',
  passageAmbiguous: 'les mêmes mots s’y trouvent plusieurs fois',
  passageMissing: 'les mots ne s’y trouvaient plus lors de l’export',
  casesHeading: 'Études de cas',
  caseSince: 'depuis {year}',
  caseUntil: 'jusqu’en {year}',
  caseOutcome: 'Résultat : {outcome}',
  caseSources: 'Sources :',
};

export const english = createTranslate(ENGLISH, 'en');
export const french = createTranslate(FRENCH, 'fr');
