/** Opens a browser with the demo library, or, unseen, prints what is in it and takes pictures. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { createBackupReader } from '../../lib/domain/backups/backup-file';
import { restoreLibrary } from '../../tests/support/demo-library';
import { type BrowserSession, launch } from '../../tests/support/launch';
import { servePages } from '../../tests/support/page-server';
import type { BrowserName } from '../setup/find-browser.mjs';
import { DEMO_FOLDER, DEMO_LIBRARY, DEMO_PORT } from './make-library';

const PICTURES = ['notes', 'compare', 'documents'] as const;

export async function showDemo(
  browserName: BrowserName,
  headless: boolean,
  folder: string,
): Promise<void> {
  // At the addresses the notes name, so that passages open and are found.
  const documents = await servePages(DEMO_FOLDER, DEMO_PORT);
  const session = await launch(browserName, { headless });
  const ended = new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
  });
  try {
    await restoreLibrary(session);
    printLibrary();
    if (headless) {
      await takePictures(session, folder);
    } else {
      await session.openExtensionPage('library.html');
      console.log('The library is open. Close the window or press Ctrl-C to end.');
      await ended;
    }
  } finally {
    await session.close();
    await documents.close();
  }
}

function printLibrary(): void {
  const reader = createBackupReader();
  const records = readFileSync(DEMO_LIBRARY, 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const read = reader.push(line);
      return read && 'stored' in read ? [read.stored] : [];
    });
  reader.finish();
  const notes = records.flatMap((one) => (one.store === 'notes' ? [one.record] : []));
  for (const one of records) {
    if (one.store === 'documents') {
      const { url, title, counts } = one.record;
      const own = notes.filter(({ target }) => target.source === url).length;
      console.log(`${title}\n  ${url}\n  ${own} notes, ${counts?.concepts.length} concepts`);
    }
    if (one.store === 'briefs') console.log(`Brief “${one.record.content.title}”`);
    if (one.store === 'savedSearches') console.log(`Saved search “${one.record.name}”`);
  }
}

async function takePictures(session: BrowserSession, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const view of PICTURES) {
    const page = await session.openExtensionPage(`library.html#/${view}`);
    await page.setViewport({ width: 1280, height: 800 });
    await page.waitForSelector('main :is(article, table, .documents li)');
    const file = path.join(folder, `${view}.png`);
    await page.screenshot({ path: file as `${string}.png` });
    console.log(`Picture\n  ${file}`);
    await page.close();
  }
}
