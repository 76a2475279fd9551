/** The tab a popup is about, and why a tab may not answer. */
import { browser } from './browser';

/**
 * The tab named by `?tab=ID` in the popup's own address (so that it can be opened in a tab of its own),
 * else the one in front. @throws when there is none.
 */
export async function getTargetTabId(search: string): Promise<number> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) throw new Error('There is no tab in front.');
  return active.id;
}

/** Why no content script answers in a tab. The address is known because the user opened the popup on it. */
export async function findSilenceReason(
  tabId: number,
): Promise<'browser-page' | 'pdf' | 'not-loaded'> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const address = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  if (address?.pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  const readable = address?.protocol === 'http:' || address?.protocol === 'https:';
  return readable && !CLOSED_HOSTS.has(address.host) ? 'not-loaded' : 'browser-page';
}

/** Shops for extensions, on which browsers let no extension run. */
const CLOSED_HOSTS: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/**
 * The page of ours that shows the PDF of a tab. Where our content script answers in the tab it hands the bytes
 * over; else the reader has to ask for the address itself, or the user for the file.
 */
export async function findReaderPage(tabId: number, answers: boolean): Promise<string> {
  if (answers) return `reader.html?tab=${tabId}`;
  const { url = '' } = (await browser.tabs.get(tabId).catch(() => undefined)) ?? {};
  return /^https?:/.test(url) ? `reader.html?address=${encodeURIComponent(url)}` : 'reader.html';
}
