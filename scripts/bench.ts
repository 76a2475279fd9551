/**
 * `npm run bench [-- PART…]`: times what a page, the popup and the panel wait for, in real Chromium, and prints each
 * figure beside its target. Never fails for a figure: ratios depend little on the machine, but a busy one still
 * disturbs them. What cannot be measured is said, and does not keep the rest from being.
 */
import os from 'node:os';
import process from 'node:process';
import { benchPage } from './bench/bench-page';
import { benchPanel } from './bench/bench-panel';
import { bundle, startBrowser } from './bench/browser';
import { benchCard } from './bench/card';
import { within } from './bench/deadline';
import { findLongestTask } from './bench/longest-task';
import type { Runs } from './bench/measure';
import { benchPopup } from './bench/popup-bench';
import { ms, printTable, type Row, row } from './bench/table';
import { benchLongPage, benchPass, benchRivals, benchScans } from './bench/tag-bench';
import { readSources } from './catalogue/read-sources';
import { compileShippedLexicons } from './catalogue/shipped-lexicon';
import { parseSources } from './catalogue/source-schemas';

const MEGABYTE = 1_000_000;
const CARD_RUNS: Runs = { warmUps: 2, counted: 7 };
const POPUP_RUNS: Runs = { warmUps: 2, counted: 15 };
/** ms. */
const LONGEST_PART = 10 * 60_000;

const { concepts } = parseSources(readSources());
const browser = await startBrowser();

const tagParts = {
  browser,
  code: await bundle('in-page.ts'),
  concepts,
  lexicon: JSON.stringify(compileShippedLexicons().en),
};
/** Card and popup are those of the extension as `npm run build` makes it. */
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  pass: () => benchPass(tagParts),
  scans: () => benchScans(tagParts),
  long: () => benchLongPage(tagParts),
  rivals: () => benchRivals(tagParts),
  card: benchCards,
  panel: async () => benchPanel(browser, await bundle('in-panel.tsx'), findLongestTask),
  popup: benchPopupOpening,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
try {
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  console.log(`${await browser.version()}; ${process.platform} ${process.arch}`);
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(
      `\n${name} (load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} processors)`,
    );
    await printPart(name, measure);
  }
} finally {
  await browser.close();
}

async function printPart(name: string, measure: () => Promise<Row[]>): Promise<void> {
  try {
    printTable(await within(LONGEST_PART, name, measure()));
  } catch (error) {
    console.error(`${name} was not measured:`, error);
    process.exitCode = 1;
  }
}

async function benchPopupOpening(): Promise<Row[]> {
  const figures = await benchPopup(concepts, POPUP_RUNS);
  const { popup, empty, ratio, layoutShift, mentions } = figures;
  return [
    row(
      'popup open → complete',
      `${ratio.toFixed(2)} × empty`,
      '≤ 2 × empty',
      `${ms(popup)}, empty page with preact ${ms(empty)}; ${mentions} mentions, 50 notes`,
    ),
    row('  layout shift meanwhile', layoutShift.toFixed(4), '0', 'the largest of all runs'),
  ];
}

async function benchCards(): Promise<Row[]> {
  const { shown, idle, content, contentCold } = await benchCard(
    benchPage(concepts, MEGABYTE),
    CARD_RUNS,
  );
  return [
    row('card after click, 1 MB', ms(shown), '≤ 50 ms', `a click for nothing: ${ms(idle)}`),
    row('  its content', ms(content), '', `${ms(contentCold)} when the background has to start`),
  ];
}
