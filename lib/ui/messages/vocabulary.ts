/** The words of the page for own vocabularies and case studies. */
import de from '../../../assets/locales/de/vocabulary.json';
import en from '../../../assets/locales/en/vocabulary.json';
import es from '../../../assets/locales/es/vocabulary.json';
import fr from '../../../assets/locales/fr/vocabulary.json';
import it from '../../../assets/locales/it/vocabulary.json';
import pt from '../../../assets/locales/pt/vocabulary.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';
import { type EmptyTrashKey, emptyTrashCatalogue } from './empty-trash';
import { type FailureKey, failureCatalogue } from './failure';

const VOCABULARY: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type VocabularyTranslate = Translate<FailureKey | EmptyTrashKey | keyof typeof en>;

export function vocabularyMessages(language: InterfaceLanguage): VocabularyTranslate {
  const words = {
    ...failureCatalogue(language),
    ...emptyTrashCatalogue(language),
    ...VOCABULARY[language],
  };
  return createTranslate(words, language);
}
