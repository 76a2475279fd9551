/** The words of the page for case studies. */
import de from '../../../assets/locales/de/case.json';
import en from '../../../assets/locales/en/case.json';
import es from '../../../assets/locales/es/case.json';
import fr from '../../../assets/locales/fr/case.json';
import it from '../../../assets/locales/it/case.json';
import pt from '../../../assets/locales/pt/case.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';

const CASE: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type CaseKey = keyof typeof en;
export type CaseTranslate = Translate<CaseKey>;

export function caseMessages(language: InterfaceLanguage): CaseTranslate {
  return createTranslate(CASE[language], language);
}
