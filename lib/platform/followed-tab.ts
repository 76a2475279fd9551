/** The tab a side panel is about: that of its window which is in front, whatever happens to it. */
import { browser } from './browser';

export interface TabWatcher {
  /** Told of the tab in front, at first and when it is another. */
  readonly onTab: (tabId: number) => void;
  /** Told when its page has been loaded. */
  readonly onLoaded: () => void;
}

/** `?tab=ID` in the panel's own address names one for good, so that it can be opened in a tab of its own. */
export async function followTab(
  search: string,
  { onTab, onLoaded }: TabWatcher,
  signal: AbortSignal,
): Promise<void> {
  const named = new URLSearchParams(search).get('tab');
  let followed: number | undefined;
  const follow = (tabId: number | undefined) => {
    if (tabId === undefined || tabId === followed || signal.aborted) return;
    followed = tabId;
    onTab(tabId);
  };

  const updated = (tabId: number, { status }: { status?: string }) => {
    if (tabId === followed && status === 'complete') onLoaded();
  };
  // A page that was loaded ahead takes the place of the one before, with an id of its own.
  const replaced = (added: number, removed: number) => {
    if (removed === followed) follow(added);
  };
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onReplaced.addListener(replaced);
  const stops = [
    () => browser.tabs.onUpdated.removeListener(updated),
    () => browser.tabs.onReplaced.removeListener(replaced),
  ];

  if (named !== null && /^\d+$/.test(named)) {
    follow(Number(named));
  } else {
    const { id: windowId } = await browser.windows.getCurrent();
    const activated = (info: { tabId: number; windowId: number }) => {
      if (info.windowId === windowId) follow(info.tabId);
    };
    browser.tabs.onActivated.addListener(activated);
    stops.push(() => browser.tabs.onActivated.removeListener(activated));
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    follow(active?.id);
  }
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}

/** Whether a page is on its way; false as well for a tab that is gone. */
export async function isTabLoading(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.status === 'loading';
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}
