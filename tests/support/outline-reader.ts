/** What a reader sees of the outline in the side panel, alike in every browser. */
import type { Page } from 'puppeteer-core';
import { waitFor } from './find-by-role';

/** The titles of the sections shown, in order. */
export function readSections(panel: Page): Promise<string[]> {
  return panel.$$eval('.title .main > span:first-child', (titles) =>
    titles.map((title) => title.textContent ?? ''),
  );
}

/** The words of the mentions shown, in order. */
export function readMentions(panel: Page): Promise<string[]> {
  return panel.$$eval('.context > b', (words) => words.map((word) => word.textContent ?? ''));
}

/** The title of the section that is said to be in view; null when none is. */
export function readCurrent(panel: Page): Promise<string | null> {
  return panel.evaluate(
    () => document.querySelector('[aria-current=true] > span')?.textContent ?? null,
  );
}

export async function waitForSections(panel: Page, ...titles: string[]): Promise<void> {
  await waitFor(
    async () => (await readSections(panel)).join('\n') === titles.join('\n'),
    `the sections ${titles.join(', ')}`,
  );
}

export async function waitForCurrent(panel: Page, title: string): Promise<void> {
  await waitFor(async () => (await readCurrent(panel)) === title, `“${title}” to be in view`);
}
