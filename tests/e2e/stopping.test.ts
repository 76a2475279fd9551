import 'fake-indexeddb/auto';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { BACKUPS_NAME } from '../../lib/storage/backups-repository';
import { createDatabaseSource } from '../../lib/storage/open';
import { DATABASE_NAME } from '../../lib/storage/schema';
import { writeBackup } from '../../lib/storage/write-backup';
import { browsersUnderTest } from '../support/browsers-under-test';
import { restoreLibrary } from '../support/demo-library';
import { readBackup, saveBackup, uploadFile, waitForText } from '../support/extension-page';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import { emptyFolder, setFolder } from '../support/folder';
import { holdDatabase } from '../support/hold-database';
import { fillLibrary } from '../support/library';
import { clickByRole } from '../support/reader';
import { setStage } from '../support/stage';

/** More than two batches of a restore, and more than one piece of a backup that is saved. */
const NOTES = 1_500;

describe.each(browsersUnderTest)('in %s, the reader stops', (browserName) => {
  const stage = setStage(browserName);
  const folder = setFolder('stopping-');
  let file: string;
  let records: number;

  beforeAll(async () => {
    const database = await createDatabaseSource({ name: crypto.randomUUID() })();
    await fillLibrary(database, NOTES);
    const backup = await writeBackup(database, '2026-11-28T09:00:00.000Z');
    file = path.join(folder(), 'library.jsonl');
    await writeFile(file, backup.parts.join(''));
    records = backup.records;
  });

  /** By keyboard; then the line that says what is under way has the focus. */
  const stop = async (page: Page) => {
    const button = await getByRole(stage().session, page, { role: 'button', name: 'Stop' });
    await page.bringToFront();
    await button.focus();
    await page.keyboard.press('Enter');
    await waitFor(
      () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'status'),
      'the focus to be where the outcome is said',
    );
  };
  const openPages = async () => {
    const { session } = stage();
    const holder = await session.openExtensionPage('options.html');
    return { holder, backup: await session.openExtensionPage('backup.html') };
  };
  const plan = async (backup: Page) => {
    await uploadFile(backup, file);
    await waitForText(backup, 'What restoring library.jsonl would change');
  };
  const downloaded = async () =>
    (await readdir(stage().downloads)).filter((name) => !/\.(crdownload|part)$/.test(name));

  it('a restore: what came by then stays whole, the library is used, and restoring again does the rest', async () => {
    const { session } = stage();
    const { holder, backup } = await openPages();
    await plan(backup);
    const { held } = holdDatabase(holder, DATABASE_NAME, 'notes', 1);
    await clickByRole(session, backup, 'button', 'Restore');
    const { release } = await held;
    await waitForText(backup, 'Restoring…');
    await stop(backup);
    await release();
    await waitForText(backup, 'Stopped after ');
    const said = await backup.evaluate(() => document.body.textContent);
    const [, read, total, changed] =
      /Stopped after ([\d,]+) of ([\d,]+) records\. ([\d,]+) of them/
        .exec(said)
        ?.map((words) => Number(words.replace(',', ''))) ?? [];
    expect(total).toBe(records);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(records);
    expect(changed).toBe(read);
    expect(said).not.toContain('could not be read');

    const library = await session.openExtensionPage('library.html');
    await getByRole(session, library, { role: 'article' });
    await library.keyboard.press('/');
    await library.keyboard.type('"Comment 100"');
    await waitFor(
      async () => (await findAllByRole(session, library, { role: 'article' })).length === 1,
      'a note of the first batch to be found',
    );
    await library.close();

    await restoreLibrary(session, file);
    await backup.bringToFront();
    await plan(backup);
    await waitForText(backup, 'Nothing would change: everything is here already.');
  });

  it('a backup: no copy is kept and no file is saved, until the next one, which is whole', async () => {
    const { session, downloads } = stage();
    const { holder, backup } = await openPages();
    const copies = async () => (await backup.$$('[aria-label^="Restore the copy of"]')).length;
    await backup.waitForSelector('[aria-label^="Restore the copy of"]');
    const before = await copies();
    for (const name of ['Back up now', 'Save a backup file']) {
      const { held } = holdDatabase(holder, DATABASE_NAME, 'notes');
      const { release } = await held;
      await clickByRole(session, backup, 'button', name);
      await stop(backup);
      await release();
      await waitForText(backup, 'Stopped. Nothing was changed.');
    }
    expect(await copies()).toBe(before);
    expect(await downloaded()).toEqual([]);

    const saved = await saveBackup(session, backup, downloads);
    const text = await readBackup(saved);
    expect(text.trim().split('\n')).toHaveLength(records + 2);
    expect(await downloaded()).toHaveLength(1);
  });

  it('the file of a copy that is there while it is read: nothing is saved', async () => {
    const { holder, backup } = await openPages();
    await emptyFolder(stage().downloads);
    const { held } = holdDatabase(holder, BACKUPS_NAME, 'texts', 1);
    const { release } = await held;
    await backup.bringToFront();
    const save = () => backup.click('[aria-label^="Save the copy of"]:not(:disabled)');
    await backup.waitForSelector('[aria-label^="Save the copy of"]');
    await save();
    await stop(backup);
    await release();
    await waitForText(backup, 'Stopped. Nothing was changed.');
    expect(await downloaded()).toEqual([]);
    await save();
    await waitForText(backup, 'Download started');
    await waitFor(async () => (await downloaded()).length > 0, 'the file');
    expect(await downloaded()).toHaveLength(1);
  });
});
