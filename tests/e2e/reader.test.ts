import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { waitFor } from '../support/find-by-role';
import type { BrowserSession } from '../support/launch';
import { readMentions } from '../support/outline-reader';
import { makeDamagedPdf, makePdf, manyPages } from '../support/pdf/pdf-fixtures';
import { writePdf } from '../support/pdf/pdf-writer';
import {
  chooseFile,
  dragOver,
  dropFile,
  findReader,
  openReader,
  waitForTags,
  writeNote,
} from '../support/pdf-reader';
import { clickByRole, downloadMarkdown, readPainted, waitUntilRead } from '../support/reader';
import { type Stage, setStage } from '../support/stage';

const QUOTE = ['asked for public', 'ownership of the springs, and the council agreed'] as const;

describe.each(browsersUnderTest)('in %s, the reader of PDFs', (browserName) => {
  const stage = setStage(browserName);

  it('opens a PDF that is chosen, and tags it over the page break', async () => {
    const page = await openReader(stage().session);
    await chooseFile(page, makePdf('across-pages'));
    await waitForTags(page);
    await page.select('select[aria-label="Zoom"]', '0.5');
    await waitFor(
      async () => (await readPainted(page, 'sure')).includes('ownership'),
      'the second page to be painted',
    );
    const painted = await readPainted(page, 'sure');
    expect(painted).toContain('remunicipalisation');
    // Half of the words on either page.
    expect(painted.slice(painted.indexOf('public'))).toEqual(
      expect.arrayContaining(['public', 'ownership', 'Care work']),
    );
  });

  it('opens a PDF that is dropped on it', async () => {
    const page = await openReader(stage().session);
    await dropFile(page, makePdf('two-columns'));
    await waitForTags(page);
    expect(await readPainted(page, 'sure')).toContain('co-management');
  });

  it('keeps a note across a page break, wherever the same PDF is opened, and exports it', async () => {
    const { session, downloads } = stage();
    const pdf = makePdf('across-pages');
    const page = await openReader(session);
    await chooseFile(page, pdf);
    await waitForTags(page);
    await page.select('select[aria-label="Zoom"]', '0.5');
    await dragOver(page, 'asked for', 'council agreed');
    await writeNote(session, page, 'Who owns the pipes?');
    await waitFor(
      async () => (await readPainted(page, 'notes')).length >= 2,
      'the note to be painted on both pages',
    );
    expect(await readPainted(page, 'notes')).toEqual([...QUOTE]);
    await page.close();

    const again = await openFromSite(stage(), '/reports/water.pdf', pdf);
    await waitForTags(again);
    await again.select('select[aria-label="Zoom"]', '0.5');
    await waitFor(
      async () => (await readPainted(again, 'notes')).length >= 2,
      'the note to be found again',
    );
    expect(await readPainted(again, 'notes')).toEqual([...QUOTE]);

    const popup = await session.openPopup(again);
    await waitUntilRead(session, popup);
    const { text } = await downloadMarkdown(session, popup, downloads);
    expect(text).toContain('> asked for public ownership of the springs, and the council agreed');
    expect(text).toContain('Who owns the pipes?');
    expect(text).toMatch(/Page 1\b/);
    expect(text).toContain('#page=1');
  });

  it('shows its text alone, with the same tags and notes', async () => {
    const { session } = stage();
    const page = await openReader(session);
    await chooseFile(page, makePdf('across-pages'));
    await waitForTags(page);
    await page.select('select[aria-label="Page colours"]', 'text');
    await waitFor(
      async () => (await readPainted(page, 'notes')).join() === QUOTE.join(' '),
      'the note of before, in one piece',
    );
    expect(await readPainted(page, 'sure')).toContain('public ownership');
    expect(await page.$eval('.plain', ({ textContent }) => textContent)).toContain(
      'asked for public ownership of the springs',
    );
    await page.select('select[aria-label="Page colours"]', 'paper');
    await waitFor(
      async () => (await readPainted(page, 'notes')).includes(QUOTE[0]),
      'the note on its page again',
    );
  });

  it('keeps a PDF if asked to, opens it without its site, and lets it go', async () => {
    const { session } = stage();
    const page = await openReader(session);
    await chooseFile(page, makePdf('across-pages'));
    await waitForTags(page);
    await clickByRole(session, page, 'button', 'Keep this PDF on this computer');
    await waitForText(page, /Kept on this computer/);
    await page.close();

    const backups = await session.openExtensionPage('backup.html');
    await waitForText(backups, /Kept PDFs/);
    const href = await backups.$eval('.kept a', (link) => link.getAttribute('href') ?? '');
    const again = await openReader(session, href.replace('reader.html', ''));
    await waitForTags(again);
    await again.close();

    await backups.bringToFront();
    await clickByRole(session, backups, 'button', 'Remove “Water for everybody”; notes on it stay');
    await waitForText(backups, /Removed\./);
    const gone = await openReader(session, href.replace('reader.html', ''));
    await waitForAlert(gone, /Choose the file again/);
  });

  it('goes from a note in the library to its passage', async () => {
    const { session, pages } = stage();
    pages.setPdf('/reports/long.pdf', writePdf(manyPages(12)));
    const address = `${pages.origin}/reports/long.pdf`;
    const page = await openReader(session, `?address=${encodeURIComponent(address)}`);
    await allowIfAsked(session, page);
    await waitForTags(page);
    await page.select('select[aria-label="Zoom"]', '0.5');
    await page.evaluate(() => document.querySelector('#pages')?.scrollTo(0, 1e6));
    await dragOver(page, 'district 12', 'by neighbours');
    await writeNote(session, page, 'The last one.');
    await page.close();

    const library = await session.openExtensionPage('library.html');
    const link = await waitFor(
      () => library.$('a[href^="reader.html"]'),
      'the note in the library',
    );
    const href = await link.evaluate((found) => found.getAttribute('href') ?? '');
    const reader = await openReader(session, href.replace('reader.html', ''));
    await allowIfAsked(session, reader);
    await waitFor(
      async () => (await readPainted(reader, 'notes')).join(' ').includes('district 12'),
      'the note to be painted on the page it is on',
    );
    const open = (await session.browser.pages()).map((one) => one.url());
    expect(open).not.toContain(address);
  });

  it('says of an address what is wrong with it', async () => {
    const { session, pages } = stage();
    const other = await openReader(
      session,
      `?address=${encodeURIComponent('javascript:alert(1)')}`,
    );
    await waitForAlert(other, /http, https/);
    pages.setPage('/reports/sign-in', '<title>Sign in</title><p>Sign in first.</p>');
    const page = await openReader(
      session,
      `?address=${encodeURIComponent(`${pages.origin}/reports/sign-in`)}`,
    );
    await allowIfAsked(session, page);
    await waitForAlert(
      page,
      session.name === 'firefox' ? /not a PDF/ : /no PDF that a tab can show/,
    );
  });

  it('opens by itself where the user wants that', async () => {
    const { session, pages } = stage();
    // In Firefox the browser would have to be asked for all sites first.
    if (session.name === 'firefox') return;
    const options = await session.openExtensionPage('options.html');
    const box = await waitFor(
      () => options.$('input[aria-describedby=pdf-open-hint]'),
      'the option',
    );
    await box.click();
    await waitForText(options, /Saved/);
    pages.setPdf('/reports/itself.pdf', makePdf('footnotes'));
    const tab = await session.newPage();
    await tab.goto(`${pages.origin}/reports/itself.pdf`);
    const reader = await findReader(session, 'With footnotes');
    await reader.bringToFront();
    await waitForText(reader, /With footnotes/);
    await options.bringToFront();
    await box.click();
    await reader.close();
  });

  it('opens a locked PDF with its password only', async () => {
    const { session } = stage();
    const page = await openReader(session);
    await chooseFile(page, makePdf('encrypted'));
    const type = async (password: string) => {
      const field = await waitFor(() => page.$('input[type=password]'), 'the password field');
      await field.type(password);
      await page.keyboard.press('Enter');
    };
    await type('summer');
    await waitForAlert(page, 'That is not the password. Please try again.');
    await type('spring');
    await waitForTags(page);
  });

  it.each([
    ['damaged', makeDamagedPdf(), /damaged/],
    ['empty', new Uint8Array(), /empty/],
    ['no PDF', new TextEncoder().encode('<html>sign in</html>'), /not a PDF/],
  ] as const)(
    'says what is wrong with a file that is %s, and lets another be chosen',
    async (_, content, says) => {
      const page = await openReader(stage().session);
      await chooseFile(page, content);
      await waitForAlert(page, says);
      await chooseFile(page, makePdf('two-columns'));
      await waitForTags(page);
    },
  );

  it('reads letters whose meaning only a packaged table tells', async () => {
    const page = await openReader(stage().session);
    await chooseFile(page, makePdf('chinese'));
    await waitFor(
      () =>
        page.evaluate(() =>
          /公共服务/.test(document.querySelector('.textLayer')?.textContent ?? ''),
        ),
      'the Chinese words',
    );
  });

  it('says of a scanned page that there is nothing to read on it', async () => {
    const page = await openReader(stage().session);
    await chooseFile(page, makePdf('scanned'));
    await waitFor(
      () => page.evaluate(() => /made of pictures/.test(document.body.textContent)),
      'the notice',
    );
  });

  it.each([
    [401, /sign in/],
    [403, /403/],
    [404, /404/],
  ])('says what to do when the site answers %i', async (status, says) => {
    const path = `/refused-${status}.pdf`;
    const page = await openFromSite(stage(), path, makePdf('ligatures'), status);
    await waitForAlert(page, says);
  });

  it('is the only page of ours that may ask for anything', async () => {
    const { session, pages } = stage();
    const page = await session.openExtensionPage('popup.html');
    const refusals = await page.evaluate(tryToFetch, `${pages.origin}/town.css`);
    expect(refusals).toEqual(session.name === 'firefox' ? ['popup', 'background'] : ['popup']);
  });

  it('has its outline, mentions and notes in the side panel, which leads to them', async () => {
    const { session } = stage();
    const page = await openFromSite(stage(), '/reports/panel.pdf', makePdf('across-pages'));
    await waitForTags(page);
    await page.select('select[aria-label="Zoom"]', '0.5');
    await dragOver(page, 'asked for', 'council agreed');
    await writeNote(session, page, 'Who owns the pipes?');
    const panel = await session.openPanel(page);
    await waitFor(
      async () => (await readMentions(panel)).includes('remunicipalisation'),
      'the mentions of the PDF',
    );
    await waitFor(
      () => panel.evaluate(() => document.body.textContent?.includes('Who owns the pipes?')),
      'the note',
    );
    expect(await readMentions(panel)).toContain('Care work');
  });

  it('has asked for nothing but the PDFs it was to open', () => {
    const { pages, proxy } = stage();
    expect(proxy.refused).toEqual([]);
    const asked = [...new Set(proxy.allowed)].filter((line) => !line.endsWith('/favicon.ico'));
    expect(asked.map((line) => line.replace(pages.origin, '')).sort()).toEqual([
      'GET /refused-401.pdf',
      'GET /refused-403.pdf',
      'GET /refused-404.pdf',
      ...(stage().session.name === 'chromium' ? ['GET /reports/itself.pdf'] : []),
      'GET /reports/long.pdf',
      'GET /reports/panel.pdf',
      'GET /reports/sign-in',
      'GET /reports/water.pdf',
    ]);
  });
});

