/** The popup's words in one language, from the package. Those of all six would be a third of what it loads. */
import type { Catalogue } from '../catalogue/catalogue';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { type Message, prepareTranslate } from '../domain/i18n/translate';
import type { PopupKey, PopupTranslate } from '../ui/messages/popup';

export async function loadPopupWords(
  lang: InterfaceLanguage,
  catalogue: Pick<Catalogue, 'popupWords'>,
): Promise<PopupTranslate> {
  const loading = catalogue.popupWords(lang);
  const translate = prepareTranslate(lang);
  // On trust: the build wrote the file from the words that `PopupKey` is made of.
  return translate((await loading) as Record<PopupKey, Message>);
}
