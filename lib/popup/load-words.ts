/** The popup's words in one language, from the package. Those of all six would be a third of what it loads. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { createTranslate, type Message } from '../domain/i18n/translate';
import type { PopupKey, PopupTranslate } from '../ui/messages/popup';

/** @param loadJson gets paths relative to the root of the extension. */
export async function loadPopupWords(
  lang: InterfaceLanguage,
  loadJson: (path: string) => Promise<unknown>,
): Promise<PopupTranslate> {
  // On trust: the build wrote the file from the words that `PopupKey` is made of.
  const words = (await loadJson(`data/popup-words.${lang}.json`)) as Record<PopupKey, Message>;
  return createTranslate(words, lang);
}
