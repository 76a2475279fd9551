/** Our item in the menu of links. The permission for it is optional where the browser knows that (Chrome, Edge). */
import { browser, type Permissions } from './browser';

const ITEM = 'open-link-in-reader';
/** The polyfill's types are those of Firefox, where it is none to be asked for. */
const PERMISSION = { permissions: ['contextMenus'] } as unknown as Permissions.Permissions;

/** To be called while a click is being handled. Whether we may have an item in menus. */
export async function requestLinkMenu(): Promise<boolean> {
  // Where it came with the extension there is nothing to be asked.
  return browser.contextMenus ? true : browser.permissions.request(PERMISSION);
}

export interface LinkMenu {
  show(wanted: boolean): Promise<void>;
}

/** @param nameItem in the reader's language. */
export function offerOnLinks(
  nameItem: () => Promise<string>,
  onLink: (address: string, tab: number | undefined) => Promise<void>,
): LinkMenu {
  let isListening = false;
  const listen = () => {
    // Missing while the permission is: it may come at any time.
    if (isListening || !browser.contextMenus) return;
    isListening = true;
    browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
      if (menuItemId === ITEM && linkUrl) void onLink(linkUrl, tab?.id);
    });
  };
  // At once, or the click that wakes the background is missed.
  listen();

  return {
    async show(wanted) {
      if (!browser.contextMenus) return;
      listen();
      await browser.contextMenus.removeAll();
      if (!wanted) return;
      browser.contextMenus.create({
        id: ITEM,
        title: await nameItem(),
        contexts: ['link'],
        targetUrlPatterns: ['http://*/*', 'https://*/*'],
      });
    },
  };
}
