import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { getByRole, waitFor } from '../support/find-by-role';
import { tabTo } from '../support/keyboard';
import { clickWords, openTagged, showTab, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';

const PAGE = 'water-strategy.html';

/** From where a case is named to its page and back to all others, without a mouse once something of ours is open. */
describe.each(browsersUnderTest)('in %s, a case study', (browserName) => {
  const stage = setStage(browserName);

  /** The tab that shows a heading, once there is one. */
  const findPageOn = (title: string): Promise<Page> =>
    waitFor(async () => {
      for (const page of await stage().session.browser.pages()) {
        const heading = await page
          .evaluate(() => document.querySelector('h1')?.textContent)
          .catch(() => undefined);
        if (heading === title) return page;
      }
      return undefined;
    }, `a page on “${title}”`);

  it('is opened from the list in the popup, and leads on to others', async () => {
    const { session, pages } = stage();
    const page = await openTagged(session, `${pages.origin}/${PAGE}?case=popup`);
    const popup = await session.openPopup(page);
    await showTab(session, popup, 'Case studies');
    const list = await getByRole(session, popup, { role: 'list' });
    const title = await list.$eval('h2', (heading) => heading.textContent ?? '');
    await tabTo(popup, title);
    await popup.keyboard.press('Enter');

    const detail = await findPageOn(title);
    await detail.bringToFront();
    for (const name of ['What came of it', 'Limits', 'Timeline', 'Sources', 'Map']) {
      await getByRole(session, detail, { role: 'region', name });
    }
    const [next] = await detail.$$('a[rel=next]');
    expect(next).toBeDefined();

    await tabTo(detail, 'All case studies');
    await detail.keyboard.press('Enter');
    await getByRole(session, detail, { role: 'searchbox', name: 'Search' });
    await tabTo(detail, '', 'input[type=search]');
    await detail.keyboard.type('Dünkirchen Bus');
    await waitFor(
      () => detail.evaluate(() => document.body.textContent?.includes('1 case study') ?? false),
      'the one case that is found',
    );
    await tabTo(detail, 'Dunkirk: free buses for everyone');
    await detail.keyboard.press('Enter');
    await findPageOn('Dunkirk: free buses for everyone');
    await tabTo(detail, 'All case studies');
    await detail.keyboard.press('Enter');
    await waitFor(
      () => detail.$eval('input[type=search]', (input) => (input as HTMLInputElement).value !== ''),
      'the list as it was left',
    );
  });

  it('is opened from the card of a concept', async () => {
    const { session, pages } = stage();
    const page = await openTagged(session, `${pages.origin}/${PAGE}?case=card`);
    await waitForPainted(page, 'sure', 'remunicipalisation');
    await clickWords(page, 'remunicipalisation');
    const list = await getByRole(session, page, { role: 'list', name: 'Case studies' });
    const [first] = await list.$$('button');
    if (!first) throw new Error('The card names no case study.');
    const title = await first.evaluate((button) => button.textContent ?? '');
    await waitFor(async () => {
      if (await first.evaluate((button) => button.matches(':focus'))) return true;
      await page.keyboard.press('Tab');
      return false;
    }, `the focus on “${title}”`);
    await page.keyboard.press('Enter');
    await findPageOn(title);
  });

  it('is reached on the map with the keyboard', async () => {
    const { session } = stage();
    const page = await session.openExtensionPage('case.html?id=greater-manchester-bee-network');
    await getByRole(session, page, { role: 'group', name: 'Map' });
    await tabTo(page, '', '.marker');
    const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight'] as const)
      await page.keyboard.press(key);
    const after = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(after).toBeTruthy();
    expect(after).not.toBe(before);
  });

  it('and its pages load nothing from anywhere', () => {
    const { proxy } = stage();
    expect(proxy.refused).toEqual([]);
  });
});
