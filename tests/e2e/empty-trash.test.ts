import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { renderCasesJson } from '../../lib/domain/vocabulary/own-cases-file';
import { browsersUnderTest } from '../support/browsers-under-test';
import { restoreLibrary } from '../support/demo-library';
import { uploadFile, waitForText } from '../support/extension-page';
import { getByRole, waitFor } from '../support/find-by-role';
import { setFolder } from '../support/folder';
import { tabTo } from '../support/keyboard';
import { anOwnCase } from '../support/own-builders';
import { clickByRole } from '../support/reader';
import { setStage } from '../support/stage';

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/field-words.ttl', import.meta.url));
const NO_WAY_BACK = 'This cannot be undone; only restoring an earlier backup would bring it back.';

describe.each(browsersUnderTest)('in %s, the trash', (browserName) => {
  const stage = setStage(browserName);
  const folder = setFolder('empty-trash-');

  /** By keyboard alone, with a second thought on the way. */
  const empty = async (page: Page, question: string) => {
    const isFocused = (words: string) =>
      waitFor(
        () => page.evaluate((text) => document.activeElement?.textContent === text, words),
        `the focus on “${words}”`,
      );
    await tabTo(page, 'Empty the trash', 'button');
    await page.keyboard.press('Enter');
    await waitForText(page, question);
    await isFocused('Keep');
    await page.keyboard.press('Escape');
    await isFocused('Empty the trash');
    await page.keyboard.press('Enter');
    await isFocused('Keep');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await isFocused('Empty the trash');
    await page.keyboard.press('Enter');
  };

  it('of the library is emptied after one question, offers no undo, and comes back with a backup alone', async () => {
    const { session } = stage();
    await restoreLibrary(session);
    const library = await session.openExtensionPage('library.html');
    await waitForText(library, '40 notes');
    await clickByRole(session, library, 'checkbox', 'Choose all');
    await waitForText(library, '40 chosen');
    await clickByRole(session, library, 'button', 'Delete');
    await waitForText(library, '40 notes moved to the trash');
    await clickByRole(session, library, 'link', 'Trash');
    await empty(library, 'Delete 40 notes for good? 2 briefs quote notes from the trash, ');
    await waitForText(library, 'The trash is empty.');
    expect(await library.evaluate(() => document.activeElement?.textContent)).toBe('Trash');
    expect(await library.evaluate(() => document.body.textContent)).not.toContain(
      'moved to the trash',
    );
    await library.close();

    const backup = await session.openExtensionPage('backup.html');
    // What is on the disk and what is in the trash is shown at once.
    await backup.waitForSelector('.facts');
    expect(await backup.$('#deleted')).toBeNull();
    await backup.close();
    await restoreLibrary(session);
    const again = await session.openExtensionPage('library.html');
    await waitForText(again, '40 notes');
    await again.close();
  });

  it('of own vocabularies and case studies goes at once, and notes are counted that use something of it', async () => {
    const { session } = stage();
    const study = anOwnCase();
    const cases = path.join(folder(), 'cases.json');
    await writeFile(cases, renderCasesJson([study]));
    const own = await session.openExtensionPage('vocabulary.html');
    for (const file of [EXAMPLE, cases]) {
      await uploadFile(own, file);
      await clickByRole(session, own, 'button', 'Import');
      await waitForText(own, 'Imported.');
    }
    for (const name of ['Field words', study.title]) {
      await clickByRole(session, own, 'button', `Delete: ${name}`);
      await getByRole(session, own, { role: 'button', name: `Delete for good: ${name}` });
    }
    await empty(own, ` and 1 case study for good? No note uses any of it. ${NO_WAY_BACK}`);
    await waitForText(own, 'Deleted for good.');
    await waitFor(async () => (await own.$('.empty-trash')) === null, 'nothing to be left');
    await own.close();
    const later = await session.openExtensionPage('vocabulary.html');
    await waitForText(later, 'New case study');
    expect(await later.evaluate(() => document.body.textContent)).not.toContain(study.title);
  });
});
