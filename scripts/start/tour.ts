/** Makes the journey of a reader without a window, and prints and writes what came of each step. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserSession, launch } from '../../tests/support/launch';
import {
  downloadMarkdown,
  linkFirstCase,
  readConcepts,
  readRows,
  showTab,
  takeNote,
  waitUntilRead,
} from '../../tests/support/reader';
import type { BrowserName } from '../setup/find-browser.mjs';
import { findSentence } from './find-sentence';

const COMMENT = 'To be compared with the precedent linked here.';

/** Visits `url`; the Markdown and two pictures go to `folder`, which is made anew. */
export async function tour(browserName: BrowserName, url: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const downloads = await mkdtemp(path.join(os.tmpdir(), 'commons-gloss-downloads-'));
  const session = await launch(browserName, { downloadDir: downloads });
  try {
    await visit(session, { url, folder, downloads });
  } finally {
    await session.close();
    await rm(downloads, { recursive: true, force: true });
  }
}

interface Places {
  readonly url: string;
  readonly folder: string;
  readonly downloads: string;
}

async function visit(session: BrowserSession, { url, folder, downloads }: Places): Promise<void> {
  const page = await session.newPage();
  await page.goto(url);
  let popup = await session.openPopup(page);
  await waitUntilRead(session, popup);
  const title = await page.title();
  console.log(`\n${title && `${title}\n`}${url}\n`);
  const concepts = await readConcepts(session, popup);
  console.log(concepts.length === 0 ? 'No concepts found.' : 'Concepts');
  for (const { label, count } of concepts) console.log(`  ${label} × ${count}`);
  await popup.close();

  const sentence = await findSentence(page);
  if (!sentence) throw new Error('The page has no sentence to take a note on.');
  await takeNote(session, page, sentence, COMMENT);
  console.log(`\nNote on\n  “${sentence}”\n  ${COMMENT}`);

  popup = await session.openPopup(page);
  await waitUntilRead(session, popup);
  await showTab(session, popup, 'Case studies');
  const suggestions = await readRows(session, popup);
  console.log(suggestions.length === 0 ? '\nNo case study to suggest.' : '\nCase study linked');
  if (suggestions.length > 0) console.log(`  ${await linkFirstCase(session, popup)}`);
  const { file, text } = await downloadMarkdown(session, popup, downloads);
  const written = path.join(folder, path.basename(file));
  await copyFile(file, written);
  console.log(`\nExported, ${text.length} characters\n  ${written}`);

  await showTab(session, popup, 'Concepts');
  await popup.setViewport({ width: 400, height: 600 });
  await takePicture(popup, path.join(folder, 'popup.png'));
  await page.bringToFront();
  await takePicture(page, path.join(folder, 'page.png'));
}

async function takePicture(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: file as `${string}.png` });
  console.log(`Picture\n  ${file}`);
}
