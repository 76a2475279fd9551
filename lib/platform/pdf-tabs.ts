/** Tabs that show a PDF, and the tab beside one in which our reader does. */
import { browser, type Tabs } from './browser';
import { hasSiteAccess, mustAskSites } from './site-access';

type ReaderPlace =
  /** Of the tab that shows the PDF and hands it over. */
  { readonly tab: number } | { readonly address: string; readonly after: number | undefined };

export async function openReaderFor(place: ReaderPlace): Promise<void> {
  const beside = 'tab' in place ? place.tab : place.after;
  const query =
    'tab' in place ? `tab=${place.tab}` : `address=${encodeURIComponent(place.address)}`;
  const tab = beside === undefined ? undefined : await browser.tabs.get(beside).catch(() => null);
  await browser.tabs.create({
    url: browser.runtime.getURL(`reader.html?${query}`),
    ...(tab && { index: tab.index + 1 }),
  });
}

/**
 * Where no script of ours runs on a PDF, its address has to tell that it is one, and tells us only on sites the user
 * has given us (Firefox). Elsewhere the script in the tab says so itself. Listens from the start, for it wakes an event
 * page.
 */
export function watchPdfTabs(onPdf: (address: string, tab: number) => Promise<void>): void {
  if (!mustAskSites()) return;
  browser.tabs.onUpdated.addListener(
    (tab: number, { status }: Tabs.OnUpdatedChangeInfoType, { url }: Tabs.Tab) => {
      if (status !== 'complete' || !url || !isPdf(url)) return;
      void hasSiteAccess(url).then((allowed) => (allowed ? onPdf(url, tab) : undefined));
    },
  );
}

function isPdf(url: string): boolean {
  return /^https?:/.test(url) && new URL(url).pathname.toLowerCase().endsWith('.pdf');
}
