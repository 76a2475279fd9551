/**
 * `npm run bench:library -- [notes] [documents]`: how soon the library can be used after it is opened, how long a key
 * takes until its results are drawn, and how much memory it all takes. The built extension, in real Chromium.
 */
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { waitFor } from '../tests/support/find-by-role';
import { type BrowserSession, launch } from '../tests/support/launch';
import { makeLargeLibrary } from './bench/large-library';

const [notes = 50_000, documents = 2_000] = process.argv.slice(2).map(Number);
const BATCH = 1_000;
const OPENINGS = 3;
/** Letters typed one after another; after each the results are waited for. */
const QUERIES = ['babe', 'ca de', 'commons lo', 'vovo tase', 'chapter'];
const QUIET_MS = 250;

/** In an extension page: puts records into the database the background has made. */
async function fill(page: Page, store: string, records: readonly unknown[]): Promise<void> {
  for (let at = 0; at < records.length; at += BATCH) {
    await page.evaluate(putRecords, store, records.slice(at, at + BATCH));
  }
}

function putRecords(store: string, records: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('commons-gloss');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(store, 'readwrite');
      for (const record of records) transaction.objectStore(store).put(record);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}

/**
 * Runs in the page before anything of it: notes when its first note was drawn, and when everything was read. No
 * function in it has a name: the runner would wrap it in a helper that the page does not have.
 */
function watchOpening(): void {
  const times: { first?: number; all?: number } = {};
  Reflect.set(globalThis, 'opening', times);
  setInterval(() => {
    if (!times.first && document.querySelector('.library-note')) times.first = performance.now();
    const status = document.querySelector('.messages [role=status]');
    if (times.first && !times.all && status?.textContent === '') times.all = performance.now();
  }, 10);
}

/** Runs in the page: ms from the input of each letter to the last change it made on the screen. */
async function typeQuery(query: string, quietMs: number): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input.search');
  const main = document.querySelector('main');
  if (!field || !main) throw new Error('The library is not there.');
  const taken: number[] = [];
  for (let length = 1; length <= query.length; length += 1) {
    const start = performance.now();
    let last = start;
    let changed = false;
    const observer = new MutationObserver(() => {
      changed = true;
    });
    observer.observe(main, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    field.value = query.slice(0, length);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const now = performance.now();
      if (changed) last = now;
      changed = false;
      if (now - last > quietMs) break;
    }
    observer.disconnect();
    taken.push(last - start);
  }
  return taken;
}

async function open(session: BrowserSession): Promise<Page> {
  const page = await session.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(watchOpening);
  await page.goto(session.extensionUrl('library.html'));
  return page;
}

async function readOpening(page: Page): Promise<{ first: number; all: number }> {
  return waitFor(
    () =>
      page.evaluate(() => {
        const times = Reflect.get(globalThis, 'opening');
        return times.all === undefined ? null : times;
      }),
    'the library to be read',
    180_000,
  );
}

const at = (share: number, values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
const print = (what: string, seen: number, unit: string, target: number) =>
  console.log(
    `${what.padEnd(44)} ${seen.toFixed(0).padStart(7)} ${unit}   at most ${target} ${unit}`,
  );

const session = await launch('chromium');
try {
  const filler = await session.openExtensionPage('library.html');
  await filler.waitForSelector('.empty');
  const library = makeLargeLibrary(notes, documents);
  await fill(filler, 'documents', library.documents);
  await fill(filler, 'notes', library.notes);
  await filler.close();
  console.log(`${notes} notes on ${documents} documents`);
  const openings: { first: number; all: number }[] = [];
  const taken: number[] = [];
  let heap = 0;
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await open(session);
    openings.push(await readOpening(page));
    for (const query of QUERIES) {
      taken.push(...(await page.evaluate(typeQuery, query, QUIET_MS)));
    }
    const client = await page.createCDPSession();
    await client.send('HeapProfiler.collectGarbage');
    heap = Math.max(heap, (await page.metrics()).JSHeapUsedSize ?? 0);
    await page.close();
  }
  print(
    'first notes drawn after open',
    at(
      0.5,
      openings.map(({ first }) => first),
    ),
    'ms',
    1_500,
  );
  print(
    'everything read and searchable',
    at(
      0.5,
      openings.map(({ all }) => all),
    ),
    'ms',
    1_500,
  );
  print('key to results, median', at(0.5, taken), 'ms', 50);
  print('key to results, p95', at(0.95, taken), 'ms', 100);
  print('heap of the page after collection', heap / 1e6, 'MB', 200);
} finally {
  await session.close();
}
