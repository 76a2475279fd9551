/** Keeping a PDF while the disk is full. The browser's part, refusing to write, is done in the page. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browsersUnderTest } from '../support/browsers-under-test';
import { waitFor } from '../support/find-by-role';
import { makePdf } from '../support/pdf/pdf-fixtures';
import { chooseFile, dragOver, openReader, waitForTags, writeNote } from '../support/pdf-reader';
import { clickByRole, readPainted } from '../support/reader';
import { setStage } from '../support/stage';

const KEEP = 'Keep this PDF on this computer';

describe.each(browsersUnderTest)('in %s, while the disk is full', (browserName) => {
  const stage = setStage(browserName);

  it('says that there is no room for a PDF, loses nothing, and keeps it once there is', async () => {
    const { session } = stage();
    const page = await openReader(session);
    await chooseFile(page, makePdf('two-columns'));
    await waitForTags(page);
    await clickByRole(session, page, 'button', KEEP);
    await waitForText(page, /Kept on this computer/);
    await chooseFile(page, makePdf('across-pages'));
    await waitForText(page, /Water for everybody/);
    await waitForTags(page);
    await page.select('select[aria-label="Zoom"]', '0.5');
    await dragOver(page, 'asked for', 'council agreed');
    await writeNote(session, page, 'Who owns the pipes?');

    await page.evaluate(fillDisk);
    await clickByRole(session, page, 'button', KEEP);
    await waitForText(page, /There is no room left to keep this PDF/);
    expect(await isPressed(page)).toBe('false');
    expect(await readPainted(page, 'notes')).toHaveLength(2);
    const backups = await session.openExtensionPage('backup.html');
    await waitForText(backups, /In two columns/);
    expect(await backups.$$('.kept a')).toHaveLength(1);

    await page.bringToFront();
    await page.evaluate(emptyDisk);
    await clickByRole(session, page, 'button', KEEP);
    await waitForText(page, /Kept on this computer/);
    expect(await isPressed(page)).toBe('true');
  });
});

/** Runs in the page: from now on nothing is written, as the browser says it. */
function fillDisk(): void {
  const { prototype } = FileSystemWritableFileStream;
  Object.assign(globalThis, { writeAsEver: prototype.write });
  prototype.write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
}

/** Runs in the page. */
function emptyDisk(): void {
  const { writeAsEver } = globalThis as unknown as {
    writeAsEver: FileSystemWritableFileStream['write'];
  };
  FileSystemWritableFileStream.prototype.write = writeAsEver;
}

function isPressed(page: Page): Promise<string | null> {
  return page.$eval(`button[aria-label="${KEEP}"]`, (one) => one.getAttribute('aria-pressed'));
}

async function waitForText(page: Page, says: RegExp) {
  await waitFor(
    async () => says.test(await page.evaluate(() => document.body.textContent)),
    `the page to say ${says}`,
  );
}
