/**
 * What cards, editors and the toolbar say, in the reader's language. A page is not given the words before the reader
 * touches it, since most pages are left without a card opened, nor those of any other language.
 */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import { createTranslate, type Message } from '../domain/i18n/translate';
import type { PageKey, PageTranslate } from '../ui/messages/page';

export interface PageWords {
  /** Says nothing before the words are there. */
  readonly t: PageTranslate;
  /** Fetches the words, unless that was done. Never rejects: what cannot be had is asked for the next time. */
  fetch(): Promise<void>;
  /** Acts at once when the words are there, else when they have come. */
  whenThere(act: () => void): void;
}

/** @param loadText gives the packaged words of a language. */
export function createPageWords(
  lang: InterfaceLanguage,
  loadText: (lang: InterfaceLanguage) => Promise<string>,
): PageWords {
  let translate: PageTranslate | undefined;
  let fetching: Promise<void> | undefined;

  const load = async () => {
    try {
      // On trust: the build wrote the file from the same words that `PageKey` is made of.
      const words = JSON.parse(await loadText(lang)) as Record<PageKey, Message>;
      translate = createTranslate(words, lang);
    } catch {
      fetching = undefined;
    }
  };
  const fetch = () => {
    fetching ??= load();
    return fetching;
  };

  return {
    t: (key, params) => translate?.(key, params) ?? '',
    fetch,
    whenThere(act) {
      if (translate) act();
      else void fetch().then(() => translate && act());
    },
  };
}
