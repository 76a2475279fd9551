/** One note, written in two tabs and the library at once: the first to save wins, and nobody's words are lost. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../lib/domain/records/record-schemas';
import { browsersUnderTest } from '../support/browsers-under-test';
import { readBackup, saveBackup, waitForText } from '../support/extension-page';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import { clickByRole, clickWords, openTagged, takeNote, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';

const PASSAGE = 'The committee prefers the remunicipalisation of the water service.';
const REFUSED = 'This note was changed elsewhere in the meantime. Your text is kept here';

describe.each(browsersUnderTest)(
  'in %s, a note that is written in several places',
  (browserName) => {
    const stage = setStage(browserName);

    const openEditor = async (page: Page) => {
      const { session } = stage();
      await waitForPainted(page, 'notes', PASSAGE);
      await clickWords(page, PASSAGE);
      await clickByRole(session, page, 'button', 'Edit');
      await getByRole(session, page, { role: 'textbox', name: 'Comment' });
    };
    /** In place of what the field holds. */
    const write = async (page: Page, text: string) => {
      const { session } = stage();
      await page.bringToFront();
      const field = await getByRole(session, page, { role: 'textbox', name: 'Comment' });
      await field.focus();
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
      await waitFor(
        () => field.evaluate((node, words) => (node as HTMLTextAreaElement).value === words, text),
        'the text in the field',
      );
    };
    const save = async (page: Page) => {
      await page.bringToFront();
      await clickByRole(stage().session, page, 'button', 'Save');
    };
    const isRefused = (page: Page) =>
      waitFor(async () => {
        const alerts = await findAllByRole(stage().session, page, { role: 'alert' });
        const texts = await Promise.all(
          alerts.map((one) => one.evaluate((node) => node.textContent)),
        );
        return texts.some((text) => text?.includes(REFUSED));
      }, 'the editor to say that the note was changed elsewhere');
    const readField = async (page: Page) => {
      const field = await getByRole(stage().session, page, { role: 'textbox', name: 'Comment' });
      return field.evaluate((node) => (node as HTMLTextAreaElement).value);
    };

    it('is changed by who saves first; the others are told, keep their text, and have it in its history', async () => {
      const { session, pages, downloads } = stage();
      const address = `${pages.origin}/water-strategy.html?same-note`;
      const first = await openTagged(session, address);
      await takeNote(session, first, PASSAGE, 'As it was.');
      const second = await openTagged(session, address);
      const library = await session.openExtensionPage('library.html');

      await openEditor(first);
      await write(first, 'From the first tab.');
      await library.bringToFront();
      await clickByRole(session, library, 'button', 'Edit');
      await write(library, 'From the library.');

      await openEditor(second);
      await write(second, 'From the second tab.');
      await save(second);
      await waitFor(
        async () => (await findAllByRole(session, second, { role: 'dialog' })).length === 0,
        'the editor to close',
      );

      await save(first);
      await isRefused(first);
      expect(await readField(first)).toBe('From the first tab.');
      await save(library);
      await isRefused(library);
      expect(await readField(library)).toBe('From the library.');
      await clickByRole(session, library, 'button', 'Cancel');
      await waitForText(library, 'From the second tab.');

      const backup = await session.openExtensionPage('backup.html');
      const file = await saveBackup(session, backup, downloads);
      const records = (await readBackup(file))
        .trimEnd()
        .split('\n')
        .slice(1, -1)
        .map((line) => JSON.parse(line) as StoredRecord);
      const current = records.flatMap(({ store, record }) =>
        store === 'notes' ? record.comment : [],
      );
      expect(current).toEqual(['From the second tab.']);
      const earlier = records.flatMap(({ store, record }) =>
        store === 'revisions' ? [[record.kind, record.state.comment]] : [],
      );
      expect(earlier).toEqual([
        ['edit', 'As it was.'],
        ['conflict', 'From the first tab.'],
        ['conflict', 'From the library.'],
      ]);
    });
  },
);
