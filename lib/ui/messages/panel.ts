/** The words of the side panel, which shows cards and notes too and so speaks the words of the page besides its own. */
import de from '../../../assets/locales/de/panel.json';
import en from '../../../assets/locales/en/panel.json';
import es from '../../../assets/locales/es/panel.json';
import fr from '../../../assets/locales/fr/panel.json';
import it from '../../../assets/locales/it/panel.json';
import pt from '../../../assets/locales/pt/panel.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';
import { type PageKey, pageCatalogue } from './page';

const PANEL: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type PanelKey = PageKey | keyof typeof en;
export type PanelTranslate = Translate<PanelKey>;

export function panelMessages(language: InterfaceLanguage): PanelTranslate {
  return createTranslate({ ...pageCatalogue(language), ...PANEL[language] }, language);
}
