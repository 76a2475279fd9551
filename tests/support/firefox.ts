/**
 * Firefox over WebDriver BiDi. Puppeteer's interface does for pages; extension pages, the closed shadow root and
 * the background are reached with plain BiDi commands, which `-remote-allow-system-access` allows.
 */
import process from 'node:process';
import puppeteer, { type Browser, type ElementHandle, type Frame } from 'puppeteer-core';
import type { StartedBrowser, StartOptions } from './browser-family';

/** The id in the manifest, and the address we give it: by default Firefox draws a new one for each profile. */
export const EXTENSION_ID = 'commons-gloss@commons-gloss.org';
const EXTENSION_UUID = '5e3c1f0a-6a3d-4c55-9d0b-8d1e2f3a4b5c';

export async function startFirefox(options: StartOptions): Promise<StartedBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executablePath,
    userDataDir: options.profileDir,
    headless: options.headless,
    defaultViewport: null,
    // A window is the reader's to close; `npm start` listens for signals itself.
    handleSIGINT: options.headless,
    handleSIGTERM: options.headless,
    handleSIGHUP: options.headless,
    args: ['-remote-allow-system-access', '--no-remote', '--width=1280', '--height=900'],
    extraPrefsFirefox: choosePreferences(options),
    // Firefox takes no other address for its remote settings than Mozilla's, unless this is set.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  await browser.installExtension(options.extensionDir);
  const protocol = openProtocol(browser);
  return {
    browser,
    extensionOrigin: `moz-extension://${EXTENSION_UUID}`,
    // Puppeteer's goto waits for events that Firefox does not send for extension pages.
    goToExtensionPage: async (page, url) => {
      await protocol.send('browsingContext.navigate', {
        context: contextOf(page.mainFrame()),
        url,
        wait: 'complete',
      });
    },
    stopBackground: () => stopBackground(protocol),
    openToolbarPopup: async (page, url) => {
      await page.bringToFront();
      await openToolbarPopup(protocol, url);
    },
    findRoots: (frame, hostName) => findRoots(protocol, frame, hostName),
  };
}

function choosePreferences(options: StartOptions) {
  const proxy = options.proxy ? new URL(options.proxy) : null;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    // The user says yes to whatever an extension asks for.
    'extensions.webextOptionalPermissionPrompts': false,
    // A temporary extension is uninstalled when Firefox closes; its stored notes are what restarts are tested on.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.locale.requested': 'en-US',
    'intl.accept_languages': 'en-US, en',
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    ...(options.downloadDir && {
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloadDir,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
    }),
    ...(proxy && {
      'network.proxy.type': 1,
      'network.proxy.http': proxy.hostname,
      'network.proxy.http_port': Number(proxy.port),
      'network.proxy.ssl': proxy.hostname,
      'network.proxy.ssl_port': Number(proxy.port),
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    }),
  };
}

/** Sends one BiDi command; see https://w3c.github.io/webdriver-bidi/ for what goes in and comes out. */
export interface Protocol {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

// Public methods of puppeteer's BiDi classes that its type declarations leave out.
export function openProtocol(browser: Browser): Protocol {
  return (browser as unknown as { readonly connection: Protocol }).connection;
}
function contextOf(frame: Frame): string {
  return (frame as unknown as { readonly _id: string })._id;
}
function adoptNode(frame: Frame, sharedId: string): ElementHandle {
  const { mainRealm } = frame as unknown as {
    mainRealm(): { createHandle(value: { type: 'node'; sharedId: string }): ElementHandle };
  };
  return mainRealm.call(frame).createHandle({ type: 'node', sharedId });
}

/** The document and, when it is open, our closed shadow root: Firefox's search by role stops before one. */
async function findRoots(protocol: Protocol, frame: Frame, hostName: string) {
  const { result } = await protocol.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(hostName)})`,
    target: { context: contextOf(frame) },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const host = (result as { result: { value?: { shadowRoot?: { sharedId: string } | null } } })
    .result;
  const shadowRoot = host.value?.shadowRoot;
  const root = await frame.$(':root');
  return [...(root ? [root] : []), ...(shadowRoot ? [adoptNode(frame, shadowRoot.sharedId)] : [])];
}

async function stopBackground(protocol: Protocol): Promise<void> {
  await evaluateInBrowserWindow(
    protocol,
    `async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      // Firefox spares a background that is just answering; and one may be woken again at once.
      for (let tries = 0; tries < 20; tries++) {
        await extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        });
        if (extension.backgroundState === 'stopped') return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(extension.backgroundState);
    }`,
    [EXTENSION_ID],
  );
}

async function openToolbarPopup(protocol: Protocol, url: string): Promise<void> {
  await evaluateInBrowserWindow(
    protocol,
    `async (id, url) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.apiManager.global.browserActionFor(extension).triggerAction(window);
      for (let tries = 0; tries < 100; tries++) {
        const popup = document.querySelector('.webextension-popup-browser');
        if (popup?.currentURI?.spec === url) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('The popup did not open.');
    }`,
    [EXTENSION_ID, url],
  );
}

/** Runs a function with the rights of the browser itself, in its first window; the string it gives, if any. */
export async function evaluateInBrowserWindow(
  protocol: Protocol,
  functionDeclaration: string,
  values: readonly string[],
): Promise<string> {
  const tree = await protocol.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = (tree.result as { contexts: { context: string }[] }).contexts[0];
  if (!window) throw new Error('Firefox has no window.');
  const { result } = await protocol.send('script.callFunction', {
    functionDeclaration,
    arguments: values.map((value) => ({ type: 'string', value })),
    target: { context: window.context },
    awaitPromise: true,
  });
  const outcome = result as {
    type: string;
    exceptionDetails?: { text: string };
    result?: { value?: unknown };
  };
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text);
  const value = outcome.result?.value;
  return typeof value === 'string' ? value : '';
}
