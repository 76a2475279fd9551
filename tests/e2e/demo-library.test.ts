import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { DEMO_FOLDER, makeDemoLibrary } from '../../scripts/demo/make-library';
import { browsersUnderTest } from '../support/browsers-under-test';
import { restoreLibrary } from '../support/demo-library';
import { takeExport } from '../support/exports';
import { waitForText } from '../support/extension-page';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import { setFolder } from '../support/folder';
import { clickByRole, openTagged, waitForDownload } from '../support/reader';
import { setStage } from '../support/stage';

describe.each(browsersUnderTest)('in %s, with the demo library,', (browserName) => {
  const stage = setStage(browserName, DEMO_FOLDER);
  const folder = setFolder('commons-gloss-demo-');

  const choose = async (page: Page, name: string, value: string) => {
    const { session } = stage();
    const choice = await getByRole(session, page, { role: 'combobox', name });
    await choice.select(value);
  };

  it('a reader compares documents, follows a number to its passages and takes the table along', async () => {
    const { session, pages, downloads } = stage();
    const file = path.join(folder(), 'library.jsonl');
    await writeFile(file, makeDemoLibrary(pages.origin));
    await restoreLibrary(session, file);
    const library = await session.openExtensionPage('library.html#/compare');
    const cell = (await library.waitForSelector(
      '[aria-label*="remunicipalisation in “Rivermouth"]',
    )) as ElementHandle<HTMLElement>;
    // By keyboard, as everything here.
    await cell.focus();
    await library.keyboard.press('Enter');
    await waitForText(library, '2 mentions in');
    const open = await getByRole(session, library, {
      role: 'link',
      name: 'Open at the first mention',
    });
    const href = await open.evaluate((link) => (link as HTMLAnchorElement).href);
    expect(href).toMatch(/rivermouth-water\.html#:~:text=remunicipalisation$/);
    await library.keyboard.press('Escape');
    await waitFor(
      async () => (await library.$('dialog[open]')) === null,
      'the passages to be closed',
    );

    await choose(library, 'Export the table …', 'csv');
    const csv = String(await waitForDownload(downloads, '.csv'));
    expect(csv).toMatch(/^\ufeffConcept,All,Rivermouth Water Strategy 2035,/);
    await choose(library, 'Export the table …', 'markdown');
    expect(String(await waitForDownload(downloads, '.md'))).toContain('| remunicipalisation');
    await choose(library, 'Export the table …', 'svg');
    expect(String(await waitForDownload(downloads, '.svg'))).toMatch(/^<svg xmlns=/);
    await choose(library, 'Export the table …', 'png');
    expect((await waitForDownload(downloads, '.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('a document that was imported is counted when it is opened', async () => {
    const { session, pages } = stage();
    // Counting follows tagging: a page closed at once would not come to it.
    const page = await openTagged(session, `${pages.origin}/seehagen-daten.html`);
    const library = await session.openExtensionPage('library.html#/documents');
    await clickByRole(session, library, 'button', 'Details: Digitale Stadt Seehagen: Leitlinien');
    await waitForText(library, 'What it speaks of');
    // The fixture says November; this is the reading just now.
    await waitFor(
      async () =>
        !(await library.evaluate(() => document.body.textContent ?? '')).includes(
          'counted 21 November 2026',
        ),
      'the document to be counted anew',
    );
    await page.close();
  });

  it('what a reader says of a document wins over its page, at the next visit too, until taken back', async () => {
    const { session, pages, downloads } = stage();
    const library = await session.openExtensionPage('library.html#/documents');
    await clickByRole(
      session,
      library,
      'button',
      'Edit the details: Homes for Lowmere: a housing plan',
    );
    const title = await getByRole(session, library, { role: 'textbox', name: 'Title' });
    await title.evaluate((field) => (field as HTMLInputElement).select());
    await library.keyboard.type('Homes for all');
    await library.keyboard.press('Enter');
    await waitForText(library, 'edited by you');
    await (await openTagged(session, `${pages.origin}/lowmere-housing.html`)).close();
    const again = await session.openExtensionPage('library.html');
    await getByRole(session, again, { role: 'article' });
    await waitForText(again, 'Homes for all');
    await clickByRole(session, again, 'button', 'Export …');
    const csv = String(await takeExport(session, again, downloads, 'csv', '.csv'));
    expect(csv).toContain('Homes for all');
    expect(csv).not.toContain('Homes for Lowmere');
    await again.close();

    await clickByRole(session, library, 'button', 'Undo');
    await waitForText(library, 'Homes for Lowmere');
  });

  it('a search is kept, found beside the briefs, and its state filter finds what to look after', async () => {
    const { session } = stage();
    const library = await session.openExtensionPage('library.html');
    await clickByRole(session, library, 'link', 'To look after');
    await waitFor(
      async () => (await findAllByRole(session, library, { role: 'article' })).length <= 2,
      'the notes that changed',
    );
    await clickByRole(session, library, 'link', 'All notes 40');
    await library.keyboard.press('/');
    await library.keyboard.type('vote');
    await clickByRole(session, library, 'button', 'Save this search');
    const name = { role: 'textbox', name: 'Name of the search' };
    await (await getByRole(session, library, name)).focus();
    await library.keyboard.type('Votes');
    await library.keyboard.press('Enter');
    await getByRole(session, library, { role: 'link', name: 'Votes' });
    await clickByRole(session, library, 'button', 'Delete “Votes”');
    await waitForText(library, 'The saved search was deleted');
    await clickByRole(session, library, 'button', 'Undo');
    await getByRole(session, library, { role: 'link', name: 'Votes' });
  });

  it('the keys are told behind ?', async () => {
    const { session } = stage();
    const library = await session.openExtensionPage('library.html');
    await getByRole(session, library, { role: 'article' });
    await library.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await library.keyboard.type('?');
    await waitForText(library, 'Keys of the library');
    await library.keyboard.press('Escape');
    await waitFor(async () => (await library.$('dialog[open]')) === null, 'the keys to be closed');
  });
});
