/** What other journeys do with the pointer, by keyboard alone. */
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import { hasFocus, tabTo, tabToRole } from '../support/keyboard';
import {
  clickWords,
  giveCommand,
  openTagged,
  readPainted,
  selectByKeys,
  takeNote,
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

  it('the toolbar of a selection is reached, walked and left, and evidence is linked to a note in the editor', async () => {
    const { session, pages } = stage();
    // Nothing else to be tabbed to comes after the passage: a toolbar that is scrolled away is gone.
    pages.setPage(
      '/paris.html',
      `<!doctype html><html lang="en"><title>Paris</title>
      <p>What precedent is there for remunicipalisation?</p><p>The public operator Eau de Paris cut the price of water.</p>`,
    );
    const page = await openTagged(session, `${pages.origin}/paris.html`);
    await selectByKeys(session, page, 'precedent');
    await tabToRole(session, page, { role: 'button', name: 'Note' });
    await page.keyboard.press('ArrowRight');
    const highlight = await getByRole(session, page, { role: 'button', name: 'Highlight' });
    expect(await hasFocus(highlight)).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const card = await getByRole(session, page, {
      role: 'dialog',
      name: 'Evidence for this passage',
    });
    const link = await waitFor(() => card.$('button.link'), 'a case study');
    const name = await link.evaluate((button) => button.ariaLabel ?? '');
    await tabToRole(session, page, { role: 'button', name });
    await page.keyboard.press('Enter');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type('By keys.');
    await tabToRole(session, page, { role: 'combobox', name: 'Tags' });
    await page.keyboard.type('evidence');
    await page.keyboard.press('Enter');
    await tabToRole(session, page, { role: 'button', name: 'Save' });
    await page.keyboard.press('Enter');
    await waitUntilClosed(page);
    await waitFor(async () => (await readPainted(page, 'notes')).length === 1, 'the note');
    expect((await readPainted(page, 'notes'))[0]).toMatch(/^precedent /);
  });

  it('notes are found, chosen, changed, deleted and brought back in the library', async () => {
    const { session, pages } = stage();
    const words = 'The millers share one weir';
    pages.setPage(
      '/weir.html',
      `<!doctype html><html lang="en"><title>Weir</title><p>${words}.</p><p>About remunicipalisation.</p>`,
    );
    const page = await openTagged(session, `${pages.origin}/weir.html`);
    await takeNote(session, page, words, 'Since when?');
    const library = await session.openExtensionPage('library.html');
    const until = (count: number, text: string) =>
      waitFor(async () => {
        const rows = await findAllByRole(session, library, { role: 'article' });
        const texts = await Promise.all(
          rows.map((row) => row.evaluate(({ textContent }) => textContent)),
        );
        return texts.filter((found) => found.includes(text)).length === count;
      }, `${count} notes with “${text}”`);
    await until(1, 'Since when?');
    await library.keyboard.press('/');
    await library.keyboard.type('weir');
    await waitFor(
      async () => (await findAllByRole(session, library, { role: 'article' })).length === 1,
      'the one note',
    );
    await tabToRole(session, library, { role: 'link', name: 'Open at the passage' });
    await library.keyboard.press('j');
    await library.keyboard.press('x');
    await waitFor(
      () =>
        library.$eval('article input[type=checkbox]', (box) => (box as HTMLInputElement).checked),
      'the note to be chosen',
    );
    await library.keyboard.press('e');
    const comment = await getByRole(session, library, { role: 'textbox', name: 'Comment' });
    await waitFor(() => hasFocus(comment), 'the focus on the comment');
    await library.keyboard.press('End');
    await library.keyboard.type(' Since 1820.');
    await library.keyboard.down('Control');
    await library.keyboard.press('Enter');
    await library.keyboard.up('Control');
    await until(1, 'Since when? Since 1820.');
    await tabTo(library, 'Delete', 'article button');
    await library.keyboard.press('Enter');
    await until(0, 'Since when?');
    await tabToRole(session, library, { role: 'button', name: 'Undo' });
    await library.keyboard.press('Enter');
    await until(1, 'Since when? Since 1820.');
  });

  it('a group is hidden in a page that is open, a word is tried on the page that greets, and a case study is opened', async () => {
    const { session } = stage();
    const page = await open('groups');
    const options = await session.openExtensionPage('options.html');
    await tabToRole(session, options, { role: 'checkbox', name: 'Ownership' });
    await options.keyboard.press(' ');
    await waitFor(
      async () => !(await readPainted(page, 'sure')).includes('remunicipalisation'),
      'the tag to go',
    );
    await options.keyboard.press(' ');
    await waitForPainted(page, 'sure', 'remunicipalisation');

    const greeting = await session.openExtensionPage('onboarding.html');
    await waitForPainted(greeting, 'sure', 'public-private partnership');
    await tabTo(greeting, 'public-private partnership');
    await greeting.keyboard.press('Enter');
    await waitFor(
      async () => (await greeting.$$('.tried-card .case-title')).length > 0,
      'case studies on the card',
    );
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
