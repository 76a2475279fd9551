/** What a reader does in the export panel of the library, and what is saved. */
import { mkdir, rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { findAllByRole, waitFor } from './find-by-role';
import type { BrowserSession } from './launch';
import { chooseByRole, clickByRole, waitForDownload } from './reader';

/** Empties `folder`, chooses the preset and presses "Download"; what was saved under a name with that ending. */
export async function takeExport(
  session: BrowserSession,
  library: Page,
  folder: string,
  preset: string,
  ending: string,
  timeout?: number,
): Promise<Buffer> {
  // Browsers differ in what they do about a file of the same name.
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await chooseByRole(session, library, 'Write as', preset);
  await clickByRole(session, library, 'button', 'Download');
  return waitForDownload(folder, ending, timeout);
}

/** Waits until the preview of what is chosen holds `words`; all of its text. */
export async function readPreview(
  session: BrowserSession,
  library: Page,
  words: string,
): Promise<string> {
  return waitFor(async () => {
    const [preview] = await findAllByRole(session, library, { role: 'region', name: 'Preview' });
    const text = await preview?.evaluate((node) => node.textContent ?? '');
    return text?.includes(words) ? text : undefined;
  }, `a preview with “${words}”`);
}
