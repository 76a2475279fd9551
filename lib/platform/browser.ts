/** The seam: the only file that imports the WebExtension API. */
import webExtensionApi from 'webextension-polyfill';

export type { Runtime } from 'webextension-polyfill';

export const browser = webExtensionApi;
