/** Pages of our own, shown in a tab. */
import { browser } from './browser';

export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
