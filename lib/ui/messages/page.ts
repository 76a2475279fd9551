/** The words of cards, editors and the toolbar inside a page. */
import de from '../../../assets/locales/de/page.json';
import en from '../../../assets/locales/en/page.json';
import es from '../../../assets/locales/es/page.json';
import fr from '../../../assets/locales/fr/page.json';
import it from '../../../assets/locales/it/page.json';
import pt from '../../../assets/locales/pt/page.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Message, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';
import { type FailureKey, failureCatalogue } from './failure';

const PAGE: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type PageKey = keyof typeof en | FailureKey;
export type PageTranslate = Translate<PageKey>;

export function pageMessages(language: InterfaceLanguage): PageTranslate {
  return createTranslate(pageCatalogue(language), language);
}

export function pageCatalogue(language: InterfaceLanguage): Record<PageKey, Message> {
  return { ...PAGE[language], ...failureCatalogue(language) };
}
