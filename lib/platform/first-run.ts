/** Tells when the extension has just been installed, and which kind of browser it is in. */
import { browser } from './browser';

/** So that an extension that is loaded anew, as while it is being developed, does not greet again. */
const GREETED = 'greeted';

/** Calls `greet` once in the life of an installation. Listens from the start, or the event is missed. */
export function onFirstRun(greet: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    void (async () => {
      if ((await browser.storage.local.get(GREETED))[GREETED]) return;
      await browser.storage.local.set({ [GREETED]: true });
      greet();
    })();
  });
}

export function findBrowserFamily(): 'chromium' | 'firefox' {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
}
