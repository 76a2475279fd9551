/** Chromium, Chrome and Edge over the DevTools protocol. */
import process from 'node:process';
import puppeteer, { type Browser, type Frame, type Page, TargetType } from 'puppeteer-core';
import type { StartedBrowser, StartOptions } from './browser-family';

/**
 * What the browser would fetch for itself. Port 9 is one of those Chromium refuses to talk to, so that these
 * services have an address to which no request is ever sent.
 */
const NOWHERE = 'http://127.0.0.1:9';
const QUIET = [
  '--disable-component-update',
  `--component-updater=url-source=${NOWHERE}`,
  `--gaia-url=${NOWHERE}`,
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
];

export async function startChromium(options: StartOptions): Promise<StartedBrowser> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: options.executablePath,
    userDataDir: options.profileDir,
    headless: options.headless,
    // The extension is loaded over the pipe: branded Chrome has dropped --load-extension.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    // A window is the reader's to close; `npm start` listens for signals itself.
    handleSIGINT: options.headless,
    handleSIGTERM: options.headless,
    handleSIGHUP: options.headless,
    ...(options.downloadDir && {
      downloadBehavior: { policy: 'allow', downloadPath: options.downloadDir },
    }),
    args: [
      ...QUIET,
      '--lang=en-US',
      '--window-size=1280,900',
      '--disable-gpu',
      // Chromium's sandbox cannot be set up by root, nor in most containers of CI services.
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
      ...(options.proxy
        ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
    ...(!options.headless && { ignoreDefaultArgs: ['--enable-automation'] }),
    env: { ...process.env, LANGUAGE: 'en_US' },
  });
  const id = await browser.installExtension(options.extensionDir);
  return {
    browser,
    extensionOrigin: `chrome-extension://${id}`,
    goToExtensionPage: async (page, url) => {
      await page.goto(url);
    },
    stopBackground: () => stopServiceWorker(browser, id),
    openToolbarPopup: (page, url) => openToolbarPopup(browser, id, page, url),
    // Searches by role use the accessibility tree, which has no shadow boundaries.
    findRoots: async (frame: Frame) => {
      const root = await frame.$(':root');
      return root ? [root] : [];
    },
  };
}

async function stopServiceWorker(browser: Browser, id: string): Promise<void> {
  const isOurs = (target: { type(): string; url(): string }) =>
    target.type() === TargetType.SERVICE_WORKER &&
    target.url().startsWith(`chrome-extension://${id}/`);
  const target = browser.targets().find(isOurs);
  const worker = await target?.worker();
  if (!worker) return;
  const gone = new Promise<void>((resolve) => {
    browser.on('targetdestroyed', function listener(destroyed) {
      if (destroyed !== target) return;
      browser.off('targetdestroyed', listener);
      resolve();
    });
  });
  await worker.close();
  await gone;
}

async function openToolbarPopup(browser: Browser, id: string, page: Page, url: string) {
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The extension ${id} is not installed.`);
  await page.bringToFront();
  const before = new Set(browser.targets());
  await page.triggerExtensionAction(extension);
  await browser.waitForTarget((target) => !before.has(target) && target.url() === url, {
    timeout: 10_000,
  });
}
