/** Keeps everybody else from a database of the extension, so that what needs it lasts as long as a journey wants. */
import type { Page } from 'puppeteer-core';
import { waitFor } from './find-by-role';

export interface HeldDatabase {
  release(): Promise<void>;
}

/**
 * Holds all stores of a database from `page`, one of the extension, as soon as `store` has `atLeast` records.
 * Whoever writes them in several transactions is held between two of these: browsers start them in the order they were
 * asked for, and this one is asked for again whenever it found too few.
 * @returns resolves at once; `held` when nobody else gets at it any more.
 */
export function holdDatabase(
  page: Page,
  name: string,
  store: string,
  atLeast = 0,
): { readonly held: Promise<HeldDatabase> } {
  const ended = page.evaluate(spin, name, store, atLeast);
  const isHeld = () => page.evaluate(() => document.documentElement.dataset.holds === 'yes');
  const release = async () => {
    await page.evaluate(() => {
      document.documentElement.dataset.holds = 'no';
    });
    await ended;
  };
  return { held: waitFor(isHeld, `${name} to be held`, 60_000).then(() => ({ release })) };
}

/** Runs in the page. A transaction lasts while something is asked of it. No function in here has a name, see reader.ts. */
async function spin(name: string, store: string, atLeast: number): Promise<void> {
  const opening = indexedDB.open(name);
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const database = opening.result;
  const { dataset } = document.documentElement;
  while (dataset.holds !== 'no') {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    const completed = new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    do {
      const counting = transaction.objectStore(store).count();
      await new Promise((resolve) => {
        counting.onsuccess = resolve;
      });
      if (counting.result >= atLeast) dataset.holds ??= 'yes';
    } while (dataset.holds === 'yes');
    await completed;
  }
  // So that it can be held again.
  delete dataset.holds;
  database.close();
}
