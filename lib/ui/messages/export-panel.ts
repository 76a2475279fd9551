/** The words of the export, which the library joins. */
import de from '../../../assets/locales/de/export-panel.json';
import en from '../../../assets/locales/en/export-panel.json';
import es from '../../../assets/locales/es/export-panel.json';
import fr from '../../../assets/locales/fr/export-panel.json';
import it from '../../../assets/locales/it/export-panel.json';
import pt from '../../../assets/locales/pt/export-panel.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import type { Message } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';

const EXPORT_PANEL: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type ExportPanelKey = keyof typeof en;

export function exportPanelCatalogue(
  language: InterfaceLanguage,
): Readonly<Record<ExportPanelKey, Message>> {
  return EXPORT_PANEL[language];
}
