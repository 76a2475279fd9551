/** The words of the Markdown file of a brief. */
import de from '../../../assets/locales/de/brief-export.json';
import en from '../../../assets/locales/en/brief-export.json';
import es from '../../../assets/locales/es/brief-export.json';
import fr from '../../../assets/locales/fr/brief-export.json';
import it from '../../../assets/locales/it/brief-export.json';
import pt from '../../../assets/locales/pt/brief-export.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { BriefExportKey } from '../../domain/markdown/brief-export';
import type { Catalogue } from './catalogue';
import { exportCatalogue } from './export';

const BRIEF_EXPORT: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type BriefExportTranslate = Translate<BriefExportKey>;

export function briefExportMessages(language: InterfaceLanguage): BriefExportTranslate {
  return createTranslate({ ...exportCatalogue(language), ...BRIEF_EXPORT[language] }, language);
}
