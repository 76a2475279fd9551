/** What is remembered of backups saved as files, beside the settings: losing the notes' database must not lose it. */
import * as v from 'valibot';
import { FileCopies, NO_FILE_COPIES } from '../domain/backups/file-copy';
import { browser } from './browser';

const KEY = 'fileCopies';

export async function loadFileCopies(): Promise<FileCopies> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY);
  const read = v.safeParse(FileCopies, stored[KEY]);
  return read.success ? read.output : NO_FILE_COPIES;
}

export async function saveFileCopies(copies: FileCopies): Promise<void> {
  await browser.storage.local.set({ [KEY]: copies });
}
