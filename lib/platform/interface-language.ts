/** The language the reader's browser is set to. */
import { chooseInterfaceLanguage, type InterfaceLanguage } from '../domain/i18n/languages';
import { browser } from './browser';

export function getInterfaceLanguage(): InterfaceLanguage {
  return chooseInterfaceLanguage([browser.i18n.getUILanguage()]);
}
