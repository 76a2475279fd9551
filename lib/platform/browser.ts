/**
 * The seam: the only file that touches the WebExtension API. In Manifest V3 both browsers have it as `chrome`, with
 * promises. A page cannot put an element of that name in its place, as it could with a name the browser lacks.
 */
import type { Browser } from 'webextension-polyfill';

export type { Permissions, Runtime, Tabs } from 'webextension-polyfill';

export const browser = (globalThis as unknown as { readonly chrome: Browser }).chrome;
