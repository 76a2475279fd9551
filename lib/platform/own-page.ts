/** How a page of our own looks and speaks, as the reader chose. */
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { Settings } from '../domain/settings/settings';
import { getInterfaceLanguage } from './interface-language';
import { watchSettings } from './settings-store';

/** Sets theme and language of this page; the theme follows later choices. Gives the language. */
export function dressPage(settings: Settings): InterfaceLanguage {
  const { documentElement: root } = document;
  const lang = getInterfaceLanguage(settings);
  root.lang = lang;
  root.dataset.theme = settings.theme;
  watchSettings(({ theme }) => {
    root.dataset.theme = theme;
  }, new AbortController().signal);
  return lang;
}
