import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { saveBackup, uploadFile, waitForText } from '../support/extension-page';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import {
  clickByRole,
  openTagged,
  readPainted,
  selectWithMouse,
  showTab,
  takeNote,
  waitForPainted,
} from '../support/reader';
import { setStage } from '../support/stage';
import { wipeNotes } from '../support/wipe-notes';

const PAGE = 'water-strategy.html';
const PASSAGE = 'The committee prefers the remunicipalisation of the water service.';
const COMMENT = 'Ask for the transition budget.';

/** The comments that are kept unsaved, read in a page of the extension. */
async function readUnsaved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('commons-gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const getting = opening.result.transaction('unsaved').objectStore('unsaved').getAll();
          getting.onerror = () => reject(getting.error);
          getting.onsuccess = () => {
            opening.result.close();
            resolve(
              getting.result.map(({ comment, tags }) => [comment, ...(tags ?? [])].join(' ')),
            );
          };
        };
      }),
  );
}

describe.each(browsersUnderTest)('in %s, a reader', (browserName) => {
  const stage = setStage(browserName);

  it('finds what was being written after a reload, and saves it', async () => {
    const { session, pages } = stage();
    const page = await openTagged(session, `${pages.origin}/${PAGE}?unsaved`);
    await selectWithMouse(page, PASSAGE);
    await clickByRole(session, page, 'button', 'Note');
    await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    await page.keyboard.type(COMMENT);

    const tags = await getByRole(session, page, { role: 'combobox', name: 'Tags' });
    await tags.focus();
    await page.keyboard.type('tariffs');

    // Kept a moment after the last key: what a popup shows that opens then.
    const backup = await session.openExtensionPage('backup.html');
    await waitFor(
      async () => (await readUnsaved(backup)).includes(`${COMMENT} tariffs`),
      'what was written to be kept',
    );
    const popup = await session.openPopup(page);
    await showTab(session, popup, 'Notes');
    await waitForText(popup, 'Not saved yet');
    await waitForText(popup, COMMENT);

    await page.bringToFront();
    await page.reload();
    await waitFor(async () => (await readPainted(page, 'sure')).length > 0, 'tags to be painted');
    await selectWithMouse(page, PASSAGE);
    await clickByRole(session, page, 'button', 'Note');
    const field = await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    expect(await field.evaluate((node) => (node as HTMLTextAreaElement).value)).toBe(COMMENT);
    await getByRole(session, page, { role: 'button', name: 'Remove the tag tariffs' });
    await clickByRole(session, page, 'button', 'Save');
    await waitForPainted(page, 'notes', PASSAGE);
  });

  it('deletes a note and restores it from the trash', async () => {
    const { session, pages } = stage();
    const page = await openTagged(session, `${pages.origin}/${PAGE}?trash`);
    await takeNote(session, page, PASSAGE, COMMENT);
    const popup = await session.openPopup(page);
    await showTab(session, popup, 'Notes');
    await clickByRole(session, popup, 'button', 'Delete');
    await clickByRole(session, popup, 'button', 'Delete');
    await waitForText(popup, 'Recently deleted');
    await waitFor(async () => (await readPainted(page, 'notes')).length === 0, 'no note painted');
    await clickByRole(session, popup, 'button', `Restore: ${COMMENT}`);
    await waitForPainted(page, 'notes', PASSAGE);
  });

  it('saves a backup file, loses everything, and restores it', async () => {
    const { session, pages, downloads } = stage();
    const url = `${pages.origin}/${PAGE}?backup`;
    const page = await openTagged(session, url);
    await takeNote(session, page, PASSAGE, COMMENT);

    const backup = await session.openExtensionPage('backup.html');
    const file = await saveBackup(session, backup, downloads);

    await wipeNotes(backup);
    await page.reload();
    await waitFor(async () => (await readPainted(page, 'sure')).length > 0, 'tags to be painted');
    expect(await readPainted(page, 'notes')).toEqual([]);

    await backup.bringToFront();
    await uploadFile(backup, file);
    await waitForText(backup, 'not here: would be added');
    const [restore] = await findAllByRole(session, backup, { role: 'button', name: 'Restore' });
    await restore?.click();
    await waitForText(backup, 'Restored. How it was before');
    await waitForPainted(page, 'notes', PASSAGE);
  });
});
