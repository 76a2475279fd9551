import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { getByRole, waitFor } from '../support/find-by-role';
import {
  clickByRole,
  clickWords,
  openTagged,
  readPainted,
  takeNote,
  waitForPainted,
} from '../support/reader';
import { setStage } from '../support/stage';

const PASSAGE = 'The committee prefers the remunicipalisation of the water service.';
const COMMENT = 'Ask for the transition budget.';

const lookAgain = (page: Page) =>
  page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = 'Remunicipalisation is discussed here as well.';
    document.body.append(more);
  });

describe.each(browsersUnderTest)('in %s, a page that was open during an update', (browserName) => {
  const stage = setStage(browserName);

  it('keeps its marks, says what to do when asked for more, and is whole again once reloaded', async () => {
    const { session, pages } = stage();
    const page = await openTagged(session, `${pages.origin}/water-strategy.html?update`);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await takeNote(session, page, PASSAGE, COMMENT);

    await session.updateExtension();
    await page.bringToFront();
    await lookAgain(page);
    await waitForPainted(page, 'notes', PASSAGE);
    // In Firefox the marks of the old script are there a moment before the new one hears clicks.
    await waitFor(async () => {
      await clickWords(page, PASSAGE);
      return getByRole(session, page, { role: 'dialog' }, 3_000).catch(() => undefined);
    }, 'the card of the note');
    await clickByRole(session, page, 'button', 'Edit');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('And more. ');
    await clickByRole(session, page, 'button', 'Save');
    // Firefox gives open pages the new script at once; in Chromium the old one is left behind, and says so.
    if (browserName === 'chromium') {
      await waitFor(async () => {
        const dialog = await getByRole(session, page, { role: 'dialog' });
        return dialog.evaluate((node) => node.textContent?.includes('was updated while this page'));
      }, 'the editor to say that the extension was updated');
    } else {
      await waitFor(
        () => page.evaluate(() => document.querySelector('commons-gloss-ui') === null),
        'the editor to close',
      );
    }
    expect(errors).toEqual([]);

    await page.reload();
    await waitFor(async () => (await readPainted(page, 'sure')).length > 0, 'tags to be painted');
    await waitForPainted(page, 'notes', PASSAGE);
    await clickWords(page, PASSAGE);
    await clickByRole(session, page, 'button', 'Edit');
    const field = await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    const kept = await field.evaluate((node) => (node as HTMLTextAreaElement).value);
    expect(kept).toContain(COMMENT);
  });
});
