/** The words of filters by state, saved searches and keys; part of the library's. */
import de from '../../../assets/locales/de/search.json';
import en from '../../../assets/locales/en/search.json';
import es from '../../../assets/locales/es/search.json';
import fr from '../../../assets/locales/fr/search.json';
import it from '../../../assets/locales/it/search.json';
import pt from '../../../assets/locales/pt/search.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Catalogue } from './catalogue';

export type SearchKey = keyof typeof en;
const SEARCH: Catalogue<SearchKey> = { en, fr, es, de, it, pt };

export function searchCatalogue(language: InterfaceLanguage) {
  return SEARCH[language];
}
