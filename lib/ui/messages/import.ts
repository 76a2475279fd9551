/** The words of the import, which the library joins. */
import de from '../../../assets/locales/de/import.json';
import en from '../../../assets/locales/en/import.json';
import es from '../../../assets/locales/es/import.json';
import fr from '../../../assets/locales/fr/import.json';
import it from '../../../assets/locales/it/import.json';
import pt from '../../../assets/locales/pt/import.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Message } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';

const IMPORT: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type ImportKey = keyof typeof en;

export function importCatalogue(language: InterfaceLanguage): Readonly<Record<ImportKey, Message>> {
  return IMPORT[language];
}
