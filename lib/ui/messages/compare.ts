/** The words of the comparison; part of the library's. */
import de from '../../../assets/locales/de/compare.json';
import en from '../../../assets/locales/en/compare.json';
import es from '../../../assets/locales/es/compare.json';
import fr from '../../../assets/locales/fr/compare.json';
import it from '../../../assets/locales/it/compare.json';
import pt from '../../../assets/locales/pt/compare.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Catalogue } from './catalogue';

export type CompareKey = keyof typeof en;
const COMPARE: Catalogue<CompareKey> = { en, fr, es, de, it, pt };

export function compareCatalogue(language: InterfaceLanguage) {
  return COMPARE[language];
}
