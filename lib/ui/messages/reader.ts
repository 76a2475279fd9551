/** The words of the reader of PDFs, around the pages. */
import de from '../../../assets/locales/de/reader.json';
import en from '../../../assets/locales/en/reader.json';
import es from '../../../assets/locales/es/reader.json';
import fr from '../../../assets/locales/fr/reader.json';
import it from '../../../assets/locales/it/reader.json';
import pt from '../../../assets/locales/pt/reader.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';

const READER: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type ReaderKey = keyof typeof en;
export type ReaderTranslate = Translate<ReaderKey>;

export function readerMessages(language: InterfaceLanguage): ReaderTranslate {
  return createTranslate(READER[language], language);
}
