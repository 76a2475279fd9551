/** Starts a browser with the built extension, keeps its profile over restarts, and clears up behind it. */
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { type BrowserName, findBrowsers } from '../../scripts/setup/find-browser.mjs';
import type { StartedBrowser, StartOptions } from './browser-family';
import { startChromium } from './chromium';
import { waitFor } from './find-by-role';
import { startFirefox } from './firefox';

const PROJECT_DIR = fileURLToPath(new URL('../..', import.meta.url));
const START = { chromium: startChromium, firefox: startFirefox };
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

export interface LaunchOptions {
  /** The unpacked extension; the build for the browser by default. */
  readonly extensionDir?: string;
  readonly headless?: boolean;
  /** See `StartOptions`; none by default. */
  readonly proxy?: string;
  readonly downloadDir?: string;
}

/** A browser with the extension. After `restart` every page handed out before is dead. */
export class BrowserSession {
  readonly name: BrowserName;
  readonly #options: StartOptions;
  #started: StartedBrowser;

  /** @internal Use `launch`. */
  constructor(name: BrowserName, options: StartOptions, started: StartedBrowser) {
    this.name = name;
    this.#options = options;
    this.#started = started;
  }

  get browser(): Browser {
    return this.#started.browser;
  }

  newPage(): Promise<Page> {
    return this.browser.newPage();
  }

  /** Of a file of the extension, such as `popup.html?tab=3`. */
  extensionUrl(file: string): string {
    return `${this.#started.extensionOrigin}/${file}`;
  }

  async openExtensionPage(file: string): Promise<Page> {
    const page = await this.newPage();
    await this.#started.goToExtensionPage(page, this.extensionUrl(file));
    return page;
  }

  /** The popup as a tab of its own, describing the tab that `page` is in. */
  openPopup(page: Page): Promise<Page> {
    return this.#openAbout(page, 'popup.html');
  }

  /** The side panel as a tab of its own, likewise. */
  openPanel(page: Page): Promise<Page> {
    return this.#openAbout(page, 'sidepanel.html');
  }

  async #openAbout(page: Page, file: string): Promise<Page> {
    const about = await this.openExtensionPage(file);
    await page.bringToFront();
    const tab = await about.evaluate(findActiveTab);
    await this.#started.goToExtensionPage(about, this.extensionUrl(`${file}?tab=${tab}`));
    await about.bringToFront();
    return about;
  }

  /** Ends the service worker (Chromium) or the event page (Firefox), as happens after some idle seconds. */
  stopBackground(): Promise<void> {
    return this.#started.stopBackground();
  }

  /** Has the browser load the extension anew while pages are open, as it does for an update. */
  async updateExtension(): Promise<void> {
    await this.browser.installExtension(this.#options.extensionDir);
  }

  /** Clicks the extension's toolbar button on `page`; resolves when its popup has opened. */
  openToolbarPopup(page: Page): Promise<void> {
    return this.#started.openToolbarPopup(page, this.extensionUrl('popup.html'));
  }

  /** Where searches by role begin in a frame; see `StartedBrowser`. */
  findRoots(frame: Frame): Promise<ElementHandle[]> {
    return this.#started.findRoots(frame, 'commons-gloss-ui');
  }

  /** Closes the browser and starts it again with the same profile. */
  async restart(): Promise<void> {
    await this.browser.close();
    this.#started = await START[this.name](this.#options);
  }

  async close(): Promise<void> {
    if (this.browser.connected) await this.browser.close();
    await rm(this.#options.profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts `name` with a new profile and the build of the extension for it. */
export async function launch(
  name: BrowserName,
  { headless = true, proxy, downloadDir, ...chosen }: LaunchOptions = {},
): Promise<BrowserSession> {
  const [executablePath] = findBrowsers(name);
  if (!executablePath) throw new Error(`No ${name} found. \`npm test\` says how to get one.`);
  const extensionDir = chosen.extensionDir ?? path.join(PROJECT_DIR, '.output', BUILDS[name]);
  if (!existsSync(path.join(extensionDir, 'manifest.json'))) {
    throw new Error(
      `There is no build in ${extensionDir}. Run \`npm run build\` and \`npm run build:firefox\` first.`,
    );
  }
  const options = {
    executablePath,
    extensionDir,
    profileDir: await mkdtemp(path.join(os.tmpdir(), `commons-gloss-${name}-`)),
    headless,
    proxy: proxy ?? null,
    downloadDir: downloadDir ?? null,
  };
  // Also when the command is interrupted.
  process.once('exit', () => rmSync(options.profileDir, { recursive: true, force: true }));
  try {
    const started = await START[name](options);
    await closeGreeting(started.browser);
    return new BrowserSession(name, options, started);
  } catch (error) {
    await rm(options.profileDir, { recursive: true, force: true });
    throw error;
  }
}

/** Closes the page that greets a new reader: it would come up in the middle of a test. */
async function closeGreeting(browser: Browser): Promise<void> {
  await waitFor(async () => {
    const [, greeting] = await browser.pages();
    if (!greeting) return false;
    const heading = await greeting.$('.onboarding-page h1').catch(() => null);
    if (!heading) return false;
    await greeting.close();
    return true;
  }, 'the page that greets a new reader');
}

/** Runs in an extension page. The tabs of test pages have no address there: that would take a permission. */
async function findActiveTab(): Promise<number> {
  type Tabs = { query(filter: object): Promise<readonly { readonly id: number }[]> };
  const { browser, chrome } = globalThis as { browser?: { tabs: Tabs }; chrome?: { tabs: Tabs } };
  const [tab] = (await (browser ?? chrome)?.tabs.query({ active: true })) ?? [];
  if (!tab) throw new Error('No tab is active.');
  return tab.id;
}
