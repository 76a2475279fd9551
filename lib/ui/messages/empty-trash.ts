/** The words for emptying a trash: the library's, and that of own vocabularies and case studies. */
import de from '../../../assets/locales/de/empty-trash.json';
import en from '../../../assets/locales/en/empty-trash.json';
import es from '../../../assets/locales/es/empty-trash.json';
import fr from '../../../assets/locales/fr/empty-trash.json';
import it from '../../../assets/locales/it/empty-trash.json';
import pt from '../../../assets/locales/pt/empty-trash.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Catalogue } from './catalogue';

export type EmptyTrashKey = keyof typeof en;
const EMPTY_TRASH: Catalogue<EmptyTrashKey> = { en, fr, es, de, it, pt };

export function emptyTrashCatalogue(language: InterfaceLanguage) {
  return EMPTY_TRASH[language];
}
