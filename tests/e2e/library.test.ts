import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { findAllByRole, getByRole, waitFor } from '../support/find-by-role';
import {
  clickByRole,
  downloadMarkdown,
  openTagged,
  takeNote,
  waitForDownload,
} from '../support/reader';
import { setStage } from '../support/stage';

const PAGES = [
  { file: '/one.html', title: 'One', words: 'The brook is a commons of the whole valley' },
  { file: '/two.html', title: 'Two', words: 'The concession contract ends with the year' },
  { file: '/three.html', title: 'Three', words: 'Tenants manage the heating plant together' },
];

describe.each(browsersUnderTest)('in %s, the library', (browserName) => {
  const stage = setStage(browserName);

  it('makes a brief of notes on three documents, which is there when it is opened again, and exports it', async () => {
    const { session, pages, downloads } = stage();
    for (const { file, title, words } of PAGES) {
      // A concept in each, to know when the page has been read.
      const body = `<p>${words}.</p><p>About remunicipalisation.</p>`;
      pages.setPage(file, `<!doctype html><html lang="en"><title>${title}</title>${body}`);
      const page = await openTagged(session, `${pages.origin}${file}`);
      await takeNote(session, page, words, `Comment on ${title}.`);
      await page.close();
    }
    const library = await session.openExtensionPage('library.html');
    await waitFor(
      async () => (await findAllByRole(session, library, { role: 'article' })).length === 3,
      'the three notes',
    );

    // By keyboard alone: all notes into a new brief.
    const all = await getByRole(session, library, { role: 'checkbox', name: 'Choose all' });
    await all.focus();
    await library.keyboard.press(' ');
    const choice = await getByRole(session, library, {
      role: 'combobox',
      name: 'Add to a brief …',
    });
    await choice.select('new');
    await clickByRole(session, library, 'link', 'Brief without a title');
    const title = await getByRole(session, library, { role: 'textbox', name: 'Title' });
    await title.focus();
    await library.keyboard.type('Water and heat');
    await getByRole(session, library, { role: 'link', name: 'Water and heat' });
    await clickByRole(session, library, 'button', 'Add text');
    const text = await getByRole(session, library, { role: 'textbox', name: 'Text' });
    await text.focus();
    await library.keyboard.type('What we *ask* for.');
    await waitFor(
      async () => (await library.evaluate(readStatus)).includes('Saved'),
      'the brief to be saved',
    );

    const { hash } = new URL(library.url());
    await library.close();
    const reopened = await session.openExtensionPage(`library.html${hash}`);
    await getByRole(session, reopened, { role: 'textbox', name: 'Text' });
    const { file: saved, text: markdown } = await downloadMarkdown(session, reopened, downloads);
    expect(saved).toMatch(/Water-and-heat\.md$/);
    expect(markdown).toContain('# Water and heat\n');
    for (const { words, title: document } of PAGES) {
      expect(markdown).toContain(`> ${words}[^`);
      expect(markdown).toContain(`Comment on ${document}.`);
      expect(markdown).toMatch(new RegExp(`^\\[\\^\\d\\]: .*\\*${document}\\*`, 'm'));
    }
    expect(markdown).toContain('What we *ask* for.');
  });

  it('hands out its notes in every format, each as its own reader wants it', async () => {
    const { session, downloads } = stage();
    const library = await session.openExtensionPage('library.html');
    await getByRole(session, library, { role: 'article' });
    const take = async (format: string, ending: string) => {
      const choice = await getByRole(session, library, { role: 'combobox', name: 'Export …' });
      await choice.select(format);
      return waitForDownload(downloads, ending);
    };
    const rows = Papa.parse<{ quote: string }>(String(await take('csv', '.csv')), { header: true });
    const quotes = PAGES.map(({ words }) => words).toSorted();
    expect(rows.data.flatMap(({ quote }) => quote || []).toSorted()).toEqual(quotes);

    const collection = JSON.parse(String(await take('jsonld', '.jsonld')));
    expect(collection.first.items).toHaveLength(3);

    const files = Object.entries(unzipSync(await take('vault', '.zip')));
    expect(files.map(([name]) => name)).toEqual([
      expect.stringMatching(/^Documents\//),
      expect.stringMatching(/^Documents\//),
      expect.stringMatching(/^Documents\//),
    ]);
    const texts = files.map(([, bytes]) => strFromU8(bytes)).join();
    for (const quote of quotes) expect(texts).toContain(`> ${quote}`);
  });

  it('finds a note as one types, and brings a deleted one back', async () => {
    const { session } = stage();
    const library = await session.openExtensionPage('library.html');
    await getByRole(session, library, { role: 'article' });
    await library.keyboard.press('/');
    await library.keyboard.type('heating');
    const count = async (expected: number) =>
      waitFor(
        async () =>
          (await findAllByRole(session, library, { role: 'article' })).length === expected,
        `${expected} notes`,
      );
    await count(1);
    await library.keyboard.press('Enter');
    await clickByRole(session, library, 'button', 'Delete');
    await count(0);
    await clickByRole(session, library, 'button', 'Undo');
    await count(1);
  });
});

/** Runs in the page: what its live regions say. */
function readStatus(): string {
  return [...document.querySelectorAll('[role=status]')].map((node) => node.textContent).join(' ');
}
