import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { getByRole, waitFor } from '../support/find-by-role';
import { type BrowserSession, launch } from '../support/launch';
import { type PageServer, servePages } from '../support/page-server';
import { openTagged, takeNote } from '../support/reader';

const PAGE = 'water-strategy.html';
const PASSAGE = 'The committee prefers the remunicipalisation of the water service.';
const COMMENT = 'Ask for the transition budget.';

/**
 * Chromium asks in a window that no test reaches, so that there the extension has the permissions from the start.
 * Firefox is told to say yes.
 */
async function copyWithPermissions(to: string): Promise<string> {
  await cp('.output/chrome-mv3', to, { recursive: true });
  const file = path.join(to, 'manifest.json');
  const { optional_permissions, permissions, ...manifest } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  const granted = [...permissions, ...optional_permissions];
  await writeFile(file, JSON.stringify({ ...manifest, permissions: granted }));
  return to;
}

async function waitForText(page: Page, text: string): Promise<void> {
  await waitFor(
    () => page.evaluate((words) => document.body.textContent.includes(words), text),
    `“${text}” to be shown`,
  );
}

describe.each(browsersUnderTest)('in %s, backups', (browserName) => {
  let folder: string;
  let session: BrowserSession;
  let pages: PageServer;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'commons-gloss-files-'));
    pages = await servePages('tests/fixtures/pages');
    session = await launch(browserName, {
      downloadDir: path.join(folder, 'downloads'),
      ...(browserName === 'chromium' && {
        extensionDir: await copyWithPermissions(path.join(folder, 'extension')),
      }),
    });
  });

  afterAll(async () => {
    await session?.close();
    await pages?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are saved as files by themselves once the reader chose so', async () => {
    const page = await openTagged(session, `${pages.origin}/${PAGE}`);
    await takeNote(session, page, PASSAGE, COMMENT);
    const backup = await session.openExtensionPage('backup.html');
    const choose = { role: 'checkbox', name: 'Save each backup as a file too' };
    await (await getByRole(session, backup, choose)).click();
    await waitForText(backup, 'Last file:');

    const downloads = path.join(folder, 'downloads');
    const entries = await readdir(downloads, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files).toHaveLength(1);
    // Chromium's driver gives downloads names of its own; what the browser was asked for is on the page.
    const name = 'Commons Gloss/backup-';
    await waitForText(backup, name);
    const [file] = files.map((entry) => path.join(entry.parentPath, entry.name));
    if (browserName === 'firefox') expect(file).toContain(name);
    const text = await readFile(file ?? '', 'utf8');
    expect(text).toContain(COMMENT);
    const kinds = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(kinds.length).toBeGreaterThan(2);
  });
});
