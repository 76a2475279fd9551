/** The language we speak: the one the reader chose, else that of the browser. */
import { chooseInterfaceLanguage, type InterfaceLanguage } from '../domain/i18n/languages';
import type { Settings } from '../domain/settings/settings';
import { browser } from './browser';
import { loadSettings } from './settings-store';

export function getInterfaceLanguage({ language }: Pick<Settings, 'language'>): InterfaceLanguage {
  return language ?? getBrowserLanguage();
}

/** What is spoken while the reader has chosen nothing else. */
export function getBrowserLanguage(): InterfaceLanguage {
  return chooseInterfaceLanguage([browser.i18n.getUILanguage()]);
}

/** For programs without a page, such as the background. */
export async function loadInterfaceLanguage(): Promise<InterfaceLanguage> {
  return getInterfaceLanguage(await loadSettings());
}
