/** Words of `_locales`, in the browser's own language: for what the browser itself shows. */
import { browser } from './browser';

export function getManifestMessage(name: string): string {
  return browser.i18n.getMessage(name);
}
