/** Opens a browser window with the extension and a page, and leaves it to the reader until it is closed. */
import process from 'node:process';
import { launch } from '../../tests/support/launch';
import type { BrowserName } from '../setup/find-browser.mjs';

/** Resolves when the window was closed or the command interrupted; the profile is gone by then. */
export async function show(browserName: BrowserName, url: string): Promise<void> {
  const session = await launch(browserName, { headless: false });
  const ended = new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
  });
  try {
    const [first] = await session.browser.pages();
    const page = first ?? (await session.newPage());
    // The page may never finish loading; the window is there all the same.
    await page.goto(url).catch((error: Error) => console.error(error.message));
    console.log(`${url} is open. Close the window or press Ctrl-C to end.`);
    await ended;
  } finally {
    await session.close();
  }
}
