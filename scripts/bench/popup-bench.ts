/**
 * How long the popup takes from being opened to being complete, and whether anything in it moves meanwhile: the
 * built extension in real Chromium, on a page with many mentions and notes, by turns with an empty page of the same
 * extension that has preact. Both in tabs of the popup's size, with the background awake.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { waitFor } from '../../tests/support/find-by-role';
import { type BrowserSession, launch } from '../../tests/support/launch';
import { servePages } from '../../tests/support/page-server';
import { readPainted } from '../../tests/support/reader';
import { median, type Runs } from './measure';
import { makePopupDocument } from './popup-document';

/** Selectors, and what the text there begins with, once the page is complete. */
type Complete = readonly (readonly [selector: string, text: string])[];

export interface PopupFigures {
  /** Medians, in ms from the start of the navigation to the first frame with everything in it. */
  readonly popup: number;
  readonly empty: number;
  readonly ratio: number;
  /** The largest sum of layout shifts of one opening. */
  readonly layoutShift: number;
  readonly mentions: number;
}

interface Opening {
  readonly time: number;
  readonly shift: number;
  /** What was still not there in the end. */
  readonly missing?: string | undefined;
}

const MENTIONS = 300;
/** A third of the catalogue: more than a long strategy speaks of. */
const CONCEPTS = 40;
const NOTES = 50;
/** All that is loaded: what the page reports, the notes, the last line. */
const COMPLETE: Complete = [
  ['.concept', ''],
  ['[role=tab]:nth-child(2) .count', String(NOTES)],
  ['footer > p:last-child', 'No backup yet'],
];
/** ms. Many times what any machine needs; a bench that waits longer waits for something that never comes. */
const LONGEST_OPENING = 20_000;
const BUILD = '.output/chrome-mv3';

export async function benchPopup(
  concepts: readonly ConceptSource[],
  runs: Runs,
): Promise<PopupFigures> {
  const extensionDir = await mkdtemp(path.join(os.tmpdir(), 'commons-gloss-bench-'));
  await cp(BUILD, extensionDir, { recursive: true });
  await addPage(extensionDir, 'empty');
  await addPage(extensionDir, 'seed');
  const pages = await servePages(extensionDir);
  const session = await launch('chromium', { extensionDir });
  try {
    const { html, drafts } = makePopupDocument(
      concepts.filter(isPlain).slice(0, CONCEPTS),
      MENTIONS,
      NOTES,
    );
    pages.setPage('/bench.html', html);
    const url = `${pages.origin}/bench.html`;
    const seeding = await session.openExtensionPage('seed.html');
    await seeding.evaluate(
      (...args) =>
        (globalThis as unknown as { seed: (...args: unknown[]) => unknown }).seed(...args),
      url,
      drafts,
    );
    await seeding.close();
    const page = await session.newPage();
    await page.goto(url);
    await waitFor(
      async () => (await readPainted(page, 'notes')).length === NOTES,
      'all notes to be placed',
    );
    return await measure(session, page, runs);
  } finally {
    await session.close();
    await pages.close();
    await rm(extensionDir, { recursive: true, force: true });
  }
}

/** Whether its label is tagged wherever it stands. */
function isPlain({ ambiguous }: ConceptSource): boolean {
  return ambiguous.every(({ lang }) => lang !== 'en');
}

async function measure(session: BrowserSession, page: Page, runs: Runs): Promise<PopupFigures> {
  // A click lets the extension see the address of the tab until it is left; a popup in a tab of its own is not clicked.
  await session.openToolbarPopup(page);
  const opened = await session.openPopup(page);
  const popupUrl = await opened.evaluate(() => location.href);
  await opened.waitForSelector('.concept');
  const summary = await opened.$eval('header p:last-child', ({ textContent }) => textContent);
  await opened.close();
  const popupFile = popupUrl.slice(popupUrl.indexOf('popup.html'));
  const times = { popup: [] as number[], empty: [] as number[] };
  let layoutShift = 0;
  for (let run = 0; run < runs.warmUps + runs.counted; run += 1) {
    const empty = await open(session, 'empty.html', [['#complete', 'Nothing']]);
    const popup = await open(session, popupFile, COMPLETE);
    if (run < runs.warmUps) continue;
    times.empty.push(empty.time);
    times.popup.push(popup.time);
    layoutShift = Math.max(layoutShift, popup.shift);
  }
  const popup = median(times.popup);
  const empty = median(times.empty);
  return {
    popup,
    empty,
    ratio: popup / empty,
    layoutShift,
    mentions: Number.parseInt(summary ?? '', 10),
  };
}

async function open(session: BrowserSession, file: string, complete: Complete) {
  const page = await session.newPage();
  await page.setViewport({ width: 400, height: 600 });
  await page.evaluateOnNewDocument(watchOpening, complete, LONGEST_OPENING);
  await page.goto(session.extensionUrl(file));
  const result = await page.evaluate(
    () => (globalThis as unknown as { opening: Promise<Opening> }).opening,
  );
  await page.close();
  if (result.missing) throw new Error(`${file} never showed ${result.missing}`);
  return result;
}

/** Runs in the page before its own scripts. What is named here must need no helper of a compiler. */
function watchOpening(complete: Complete, longest: number): void {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  Object.assign(globalThis, {
    opening: new Promise<Opening>((resolve) => {
      setTimeout(() => {
        const missing = complete
          .filter(
            ([selector, text]) => !document.querySelector(selector)?.textContent?.startsWith(text),
          )
          .join('; ');
        resolve({ time: longest, shift, missing });
      }, longest);
      new MutationObserver((_, observer) => {
        const isComplete = complete.every(([selector, text]) =>
          document.querySelector(selector)?.textContent?.startsWith(text),
        );
        if (!isComplete) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const time = performance.now();
          // What still comes after would shift as well.
          setTimeout(() => resolve({ time, shift }), 500);
        });
      }).observe(document, { childList: true, subtree: true, characterData: true });
    }),
  });
}

/** Adds a page of ours to a copy of the extension: a script, and the HTML that names it. */
async function addPage(extensionDir: string, name: 'empty' | 'seed'): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: `scripts/bench/${name}-page.ts`, formats: ['iife'], name: 'inPage' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  await writeFile(path.join(extensionDir, `${name}.js`), result.output[0].code);
  await writeFile(
    path.join(extensionDir, `${name}.html`),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><script src="${name}.js"></script></body></html>`,
  );
}
