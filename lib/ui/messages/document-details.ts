/** The words of what is known of a document; part of the library's. */
import de from '../../../assets/locales/de/document-details.json';
import en from '../../../assets/locales/en/document-details.json';
import es from '../../../assets/locales/es/document-details.json';
import fr from '../../../assets/locales/fr/document-details.json';
import it from '../../../assets/locales/it/document-details.json';
import pt from '../../../assets/locales/pt/document-details.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Catalogue } from './catalogue';

export type DocumentDetailsKey = keyof typeof en;
const DETAILS: Catalogue<DocumentDetailsKey> = { en, fr, es, de, it, pt };

export function documentDetailsCatalogue(language: InterfaceLanguage) {
  return DETAILS[language];
}
