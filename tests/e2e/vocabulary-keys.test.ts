/** The page for own vocabularies and case studies, by keyboard alone. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { waitForText } from '../support/extension-page';
import { waitFor } from '../support/find-by-role';
import { pressEnter, tabTo } from '../support/keyboard';
import { openTagged, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';

const press = async (page: Page, words: string, selector?: string) => {
  await tabTo(page, words, selector);
  await pressEnter(page);
};
const tabBackTo = async (page: Page, words: string, selector: string) => {
  await page.keyboard.down('Shift');
  await tabTo(page, words, selector);
  await page.keyboard.up('Shift');
};
/** Of what has the focus: its name for those who hear it, or its words. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const label = document.querySelector(`label[for="${focused?.id}"]`);
    return label?.textContent ?? focused?.getAttribute('aria-label') ?? focused?.textContent;
  });
const waitForFocus = (page: Page, name: string) =>
  waitFor(async () => (await readFocus(page)) === name, `the focus on “${name}”`);
/** From the field that has the focus on, one after another; null leaves one as it is. */
const fillIn = async (page: Page, texts: readonly (string | null)[]) => {
  for (const text of texts) {
    if (text !== null) await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
};

describe.each(browsersUnderTest)('in %s, by keyboard alone', (browserName) => {
  const stage = setStage(browserName);

  it('a vocabulary is made, its concept tags a page, is changed, deleted and restored', async () => {
    const { session, pages } = stage();
    pages.setPage(
      '/fields.html',
      '<!doctype html><html lang="en"><title>Fields</title><p>The grazing circle met; the pasture ring is what they call it. It is commoning.</p>',
    );
    const page = await openTagged(session, `${pages.origin}/fields.html`);
    const own = await session.openExtensionPage('vocabulary.html');
    await waitForText(own, 'case studies that come with the extension');
    await tabTo(own, '', '.inline-form input');
    await own.keyboard.type('Field words');
    await own.keyboard.press('Enter');
    // Shift and Tab before it is there would lead out of the page, where Firefox has other things to focus.
    await waitForText(own, 'New concept');
    await tabBackTo(own, 'New concept', 'button');
    await pressEnter(own);
    await waitForFocus(own, 'Preferred label');
    await own.keyboard.type('grazing circle');
    // In a field of one line, Enter saves.
    await own.keyboard.press('Enter');
    await waitForFocus(own, 'New concept');
    await page.bringToFront();
    await waitForPainted(page, 'sure', 'grazing circle');

    await press(own, 'Edit');
    await waitForFocus(own, 'Preferred label');
    await own.keyboard.press('Tab');
    await own.keyboard.type('pasture ring');
    await press(own, 'Save');
    await waitForFocus(own, 'Edit: grazing circle');
    await page.bringToFront();
    await waitForPainted(page, 'sure', 'pasture ring');

    await press(own, 'Delete', '.records button');
    await waitForFocus(own, 'Vocabularies');
    await press(own, 'Delete for good', '.records button');
    await waitForFocus(own, 'Cancel');
    await own.keyboard.press('Escape');
    await waitForFocus(own, 'Delete for good: grazing circle');
    await tabBackTo(own, 'Restore', 'button');
    await pressEnter(own);
    await waitForText(own, 'Saved.');
    await press(own, 'Edit');
    await waitForFocus(own, 'Preferred label');
  });

  it('a case study is written, corrected where it is refused, and deleted for good', async () => {
    const { session } = stage();
    const own = await session.openExtensionPage('vocabulary.html');
    await press(own, 'New case study');
    await waitForFocus(own, 'Title');
    await fillIn(own, ['Millbrook: the pool', 'Millbrook', null, 'gb', '50.35', 'west', '2015']);
    await fillIn(own, [null, null, null, 'Swimmers took over.', 'It is open.', null, null, null]);
    await fillIn(own, ['Annual report', 'https://millbrook.example/report']);
    await press(own, 'Save');
    await waitForText(own, 'This must be a number: lon');
    await tabBackTo(own, '', '.record-form > .labelled:nth-child(6) input');
    await own.keyboard.type('-4.2');
    await press(own, 'Save');
    await waitForText(own, 'Saved.');
    await waitForFocus(own, 'New case study');

    await tabBackTo(own, 'Delete', '.records button');
    await pressEnter(own);
    await waitForFocus(own, 'Own case studies');
    await press(own, 'Delete for good', '.records button');
    await waitForText(own, 'Delete “Millbrook: the pool” for good? No note uses it.');
    await waitForFocus(own, 'Cancel');
    await tabBackTo(own, 'Delete for good', 'button');
    await pressEnter(own);
    await waitForText(own, 'Deleted for good.');
    expect(await own.$('.danger')).toBeNull();
  });
});
