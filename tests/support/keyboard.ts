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

/** Presses Enter on the button or link that has the focus; again where a busy browser let the key go without effect. */
export async function pressEnter(page: Page): Promise<void> {
  await page.evaluate(() => {
    const focused = document.activeElement;
    Reflect.set(globalThis, 'isPressed', false);
    focused?.addEventListener('click', () => Reflect.set(globalThis, 'isPressed', true), {
      once: true,
    });
    Reflect.set(globalThis, 'toPress', focused);
  });
  const isPressed = () =>
    page.evaluate(
      () =>
        Reflect.get(globalThis, 'isPressed') === true ||
        document.activeElement !== Reflect.get(globalThis, 'toPress'),
    );
  await waitFor(async () => {
    await page.keyboard.press('Enter');
    return waitFor(isPressed, 'the key to have an effect', 3_000).catch(() => false);
  }, 'what has the focus to be pressed');
}
