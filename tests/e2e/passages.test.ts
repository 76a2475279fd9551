import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import {
  clickByRole,
  clickWords,
  openTagged,
  readPainted,
  readRows,
  selectWithMouse,
  showTab,
  takeNote,
  waitForPainted,
} from '../support/reader';
import { setStage } from '../support/stage';

const FIRST = 'The council hands the water works back to the town on the first of May next year.';
const EDITED = 'The council hands the water works back to the town on the first of July this year.';
const SECOND =
  'Every household may send one delegate to the assembly that sets the price of water.';
/** Differs from the second in a few words. */
const SIBLING =
  'Every household may send two delegates to the assembly that sets the price of heat.';
const THIRD = 'The accounts are laid open once a month in the hall beside the old pumping station.';
const OTHERS = [
  'Remunicipalisation took nine years and three votes, and nobody wants to count the meetings.',
  'The reservoir above the mill was cleaned by volunteers who were paid in soup and bread.',
  'A list of all pipes that leak hangs at the door, with the names of those who mend them.',
];

const pageOf = (...paragraphs: string[]) =>
  `<!doctype html><html lang="en"><title>Water</title>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</html>`;

/** Pages that are edited between two visits of a reader with notes. */
describe.each(browsersUnderTest)('in %s, a note on an edited page', (browserName) => {
  const stage = setStage(browserName);

  const noteOn = async (name: string, words: string, ...paragraphs: string[]) => {
    const { session, pages } = stage();
    pages.setPage(`/${name}`, pageOf(...paragraphs));
    const page = await openTagged(session, `${pages.origin}/${name}`);
    await takeNote(session, page, words, 'Watch this.');
    return page;
  };
  const revisit = async (page: Page, name: string, ...paragraphs: string[]) => {
    stage().pages.setPage(`/${name}`, pageOf(...paragraphs));
    await page.reload();
    await waitFor(async () => (await readPainted(page, 'sure')).length > 0, 'tags to be painted');
  };
  const openNotes = async (page: Page) => {
    const popup = await stage().session.openPopup(page);
    await showTab(stage().session, popup, 'Notes');
    return popup;
  };
  const waitForRow = (popup: Page, words: string) =>
    waitFor(
      async () => (await readRows(stage().session, popup)).some((row) => row.includes(words)),
      `“${words}” in the list`,
    );

  it('says that the wording changed, and moves to the new one when that is accepted', async () => {
    const { session } = stage();
    const page = await noteOn('changed', FIRST, FIRST, ...OTHERS, SECOND);
    await revisit(page, 'changed', EDITED, ...OTHERS, SECOND);
    await waitForPainted(page, 'notes', EDITED);
    await clickWords(page, EDITED);
    const card = await getByRole(session, page, { role: 'dialog' });
    const shown = await card.evaluate((element) => element.textContent ?? '');
    for (const words of ['Watch this.', 'May next', 'July this']) expect(shown).toContain(words);
    await clickByRole(session, page, 'button', 'Accept new wording');
    await waitFor(
      async () => (await findAllByRole(session, page, { role: 'dialog' })).length === 0,
      'the card to close',
    );
    await page.reload();
    await waitForPainted(page, 'notes', EDITED);
  });

  it('is counted in the popup with the others of its page, and accepted there', async () => {
    const { session } = stage();
    const page = await noteOn('counted', FIRST, FIRST, ...OTHERS, SECOND, THIRD);
    for (const words of [SECOND, THIRD]) await takeNote(session, page, words, 'And this.');
    await revisit(page, 'counted', EDITED, ...OTHERS, SECOND);
    const popup = await openNotes(page);
    await waitFor(
      () =>
        popup.$eval('body', (body) => /: 1 same, 1 changed, 1 gone/.test(body.textContent ?? '')),
      'the line that counts what became of the notes',
    );
    await clickByRole(session, popup, 'button', 'Accept new wording');
    await waitFor(
      () => popup.$eval('body', (body) => /: 2 same, 1 gone/.test(body.textContent ?? '')),
      'the note to be counted as the same',
    );
    await page.bringToFront();
    await page.reload();
    await waitForPainted(page, 'notes', EDITED);
  });

  it('asks which passage is meant where its few words stand twice in new places', async () => {
    const { session } = stage();
    const page = await noteOn('twice', 'Every household', SECOND, ...OTHERS);
    const [first = '', ...others] = OTHERS;
    await revisit(page, 'twice', first, FIRST, SECOND, ...others, THIRD, SECOND);
    const popup = await openNotes(page);
    await waitFor(
      async () => (await findAllByRole(session, popup, { role: 'radio' })).length === 2,
      'both passages to be listed',
    );
    expect(await readPainted(page, 'notes')).toEqual([]);
    const [, second] = await findAllByRole(session, popup, { role: 'radio' });
    await second?.click();
    await clickByRole(session, popup, 'button', 'Attach here');
    await page.bringToFront();
    await waitForPainted(page, 'notes', 'Every household');
    await page.reload();
    await waitForPainted(page, 'notes', 'Every household');
  });

  it('is missing when only a look-alike is left, and is re-attached by hand', async () => {
    const { session } = stage();
    const page = await noteOn('missing', SECOND, FIRST, SECOND, ...OTHERS, SIBLING);
    await revisit(page, 'missing', FIRST, ...OTHERS, SIBLING, THIRD);
    const popup = await openNotes(page);
    await waitForRow(popup, SECOND);
    const text = await popup.$eval('body', (body) => body.textContent ?? '');
    expect(text).toMatch(/This page has changed since your notes of .*: 1 gone/);
    expect(await readPainted(page, 'notes')).toEqual([]);
    await clickByRole(session, popup, 'button', 'Re-attach by hand');
    await page.bringToFront();
    await getByRole(session, page, { role: 'button', name: 'Attach to selection' });
    await selectWithMouse(page, THIRD);
    await waitFor(async () => {
      const dialog = await getByRole(session, page, { role: 'dialog' });
      return (await dialog.evaluate((element) => element.textContent))?.includes(THIRD);
    }, 'the selection in the card');
    await clickByRole(session, page, 'button', 'Attach to selection');
    await waitForPainted(page, 'notes', THIRD);
  });

  it('is found when its words arrive late', async () => {
    const page = await noteOn('late', SECOND, ...OTHERS, SECOND);
    await revisit(page, 'late', ...OTHERS);
    const popup = await openNotes(page);
    await waitForRow(popup, SECOND);
    expect(await readPainted(page, 'notes')).toEqual([]);
    await page.bringToFront();
    await page.evaluate((text) => {
      const late = document.createElement('p');
      late.textContent = text;
      document.body.append(late);
    }, SECOND);
    await waitForPainted(page, 'notes', SECOND);
  });
});
