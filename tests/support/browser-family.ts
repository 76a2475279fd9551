/** What the two families of browsers must offer to be driven alike; see chromium.ts and firefox.ts. */
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';

export interface StartOptions {
  readonly executablePath: string;
  /** The unpacked extension. */
  readonly extensionDir: string;
  /** Made when it does not exist; left in place on close. */
  readonly profileDir: string;
  readonly headless: boolean;
  /** Address (`http://host:port`) through which everything goes, loopback included; null for no proxy. */
  readonly proxy: string | null;
  /** Where downloads are written without asking; null leaves it to the browser. */
  readonly downloadDir: string | null;
}

/** A running browser that has the extension. */
export interface StartedBrowser {
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  goToExtensionPage(page: Page, url: string): Promise<void>;
  /** Ends the background as an idle browser would. Does nothing when it is not running. */
  stopBackground(): Promise<void>;
  /** Presses the extension's toolbar button while `page` is the active tab, and waits for the popup at `url`. */
  openToolbarPopup(page: Page, url: string): Promise<void>;
  /** Where searches by role begin in a frame, so that they also see the closed shadow root of `hostName`. */
  findRoots(frame: Frame, hostName: string): Promise<ElementHandle[]>;
}
