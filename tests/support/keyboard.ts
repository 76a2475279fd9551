/** Going about by keyboard alone. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { findAllByRole, type RoleQuery, waitFor } from './find-by-role';
import type { BrowserSession } from './launch';

/** In a page of the extension: presses Tab until the focus is on what has these words, and is what the selector says. */
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

/** Likewise until the focus is on that control, which may also be one of ours in a page of the web. */
export async function tabToRole(session: BrowserSession, page: Page, query: RoleQuery) {
  await page.bringToFront();
  await waitFor(
    async () => {
      const [control] = await findAllByRole(session, page, query);
      if (!control) return false;
      const there = await hasFocus(control);
      if (!there) await page.keyboard.press('Tab');
      return there;
    },
    `the focus on the ${query.role} “${query.name}”`,
    60_000,
  );
}

export function hasFocus(control: ElementHandle): Promise<boolean> {
  return control.evaluate((node) => (node.getRootNode() as Document).activeElement === node);
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
