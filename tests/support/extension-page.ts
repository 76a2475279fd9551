/** What journeys do on pages of the extension: wait for what they say, give them files, save a backup. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { waitFor } from './find-by-role';
import type { BrowserSession } from './launch';
import { clickByRole } from './reader';

export async function waitForText(page: Page, text: string): Promise<void> {
  await waitFor(
    () => page.evaluate((words) => document.body.textContent.includes(words), text),
    `“${text}” to be shown`,
  );
}

/** Chooses a file in the one field for files that the page has. */
export async function uploadFile(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

/** Saves a backup from the page for backups; its path in the folder of downloads. */
export async function saveBackup(
  session: BrowserSession,
  backup: Page,
  downloads: string,
): Promise<string> {
  await clickByRole(session, backup, 'button', 'Save a backup file');
  const file = await waitFor(async () => {
    const name = (await readdir(downloads)).find((entry) => entry.endsWith('.jsonl'));
    return name && path.join(downloads, name);
  }, 'the backup file');
  await waitForText(backup, 'Download started');
  return file;
}

/** What such a file says, once it is there to the end. */
export function readBackup(file: string): Promise<string> {
  return waitFor(async () => {
    const text = await readFile(file, 'utf8');
    return text.includes('"end":true') && text;
  }, 'the whole backup');
}