/**
 * As the user does: by the popup on the tab that shows it, or, where no script runs in such tabs, by the address
 * the popup gives and the permission the reader asks for.
 * @param status what the site answers when it is asked again.
 */
async function openFromSite(
  { session, pages }: Stage,
  path: string,
  pdf: Uint8Array,
  status?: number,
) {
  pages.setPdf(path, pdf);
  const address = `${pages.origin}${path}`;
  if (session.name === 'chromium') {
    const tab = await session.newPage();
    await tab.goto(address);
    if (status !== undefined) pages.setPdf(path, status);
    const popup = await session.openPopup(tab);
    await clickByRole(session, popup, 'button', 'Open in the reader');
    const page = await findReader(session);
    await page.bringToFront();
    return page;
  }
  if (status !== undefined) pages.setPdf(path, status);
  const page = await openReader(session, `?address=${encodeURIComponent(address)}`);
  await allowIfAsked(session, page);
  return page;
}

/** Firefox has the reader ask for the site, once. */
async function allowIfAsked(session: BrowserSession, page: Page) {
  if (session.name === 'chromium') return;
  const asks = await waitFor(
    () =>
      page.evaluate(() => {
        const { textContent } = document.body;
        return /Allow/.test(textContent) ? 'asks' : document.querySelector('h1, .page') && 'knows';
      }),
    'the reader to ask, or to know the answer',
  );
  if (asks === 'asks') await clickByRole(session, page, 'button', 'Allow 127.0.0.1');
}

async function waitForText(page: Page, says: RegExp) {
  await waitFor(
    async () => says.test(await page.evaluate(() => document.body.textContent)),
    `the page to say ${says}`,
  );
}

async function waitForAlert(page: Awaited<ReturnType<typeof openReader>>, says: RegExp | string) {
  await waitFor(async () => {
    const text = await page.evaluate(
      () => document.querySelector('[role=alert]')?.textContent ?? '',
    );
    return typeof says === 'string' ? text === says : says.test(text);
  }, `the reader to say ${says}`);
}

/** Runs in a page of the extension: where a request was refused. A service worker is not to be reached from here. */
async function tryToFetch(url: string): Promise<string[]> {
  type Extension = { runtime: { getBackgroundPage(): Promise<Window & typeof globalThis> } };
  const { browser } = globalThis as { browser?: Extension };
  const background = await browser?.runtime.getBackgroundPage().catch(() => undefined);
  const refusals: string[] = [];
  await fetch(url).catch(() => refusals.push('popup'));
  await background?.fetch(url).catch(() => refusals.push('background'));
  return refusals;
}
