import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import { changeSettings, clickByRole, waitUntilClosed } from '../support/reader';
import { setStage } from '../support/stage';

const SHELF = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
const PAGES = readdirSync(SHELF).filter((name) => /\.x?html$/.test(name));

describe.each(browsersUnderTest)('in %s, with everything opened once', (browserName) => {
  const stage = setStage(browserName);

  it.each(PAGES)('%s keeps its markup and every box where it was', async (file) => {
    const { session, pages } = stage();
    const page = await session.newPage();
    const popup = await session.openPopup(page);
    // As it is without us.
    await changeSettings(popup, { siteRule: 'never', painting: 'highlights' });
    await page.bringToFront();
    await page.goto(`${pages.origin}/${file}`);
    // One that moves by itself could not be told from one that we moved.
    expect(await standsStill(page)).toBe(true);
    const before = await page.evaluate(readPage);

    for (const painting of ['highlights', 'overlay']) {
      await changeSettings(popup, { siteRule: 'always', painting: 'highlights' });
      const mark = await findMark(page);
      await changeSettings(popup, { painting });
      await page.bringToFront();
      if (mark) {
        await page.mouse.click(mark.x, mark.y);
        await getByRole(session, page, { role: 'dialog' });
        await expectSame(page, before);
        await clickByRole(session, page, 'button', 'Close');
        await waitUntilClosed(page);
      }
      const isSelected = await page.evaluate(selectSomething);
      if (isSelected) {
        await page.keyboard.press('Shift');
        await clickByRole(session, page, 'button', 'Find evidence');
        await getByRole(session, page, { role: 'dialog', name: 'Evidence for this passage' });
        await expectSame(page, before);
        await clickByRole(session, page, 'button', 'Close');
        // A press beside it has taken the selection away.
        await page.evaluate(selectSomething);
        await page.keyboard.press('Shift');
        await clickByRole(session, page, 'button', 'Note');
        await getByRole(session, page, { role: 'textbox', name: 'Comment' });
        await expectSame(page, before);
        await clickByRole(session, page, 'button', 'Cancel');
        await waitUntilClosed(page);
        await page.evaluate(() => getSelection()?.removeAllRanges());
      }
      expect(mark !== undefined || isSelected || file === 'empty.html').toBe(true);
      await expectSame(page, before);
    }
    await changeSettings(popup, { siteRule: 'never', painting: 'highlights' });
    await waitFor(
      () =>
        page.evaluate(
          () => CSS.highlights.size === 0 && !document.querySelector('commons-gloss-marks'),
        ),
      'every trace of us to go',
    );
    expect(await findAllByRole(session, page, { role: 'dialog' })).toEqual([]);
    await expectSame(page, before);
  });
});

interface PageState {
  readonly markup: string;
  readonly boxes: string;
}

async function expectSame(page: Page, before: PageState): Promise<void> {
  const now = await page.evaluate(readPage);
  expect(now.markup).toBe(before.markup);
  expect(now.boxes).toBe(before.boxes);
}

async function standsStill(page: Page): Promise<boolean> {
  const first = await page.evaluate(readPage);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const second = await page.evaluate(readPage);
  return first.markup === second.markup && first.boxes === second.boxes;
}

/** Runs in the page. Everything but our own elements, wherever they are: the markup, and the box of each element. */
function readPage(): PageState {
  const markup = document.documentElement.outerHTML.replace(
    /<commons-gloss-(ui|marks)[^>]*><\/commons-gloss-\1>/g,
    '',
  );
  const boxes: string[] = [
    `${document.documentElement.scrollWidth} ${document.documentElement.scrollHeight}`,
  ];
  for (const element of document.querySelectorAll('*')) {
    if (element.localName.startsWith('commons-gloss-')) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const place = [x + scrollX, y + scrollY, width, height].map((one) => one.toFixed(2)).join(' ');
    boxes.push(`${element.localName} ${place}`);
  }
  return { markup, boxes: boxes.join('\n') };
}

/** The first mark that is no part of a link; undefined when nothing is marked for a while. */
async function findMark(page: Page): Promise<{ x: number; y: number } | undefined> {
  const find = () =>
    page.evaluate(() => {
      for (const range of CSS.highlights.get('hl-a') ?? []) {
        const parent = range.startContainer.parentElement;
        if (!parent || parent.closest('a, button, summary, label')) continue;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const box = [...live.getClientRects()].find(
          ({ width, top, bottom }) => width > 8 && top > 0 && bottom < innerHeight,
        );
        if (box) return { x: box.left + 4, y: box.top + box.height / 2 };
      }
      return undefined;
    });
  return waitFor(find, 'a mark', 4_000).catch(() => undefined);
}

/** Runs in the page. Selects the words of the first paragraph or heading on the screen; false when there are none. */
function selectSomething(): boolean {
  for (const element of document.querySelectorAll('p, li, h1, td')) {
    const { top, bottom, width } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight || width === 0 || !element.textContent?.trim()) continue;
    getSelection()?.selectAllChildren(element);
    return true;
  }
  return false;
}
