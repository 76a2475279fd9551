/**
 * `npm run bench`: times the tagger in real Chromium, in one page, against B, a plain loop over the words of
 * the same text, and against other ways to find the same labels. Prints a table; never fails for a figure:
 * ratios depend little on the machine, but a busy one still disturbs them. Runs 2 warm-ups, then takes medians.
 */
import process from 'node:process';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { compileLabels, makeLabels } from './bench/bench-lexicon';
import { benchPage } from './bench/bench-page';
import { benchPanel } from './bench/bench-panel';
import { benchCard } from './bench/card';
import { within } from './bench/deadline';
import type { Bench } from './bench/in-page';
import { median, type Runs } from './bench/measure';
import { benchPopup } from './bench/popup-bench';
import { compareProcessorTime } from './bench/processor-time';
import { printTable, type Row } from './bench/table';
import { readSources } from './catalogue/read-sources';
import { compileShippedLexicons } from './catalogue/shipped-lexicon';
import { parseSources } from './catalogue/source-schemas';
import { findBrowsers } from './setup/find-browser.mjs';

const MEGABYTE = 1_000_000;
const RUNS: Runs = { warmUps: 2, counted: 7 };
const POPUP_RUNS: Runs = { warmUps: 2, counted: 15 };
/** ms. The slowest rival needs half a minute. */
const LONGEST_CALL = 5 * 60_000;
/** For what takes seconds a run. */
const FEW_RUNS: Runs = { warmUps: 1, counted: 3 };

const { concepts } = parseSources(readSources());
const labels = concepts.flatMap(({ prefLabel, altLabels }) => [prefLabel.en, ...altLabels.en]);

const english = JSON.stringify(compileShippedLexicons().en);
const code = await bundle('in-page.ts');
const panelCode = await bundle('in-panel.tsx');
const browser = await start();
try {
  console.log(`${await browser.version()}; ${process.platform} ${process.arch}`);
  const rows = [
    ...(await benchOneMegabyte(browser)),
    ...(await benchFiveMegabytes(browser)),
    ...(await benchCards()),
    ...(await benchPanel(browser, panelCode, findLongestTask)),
    ...(await benchPopupOpening()),
  ];
  printTable(rows);
} finally {
  await browser.close();
}

/** Needs the extension as `npm run build` makes it. */
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

async function benchOneMegabyte(browser: Browser): Promise<Row[]> {
  const page = await open(browser, MEGABYTE);
  const lexiconLoad = await call(page, 'load', 'shipped', english);
  const length = await call(page, 'textLength');
  const b = await call(page, 'baseline', RUNS);
  const pass = await call(page, 'pass', RUNS);
  const work = await comparePass(page);
  const extraction = await call(page, 'extraction', RUNS);
  const tagging = await call(page, 'tag', RUNS);
  const mutation = await call(page, 'mutation', RUNS);
  const messages = await call(page, 'messages');
  const scans: Row[] = [];
  for (const [count, target] of [
    [2_000, 0.6],
    [20_000, 1],
  ] as const) {
    const compiled = compileLabels(makeLabels(concepts, count));
    await call(page, 'load', String(count), JSON.stringify(compiled));
    const scan = await call(page, 'scan', String(count), RUNS);
    scans.push(row(`scan only, ${count} labels`, perB(scan), `≤ ${target} × B`, ms(scan.time)));
  }
  const rivals = await call(page, 'rivals', labels, 50_000, RUNS);
  const marked = await call(page, 'markJs', labels, 50_000, FEW_RUNS);
  await page.close();
  const rival = (name: string, ratio: number, note: string) =>
    row(name, `${ratio.toFixed(1)} × B`, `ours ${perB(rivals.ours)}`, note);
  return [
    row('B, 1 MB page', ms(b), '', `${length} units of text, ${pass.mentions} mentions`),
    row('whole tag pass, 1 MB', perB(work), '≤ 1.2 × B', `${ms(work.time)} of processor time`),
    row('  by the clock', perB(pass), '', `${ms(pass.work)}, ${ms(pass.wall)} with pauses`),
    row('  extraction alone', perB(extraction), '', ms(extraction.time)),
    row('  scan and resolve alone', perB(tagging), '', `${ms(tagging.time)}, the text as a whole`),
    ...scans,
    row(
      'rescan, 5 KB replaced',
      share(mutation.replaced, pass.work),
      '≤ 2 % of pass',
      ms(mutation.replaced),
    ),
    row(
      'rescan, 5 KB appended',
      share(mutation.appended, pass.work),
      '≤ 2 % of pass',
      ms(mutation.appended),
    ),
    row('bytes messaged', share(messages, length), '≤ 5 % of text', `${messages}`),
    row('lexicon load, first', ms(lexiconLoad), '', 'once per frame, in a slice of its own'),
    rival(
      'one alternation',
      rivals.alternation.ratio,
      `${labels.length} labels, ${rivals.length} units`,
    ),
    rival(
      'compromise .lookup',
      rivals.compromise.ratio,
      'the same text; compromise/one, the fastest tier',
    ),
    rival(
      'mark.js',
      marked.mark / marked.baseline,
      `a copy of ${marked.length} units, ${FEW_RUNS.counted} runs`,
    ),
  ];
}

