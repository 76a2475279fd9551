/** Whether the browser lets us ask a site for a document; the user decides, site by site. */
import { browser } from './browser';

export function hasSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(url)] });
}

/** Has the browser ask the user. To be called while a click is being handled. */
export function requestSiteAccess(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(url)] });
}

/** Match patterns know no port. */
function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
