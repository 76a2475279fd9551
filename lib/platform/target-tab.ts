/** The tab a popup is about, and why a tab may not answer. */
import { browser } from './browser';

export interface TargetTab {
  readonly id: number;
  /** What it shows: a click on our button lets us see it. Undefined where there was none. Never rejects. */
  readonly address: Promise<string | undefined>;
}

/**
 * The tab named by `?tab=ID` in the popup's own address (so that it can be opened in a tab of its own),
 * else the one in front. @throws when there is none.
 */
export async function findTargetTab(search: string): Promise<TargetTab> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null && /^\d+$/.test(named)) {
    const id = Number(named);
    return { id, address: findAddress(id) };
  }
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) throw new Error('There is no tab in front.');
  return { id: active.id, address: Promise.resolve(active.url) };
}

async function findAddress(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId).catch(() => undefined))?.url;
}

/** Why no content script answers in a tab. The address is known because the user opened the popup on it. */
export async function findSilenceReason(
  tabId: number,
): Promise<'browser-page' | 'pdf' | 'not-loaded'> {
  const known = await findAddress(tabId);
  const address = known && URL.canParse(known) ? new URL(known) : undefined;
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
  const url = (await findAddress(tabId)) ?? '';
  return /^https?:/.test(url) ? `reader.html?address=${encodeURIComponent(url)}` : 'reader.html';
}
