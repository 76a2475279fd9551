/** The words of the popup, which shows notes too and so speaks the words of the page besides its own. */
import de from '../../../assets/locales/de/popup.json';
import en from '../../../assets/locales/en/popup.json';
import es from '../../../assets/locales/es/popup.json';
import fr from '../../../assets/locales/fr/popup.json';
import it from '../../../assets/locales/it/popup.json';
import pt from '../../../assets/locales/pt/popup.json';
import type { InterfaceLanguage } from '../../domain/i18n/languages';
import { createTranslate, type Message, type Translate } from '../../domain/i18n/translate';
import type { Catalogue } from './catalogue';
import { NOTE_FACTS, type NoteFactsKey } from './note-facts';
import { type PageKey, pageCatalogue } from './page';
import { PROFILE, type ProfileWord } from './profile';

const POPUP: Catalogue<keyof typeof en> = { en, fr, es, de, it, pt };

export type PopupKey = PageKey | NoteFactsKey | ProfileWord | keyof typeof en;
export type PopupTranslate = Translate<PopupKey>;

export function popupMessages(language: InterfaceLanguage): PopupTranslate {
  return createTranslate(popupCatalogue(language), language);
}

/** As the package has them, in a file for each language: the popup loads no other. */
export function popupCatalogue(language: InterfaceLanguage): Record<PopupKey, Message> {
  return {
    ...pageCatalogue(language),
    ...NOTE_FACTS[language],
    ...PROFILE[language],
    ...POPUP[language],
  };
}