function comparePass(page: Page) {
  return compareProcessorTime(
    page,
    RUNS,
    () => call(page, 'walk'),
    () => call(page, 'once'),
  );
}

async function benchCards(): Promise<Row[]> {
  const { shown, idle, content, contentCold } = await benchCard(
    benchPage(concepts, MEGABYTE),
    RUNS,
  );
  return [
    row('card after click, 1 MB', ms(shown), '≤ 50 ms', `a click for nothing: ${ms(idle)}`),
    row('  its content', ms(content), '', `${ms(contentCold)} when the background has to start`),
  ];
}

async function benchFiveMegabytes(browser: Browser): Promise<Row[]> {
  const page = await open(browser, 5 * MEGABYTE);
  await call(page, 'load', 'shipped', english);
  const pass = await call(page, 'pass', RUNS);
  const gap = await call(page, 'gap', FEW_RUNS);
  const tasks: number[] = [];
  for (let run = 0; run < FEW_RUNS.counted; run += 1) {
    tasks.push(await findLongestTask(page, () => call(page, 'once')));
  }
  const task = median(tasks);
  await page.close();
  return [
    row('whole tag pass, 5 MB', perB(pass), '', `${ms(pass.work)}, ${pass.mentions} mentions`),
    row(
      'longest slice, 5 MB',
      ms(pass.medianSlice),
      '',
      `by the clock, other processes included; longest of all runs ${ms(pass.slice)}`,
    ),
    row(
      'longest task, 5 MB',
      ms(task),
      '≤ 12 ms',
      `processor time, from traces; median of ${FEW_RUNS.counted}`,
    ),
    row('longest gap, 5 MB', ms(gap.tagging), '', `rendering included; ${ms(gap.idle)} at rest`),
  ];
}

/**
 * The most processor time, in ms, that one task took on the page's thread while `work` ran; unlike the clock
 * it does not count what other processes took. A garbage collection within a task is part of it.
 */
async function findLongestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.tracing.start({ categories: ['toplevel'] });
  await work();
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as Trace;
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const threads = new Set(
    trace.traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && threads.has(threadOf(event)),
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

async function open(browser: Browser, length: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent(benchPage(concepts, length));
  await page.addScriptTag({ content: code });
  return page;
}

type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;
type Arguments<F> = F extends (...args: infer A) => unknown ? A : never;

async function call<K extends keyof Bench>(
  page: Page,
  name: K,
  ...args: Arguments<Bench[K]>
): Promise<Answer<Bench[K]>> {
  const work = (key: string, values: unknown[]) =>
    (globalThis as unknown as { bench: Record<string, (...args: unknown[]) => unknown> }).bench[
      key
    ]?.(...values);
  const answer = page.evaluate(work, name, args);
  return (await within(LONGEST_CALL, name, answer)) as Answer<Bench[K]>;
}

/** The code of the extension and the bench as one classic script. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // Only a library is built like this, which leaves it to others to say what it runs in.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: {
      write: false,
      lib: { entry: `scripts/bench/${entry}`, formats: ['iife'], name: 'inPage' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  return result.output[0].code;
}

async function start(): Promise<Browser> {
  const [executablePath] = findBrowsers('chromium');
  if (!executablePath) throw new Error('No Chromium found. `npm test` says how to get one.');
  return puppeteer.launch({
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: 30 * 60_000,
    args: [
      '--disable-gpu',
      ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
    ],
  });
}

function row(name: string, value: string, target: string, note = ''): Row {
  return { name, value, target, note };
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} ms`;
}

function perB({ ratio }: { readonly ratio: number }): string {
  return `${ratio.toFixed(2)} × B`;
}

function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(2)} %`;
}
