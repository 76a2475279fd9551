/** How what is the reader's own is told from what comes with the extension, wherever it is shown. */
import de from '../../../assets/locales/de/own.json';
import en from '../../../assets/locales/en/own.json';
import es from '../../../assets/locales/es/own.json';
import fr from '../../../assets/locales/fr/own.json';
import it from '../../../assets/locales/it/own.json';
import pt from '../../../assets/locales/pt/own.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';

const OWN: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

/** The title of an own case study, marked as such, and as one in the trash. */
export function markOwn(
  { title, trashed }: { readonly title: string; readonly trashed: string | null },
  language: InterfaceLanguage,
): string {
  return createTranslate(OWN[language], language)(trashed ? 'trashed' : 'marked', { title });
}
