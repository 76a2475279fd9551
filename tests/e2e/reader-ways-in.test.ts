/** The ways a PDF comes into the reader through the browser's own interface, and those that are closed to it. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  answerPrompt,
  chooseInLinkMenu,
  clickInToolbarPopup,
  endPrompts,
  revokeSites,
} from '../support/browser-ui';
import { browsersUnderTest } from '../support/browsers-under-test';
import { waitFor } from '../support/find-by-role';
import { makeDamagedPdf, makePdf } from '../support/pdf/pdf-fixtures';
import { findReader, openReader, waitForTags } from '../support/pdf-reader';
import { clickByRole, readPainted } from '../support/reader';
import { setStage } from '../support/stage';

const LINK_ITEM = { label: 'Open PDF in the reader', id: 'open-link-in-reader' };
const TOO_LARGE = 300_000_001;

describe.each(browsersUnderTest)('in %s, a PDF', (browserName) => {
  const stage = setStage(browserName);

  it('comes into the reader by a click in the popup of the toolbar', async () => {
    const { session, pages } = stage();
    pages.setPdf('/reports/popup.pdf', makePdf('across-pages'));
    const tab = await session.newPage();
    await tab.goto(`${pages.origin}/reports/popup.pdf`);
    await clickInToolbarPopup(session, tab, 'Open in the reader');
    const reader = await findReader(session, 'Water for everybody');
    await reader.bringToFront();
    await waitForTags(reader);
    expect(await readPainted(reader, 'sure')).toContain('remunicipalisation');
  });

  it('comes into the reader by the menu of a link, once that is wanted', async () => {
    const { session, pages } = stage();
    pages.setPdf('/reports/linked.pdf', makePdf('two-columns'));
    pages.setPage('/reports/list', '<title>Reports</title><a href="linked.pdf">of the valley</a>');
    const options = await session.openExtensionPage('options.html');
    const box = await waitFor(
      () => options.$('xpath/.//label[contains(., "menu of links")]/input'),
      'the option',
    );
    await box.click();
    await waitFor(
      () => options.evaluate(() => /Saved/.test(document.body.textContent)),
      'the option to be kept',
    );
    const list = await session.newPage();
    await list.goto(`${pages.origin}/reports/list`);
    await chooseInLinkMenu(session, list, 'a', LINK_ITEM);
    const reader = await findReader(session, 'In two columns');
    await reader.bringToFront();
    await waitForTags(reader);
    expect(await readPainted(reader, 'sure')).toContain('co-management');
  });

  it('comes from a site only when the user lets it, where the browser asks', async () => {
    const { session, pages } = stage();
    // Chromium has nothing to ask: a tab of the user's own loads the PDF.
    if (session.name === 'chromium') return;
    pages.setPdf('/reports/asked.pdf', makePdf('footnotes'));
    const address = encodeURIComponent(`${pages.origin}/reports/asked.pdf`);
    await revokeSites(session, await openReader(session));
    try {
      const reader = await openReader(session, `?address=${address}`);
      await clickByRole(session, reader, 'button', 'Allow 127.0.0.1');
      await answerPrompt(session, false);
      await waitForAlert(reader, /does not let the extension have this PDF/);
      await clickByRole(session, reader, 'button', 'Try again');
      await clickByRole(session, reader, 'button', 'Allow 127.0.0.1');
      await answerPrompt(session, true);
      await waitForTags(reader);
    } finally {
      await endPrompts(session);
    }
  });

  it.each([
    ['damaged', makeDamagedPdf(), /damaged/],
    ['empty', new Uint8Array(), /empty/],
  ] as const)('that a site sends %s is called so', async (name, content, says) => {
    const { session, pages } = stage();
    const path = `/reports/${name}.pdf`;
    pages.setPdf(path, content);
    const reader = await openReader(
      session,
      `?address=${encodeURIComponent(`${pages.origin}${path}`)}`,
    );
    await waitForAlert(reader, says);
  });

  it('too large to be held is called so before it is read', async () => {
    const reader = await openReader(stage().session);
    const folder = await mkdtemp(path.join(os.tmpdir(), 'commons-gloss-huge-'));
    try {
      // Empty space takes no room on the disk.
      const name = path.join(folder, 'huge.pdf');
      const file = await open(name, 'w');
      await file.truncate(TOO_LARGE);
      await file.close();
      const input = await waitFor(
        () => reader.$('input[type=file]') as Promise<ElementHandle<HTMLInputElement> | null>,
        'a way to choose a file',
      );
      await input.uploadFile(name);
      await waitForAlert(reader, /larger than 300 MB/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is shown in no frame, of a site or of our own', async () => {
    const { session, pages } = stage();
    pages.setPdf('/reports/framed.pdf', makePdf('footnotes'));
    const address = encodeURIComponent(`${pages.origin}/reports/framed.pdf`);
    const url = session.extensionUrl(`reader.html?address=${address}`);
    pages.setPage('/framing', `<title>Framing</title><iframe src="${url}"></iframe>`);
    const site = await session.newPage();
    await site.goto(`${pages.origin}/framing`, { waitUntil: 'domcontentloaded' });
    const own = await session.openExtensionPage('popup.html?tab=0');
    await own.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, url);
    // A reader beside them gets the same PDF: by then the frames would have it, too.
    const reader = await openReader(session, `?address=${address}`);
    await waitForTags(reader);
    for (const framing of [site, own]) {
      const texts = await Promise.all(
        framing
          .frames()
          .slice(1)
          .map((frame) => frame.evaluate(() => document.body.textContent).catch(() => '')),
      );
      expect(texts.join(' ')).not.toMatch(/The town has decided|With footnotes|Read a PDF/);
    }
  });
});

async function waitForAlert(page: Page, says: RegExp) {
  await waitFor(
    async () =>
      says.test(
        await page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? ''),
      ),
    `the reader to say ${says}`,
  );
}
