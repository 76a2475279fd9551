/** What other journeys do with the pointer, by keyboard alone. */
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { getByRole, waitFor } from '../support/find-by-role';
import { tabTo } from '../support/keyboard';
import {
  clickWords,
  giveCommand,
  openTagged,
  readPainted,
  waitForPainted,
  waitUntilClosed,
} from '../support/reader';
import { setStage } from '../support/stage';

const PAGE = 'water-strategy.html';

describe.each(browsersUnderTest)('in %s, by keyboard alone', (browserName) => {
  const stage = setStage(browserName);
  const open = (query: string) =>
    openTagged(stage().session, `${stage().pages.origin}/${PAGE}?${query}`);

  it('a note is taken with its tag, found in the popup, changed and linked to a case study', async () => {
    const { session } = stage();
    const page = await open('by-keyboard');
    const popup = await session.openPopup(page);
    await page.bringToFront();
    // Where the reader is in the text is the browser's to remember; from there on there are keys only.
    await clickWords(page, 'precedent', 2);
    await getByRole(session, page, { role: 'button', name: 'Note' });
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    await giveCommand(popup, page, 'note-on-selection');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('Keys are enough.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitForPainted(page, 'notes', 'precedent');
    await waitUntilClosed(page);

    await tabTo(popup, '', '[role=tab][aria-selected=true]');
    await popup.keyboard.press('ArrowRight');
    await tabTo(popup, 'Edit');
    await popup.keyboard.press('Enter');
    await popup.keyboard.type(' Twice.');
    await tabTo(popup, '', 'input[list]');
    await popup.keyboard.type('keys');
    await popup.keyboard.press('Enter');
    await tabTo(popup, 'Save');
    await popup.keyboard.press('Enter');
    await waitFor(
      () =>
        popup.evaluate(() =>
          ['Keys are enough. Twice.', 'keys'].every((text) =>
            document.querySelector('.note')?.textContent?.includes(text),
          ),
        ),
      'the note as it was changed',
    );

    await popup.keyboard.down('Shift');
    await tabTo(popup, '', '[role=tab][aria-selected=true]');
    await popup.keyboard.up('Shift');
    await popup.keyboard.press('ArrowRight');
    await tabTo(popup, 'Link');
    await popup.keyboard.press('Enter');
    await getByRole(session, popup, { role: 'button', name: 'Unlink' });
  });

  it('tags look otherwise at once, in a page that is open', async () => {
    const { session } = stage();
    const page = await open('tag-style');
    const options = await session.openExtensionPage('options.html');
    const names = () => page.evaluate(() => [...CSS.highlights.keys()]);
    await tabTo(options, '', 'input[type=radio][value=dotted]');
    await options.keyboard.press('ArrowDown');
    await waitFor(async () => (await names()).includes('hl-a1'), 'the solid line');
    expect(await names()).not.toContain('hl-a');
    await options.keyboard.press('ArrowDown');
    await waitFor(async () => (await names()).includes('hl-a2'), 'the tint');
    await options.keyboard.press('ArrowDown');
    await waitFor(async () => (await names()).length === 0, 'no tags at all');
    await options.keyboard.press('ArrowDown');
    await waitFor(
      async () => (await readPainted(page, 'sure')).includes('remunicipalisation'),
      'the dotted line again',
    );
  });
});
