/** The words of the Markdown file of a page. */
import de from '../../../assets/locales/de/export.json';
import en from '../../../assets/locales/en/export.json';
import es from '../../../assets/locales/es/export.json';
import fr from '../../../assets/locales/fr/export.json';
import it from '../../../assets/locales/it/export.json';
import pt from '../../../assets/locales/pt/export.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Message, type Translate } from '../../domain/i18n/translate';
import type { ExportKey } from '../../domain/markdown/page-export';
import type { Catalogue } from './catalogue';

const EXPORT: Catalogue<ExportKey> = { en, fr, es, de, it, pt };

export function exportMessages(language: InterfaceLanguage): Translate<ExportKey> {
  return createTranslate(exportCatalogue(language), language);
}

export function exportCatalogue(language: InterfaceLanguage): Readonly<Record<ExportKey, Message>> {
  return EXPORT[language];
}
