/** What a user does in the browser's own interface: in the real popup, in the menu of a link, in a prompt. */
import type { Page } from 'puppeteer-core';
import { waitFor } from './find-by-role';
import { evaluateInBrowserWindow, openProtocol } from './firefox';
import type { BrowserSession } from './launch';

/** Clicks the extension's toolbar button on `page`, then the button of that text in the popup that opens. */
export async function clickInToolbarPopup(
  session: BrowserSession,
  page: Page,
  label: string,
): Promise<void> {
  await session.openToolbarPopup(page);
  if (session.name === 'firefox') {
    await inFirefox(session, CLICK_IN_POPUP, label);
    return;
  }
  const url = session.extensionUrl('popup.html');
  const target = await session.browser.waitForTarget((one) => one.url() === url);
  const popup = await target.asPage();
  const button = await waitFor(
    () => popup.$(`xpath/.//button[normalize-space()=${JSON.stringify(label)}]`),
    `“${label}” in the popup`,
  );
  await button.click();
}

/**
 * Chooses `item` in the menu of a link. Chromium's menu belongs to the system and cannot be steered: there the
 * background is told what the menu would tell it.
 */
export async function chooseInLinkMenu(
  session: BrowserSession,
  page: Page,
  link: string,
  item: { readonly label: string; readonly id: string },
): Promise<void> {
  await page.bringToFront();
  if (session.name === 'firefox') {
    await page.click(link, { button: 'right' });
    await inFirefox(session, CHOOSE_IN_MENU, item.label);
    return;
  }
  const linkUrl = await page.$eval(link, (found) => (found as HTMLAnchorElement).href);
  const target = await session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(session.extensionUrl('')),
  );
  const worker = await target.worker();
  await worker?.evaluate(dispatchMenuClick, { menuItemId: item.id, linkUrl });
}

/** Takes back what was given at installation, and has Firefox ask from now on. */
export async function revokeSites(session: BrowserSession, ownPage: Page): Promise<void> {
  await ownPage.evaluate(removeSites);
  await inFirefox(session, SHOW_PROMPTS, 'true');
}

/** Answers what Firefox asks about a permission. */
export async function answerPrompt(session: BrowserSession, allow: boolean): Promise<void> {
  await inFirefox(session, ANSWER_PROMPT, allow ? 'button' : 'secondaryButton');
}

/** To the state browsers under test begin with: the user says yes to everything. */
export async function endPrompts(session: BrowserSession): Promise<void> {
  await inFirefox(session, SHOW_PROMPTS, 'false');
}

async function inFirefox({ browser }: BrowserSession, declaration: string, value: string) {
  await evaluateInBrowserWindow(openProtocol(browser), declaration, [value]);
}

/** Runs in the service worker. Events of Chromium can be dispatched by hand, as their listeners would hear of them. */
function dispatchMenuClick(click: { menuItemId: string; linkUrl: string }): void {
  interface MenuEvent {
    dispatch(click: object, tab: object): void;
  }
  const { chrome } = globalThis as unknown as {
    chrome: { contextMenus: { onClicked: MenuEvent } };
  };
  chrome.contextMenus.onClicked.dispatch(click, {});
}

/** Runs in a page of the extension. */
async function removeSites(): Promise<void> {
  interface Permissions {
    remove(permissions: object): Promise<boolean>;
  }
  const { browser } = globalThis as unknown as { browser: { permissions: Permissions } };
  await browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
}

/** The popup is drawn by another process, reached by a script of the browser's own in it. */
const CLICK_IN_POPUP = `async (label) => {
  const { messageManager } = document.querySelector('.webextension-popup-browser');
  const said = new Promise((resolve) => {
    messageManager.addMessageListener('gloss:clicked', ({ data }) => resolve(data));
  });
  const look = function (label) {
    let tries = 0;
    const click = () => {
      const buttons = [...content.document.querySelectorAll('button')];
      const button = buttons.find(({ textContent }) => textContent.trim() === label);
      if (button) {
        content.document.notifyUserGestureActivation();
        button.click();
        sendAsyncMessage('gloss:clicked', '');
      } else if (++tries < 100) content.setTimeout(click, 100);
      else sendAsyncMessage('gloss:clicked', content.document.body.textContent);
    };
    click();
  };
  const script = '(' + look + ')(' + JSON.stringify(label) + ')';
  messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  const problem = await said;
  if (problem) throw new Error('The popup says: ' + problem);
}`;

const CHOOSE_IN_MENU = `async (label) => {
  const menu = document.getElementById('contentAreaContextMenu');
  for (let tries = 0; tries < 100; tries++) {
    const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === label);
    if (menu.state === 'open' && item) return menu.activateItem(item);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  menu.hidePopup();
  throw new Error('The menu has no such item.');
}`;

const SHOW_PROMPTS = `async (shown) => {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', shown === 'true');
}`;

const ANSWER_PROMPT = `async (button) => {
  for (let tries = 0; tries < 100; tries++) {
    const prompts = [...document.querySelectorAll('popupnotification')];
    const prompt = prompts.find(({ id }) => id.includes('webext-permissions'));
    if (prompt && PopupNotifications.panel.state === 'open') {
      // A prompt that has only just come up takes no click, so that nobody says yes by mistake.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return prompt[button].click();
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Nothing is asked.');
}`;
