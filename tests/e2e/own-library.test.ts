import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { renderCasesJson } from '../../lib/domain/vocabulary/own-cases-file';
import { browsersUnderTest } from '../support/browsers-under-test';
import { takeExport } from '../support/exports';
import { saveBackup, uploadFile, waitForText } from '../support/extension-page';
import { findAllByRole, getByRole } from '../support/find-by-role';
import { setFolder } from '../support/folder';
import { anOwnCase } from '../support/own-builders';
import { chooseByRole, clickByRole, openTagged, takeNote, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';
import { wipeNotes } from '../support/wipe-notes';

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/field-words.ttl', import.meta.url));
const CASE = anOwnCase();
const WORDS = 'The grazing circle meets at the brook';
const SWITCH = 'Tag pages with “Field words”';

describe.each(browsersUnderTest)('in %s, own words and cases in the library', (browserName) => {
  const stage = setStage(browserName);
  const folder = setFolder('own-library-');

  const bring = async (own: Page, file: string) => {
    await uploadFile(own, file);
    await clickByRole(stage().session, own, 'button', 'Import');
    await waitForText(own, 'Imported.');
  };
  const openNotes = async () => {
    const library = await stage().session.openExtensionPage('library.html');
    await getByRole(stage().session, library, { role: 'article' });
    return library;
  };

  it('tag a note, are found by every label, and are told in an export', async () => {
    const { session, pages, downloads } = stage();
    const own = await session.openExtensionPage('vocabulary.html');
    await bring(own, EXAMPLE);
    const cases = path.join(folder(), 'cases.json');
    await writeFile(cases, renderCasesJson([CASE]));
    await bring(own, cases);
    await own.close();

    pages.setPage(
      '/fields.html',
      `<!doctype html><html lang="en"><title>Fields</title><p>${WORDS}, or at the night pasture. It is commoning.</p>`,
    );
    const page = await openTagged(session, `${pages.origin}/fields.html`);
    await waitForPainted(page, 'sure', 'grazing circle');
    await takeNote(session, page, WORDS, 'Ask who takes turns.');
    await page.close();

    const library = await openNotes();
    await waitForText(library, 'grazing circle');
    await library.keyboard.press('/');
    await library.keyboard.type('cercle de pâturage');
    await waitForText(library, WORDS);
    const all = await getByRole(session, library, { role: 'checkbox', name: 'Choose all' });
    await all.click();
    await chooseByRole(session, library, 'Link a case study …', CASE.id);
    await getByRole(session, library, { role: 'link', name: `${CASE.title} (own case study)` });
    await clickByRole(session, library, 'button', 'Export …');
    const text = String(await takeExport(session, library, downloads, 'markdown', '.md'));
    expect(text).toContain(`> ${WORDS}`);
    expect(text).toContain('Neighbours who graze their animals in turn.');
    expect(text).toContain(CASE.outcome);
    expect(text).toContain('https://millbrook.example/report');
    const told = String(await takeExport(session, library, downloads, 'concept', '.md'));
    expect(told).toContain('# grazing circle\n');
    await library.close();
  });

  it('open on the page for case studies', async () => {
    const { session } = stage();
    const page = await session.openExtensionPage(`case.html?id=${CASE.id}`);
    await waitForText(page, CASE.summary);
    await page.close();
  });

  it('change their names in a library that is open, and keep them in notes when they are switched off', async () => {
    const { session } = stage();
    const library = await openNotes();
    const own = await session.openExtensionPage('vocabulary.html');
    const renamed = path.join(folder(), 'renamed.ttl');
    await writeFile(
      renamed,
      (await readFile(EXAMPLE, 'utf8')).replace('"grazing circle"@en', '"grazing round"@en'),
    );
    await bring(own, renamed);
    await library.bringToFront();
    await waitForText(library, 'grazing round');
    await own.bringToFront();
    await clickByRole(session, own, 'checkbox', SWITCH);
    await waitForText(own, 'Saved.');
    await own.close();
    const later = await openNotes();
    await waitForText(later, 'grazing round');
    await later.close();
    await library.close();
  });

  it('keep their titles in notes while they are in the trash, and are offered no more', async () => {
    const { session } = stage();
    const own = await session.openExtensionPage('vocabulary.html');
    await clickByRole(session, own, 'button', `Delete: ${CASE.title}`);
    await clickByRole(session, own, 'button', `Delete for good: ${CASE.title}`);
    await waitForText(own, `Delete “${CASE.title}” for good? 1 note uses it`);
    const library = await openNotes();
    const name = `${CASE.title} (own case study, in the trash)`;
    await getByRole(session, library, { role: 'link', name });
    await clickByRole(session, library, 'checkbox', 'Choose all');
    const link = await getByRole(session, library, {
      role: 'combobox',
      name: 'Link a case study …',
    });
    const offered = await link.evaluate((node) =>
      [...(node as HTMLSelectElement).options].map(({ value }) => value),
    );
    expect(offered.length).toBeGreaterThan(100);
    expect(offered).not.toContain(CASE.id);
    await library.close();
    await own.bringToFront();
    await clickByRole(session, own, 'button', 'Cancel');
    await clickByRole(session, own, 'button', `Restore: ${CASE.title}`);
    await waitForText(own, 'Saved.');
    await own.close();
  });

  it('come back with a backup', async () => {
    const { session, downloads } = stage();
    const backup = await session.openExtensionPage('backup.html');
    const file = await saveBackup(session, backup, downloads);
    await wipeNotes(backup);
    await uploadFile(backup, file);
    await waitForText(backup, 'not here: would be added');
    await clickByRole(session, backup, 'button', 'Restore');
    await waitForText(backup, 'Restored. How it was before');

    const own = await session.openExtensionPage('vocabulary.html');
    await waitForText(own, CASE.title);
    await clickByRole(session, own, 'checkbox', SWITCH);
    await waitForText(own, 'Saved.');
    const page = await openTagged(session, `${stage().pages.origin}/fields.html`);
    await waitForPainted(page, 'notes', WORDS);
    await waitForPainted(page, 'sure', 'night pasture');
    const library = await openNotes();
    await waitForText(library, `${CASE.title} (own case study)`);
    expect(await findAllByRole(session, library, { role: 'article' })).toHaveLength(1);
  });
});
