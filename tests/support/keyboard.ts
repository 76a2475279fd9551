/** Going about by keyboard alone, in pages of the extension. */
import type { Page } from 'puppeteer-core';
import { waitFor } from './find-by-role';

/** Presses Tab until the focus is on what has these words, and is what the selector says. */
export async function tabTo(page: Page, words: string, selector = 'a, button'): Promise<void> {
  await page.bringToFront();
  await waitFor(
    async () => {
      const there = await page.evaluate(
        (text, what) => {
          const focused = document.activeElement;
          return focused?.matches(what) === true && focused.textContent?.includes(text) === true;
        },
        words,
        selector,
      );
      if (!there) await page.keyboard.press('Tab');
      return there;
    },
    `the focus on ${selector} “${words}”`,
    30_000,
  );
}
