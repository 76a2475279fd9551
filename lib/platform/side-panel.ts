/**
 * The browser's side panel: Chrome's and Edge's own API, or Firefox's sidebar. Either opens only in the very task in
 * which the reader did something, so nothing here waits before it asks.
 */
import { browser } from './browser';

interface ChromeSidePanel {
  /** Also in answer to a message that a content script sent in such a task. */
  open(options: { tabId: number }): Promise<void>;
}

/** Not known to the polyfill, which passes it on as it is. */
const { sidePanel } = browser as unknown as { readonly sidePanel?: ChromeSidePanel };

/** In answer to a page or a shortcut. False where the browser only lets the reader open it: Firefox. */
export async function openSidePanelFor(tabId: number): Promise<boolean> {
  if (!sidePanel) return false;
  await sidePanel.open({ tabId });
  return true;
}

/** After a click in one of our own pages. @throws when the browser refuses. */
export async function openSidePanel(tabId: number): Promise<void> {
  if (!(await openSidePanelFor(tabId))) await browser.sidebarAction.open();
}
