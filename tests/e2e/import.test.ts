import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { uploadFile, waitForText } from '../support/extension-page';
import { findAllByRole, waitFor } from '../support/find-by-role';
import { setFolder } from '../support/folder';
import { clickByRole, openTagged, waitForPainted } from '../support/reader';
import { setStage } from '../support/stage';

const WORDS = 'The brook is a commons of the whole valley';

describe.each(browsersUnderTest)('in %s, the import', (browserName) => {
  const stage = setStage(browserName);
  const folder = setFolder('import-');

  async function choose(library: Page, name: string, text: string) {
    const file = path.join(folder(), name);
    await writeFile(file, text);
    await uploadFile(library, file);
  }

  it('brings a note of Hypothesis to its passage, once', async () => {
    const { session, pages } = stage();
    const body = `<p>${WORDS}.</p><p>About remunicipalisation.</p>`;
    pages.setPage('/one.html', `<!doctype html><html lang="en"><title>One</title>${body}`);
    const uri = `${pages.origin}/one.html`;
    const selector = [{ type: 'TextQuoteSelector', exact: WORDS, prefix: '', suffix: '.' }];
    const row = {
      id: 'aB3dEfGhEe8',
      user: 'acct:ana@hypothes.is',
      created: '2026-05-03T09:00:00+00:00',
      updated: '2026-05-03T09:00:00+00:00',
      text: 'Whose?',
      tags: ['water'],
      uri,
    };
    const file = JSON.stringify(
      {
        export_date: '2026-05-04T09:00:00Z',
        annotations: [
          { ...row, target: [{ source: uri, selector }] },
          { ...row, id: 'page', target: [{ source: uri }] },
        ],
      },
      null,
      1,
    );
    const library = await session.openExtensionPage('library.html#/import');
    await choose(library, 'broken.json', file.slice(0, 200));
    await waitForText(library, 'damaged or cut off at line');
    await choose(library, 'hypothesis.json', file);
    await waitForText(library, 'new: would be added');
    await waitForText(library, 'No quote: a note needs words it stands on.');
    await clickByRole(session, library, 'button', 'Import');
    await waitForText(library, 'Imported: 1 new, 0 updated.');

    const page = await openTagged(session, uri);
    await waitForPainted(page, 'notes', WORDS);
    await library.bringToFront();
    await choose(library, 'hypothesis.json', file);
    await waitForText(library, 'Nothing would change.');
    await clickByRole(session, library, 'link', 'All notes 1');
    await waitFor(
      async () => (await findAllByRole(session, library, { role: 'article' })).length === 1,
      'the note in the library',
    );
  });
});
