/** Whether the browser lets us ask a site for a document; the user decides, site by site. */
import { browser } from './browser';

/** Whether a document can only be had by asking its site, as in Firefox, which runs no script of ours on a PDF. */
export function mustAskSites(): boolean {
  return 'optional_host_permissions' in browser.runtime.getManifest();
}

export function hasSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Has the browser ask the user. To be called while a click is being handled. */
export function requestSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}

/** Likewise, for all sites of the web. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] });
}

/** Match patterns know no port. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
