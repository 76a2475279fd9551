/** The words of the options page. */
import de from '../../../assets/locales/de/options.json';
import en from '../../../assets/locales/en/options.json';
import es from '../../../assets/locales/es/options.json';
import fr from '../../../assets/locales/fr/options.json';
import it from '../../../assets/locales/it/options.json';
import pt from '../../../assets/locales/pt/options.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';

const OPTIONS: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type OptionsTranslate = Translate<keyof typeof en>;

export function optionsMessages(language: InterfaceLanguage): OptionsTranslate {
  return createTranslate(OPTIONS[language], language);
}
