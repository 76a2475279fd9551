/**
 * The tagger in a page of a real browser: every figure of a whole pass, of scanning alone and of a change, against
 * B, a plain loop over the words of the same text in the same run; and other ways to find the same labels.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { compileLabels, makeLabels } from './bench-lexicon';
import { benchPage } from './bench-page';
import { within } from './deadline';
import type { Bench } from './in-page';
import { findLongestTask } from './longest-task';
import { median, type Runs } from './measure';
import { compareProcessorTime } from './processor-time';
import { ms, perB, type Row, row, share } from './table';

const MEGABYTE = 1_000_000;
const RUNS: Runs = { warmUps: 2, counted: 7 };
/** For what takes some ms a run, or strays much. */
const MANY_RUNS: Runs = { warmUps: 10, counted: 25 };
/** For what takes seconds a run. */
const FEW_RUNS: Runs = { warmUps: 1, counted: 3 };
/** For the slowest rival, which needs half a minute. */
const ONE_RUN: Runs = { warmUps: 0, counted: 1 };
/** ms. A bench that waits longer waits for something that never comes. */
const LONGEST_CALL = 5 * 60_000;
/** UTF-16 units on which rivals are compared: a page as it mostly is, and one of the long ones. */
const RIVAL_LENGTHS = [50_000, 500_000] as const;
/** Only as much as the slow ones can do in seconds. */
const SLOW_RIVAL_LENGTH = 50_000;

/** What all parts need: the code of `in-page.ts`, the concepts, the English lexicon as the package has it. */
export interface TagBenchParts {
  readonly browser: Browser;
  readonly code: string;
  readonly concepts: readonly ConceptSource[];
  readonly lexicon: string;
}

/** The whole pass over 1 MB, its parts, a change, and what is asked of the background. */
export async function benchPass(parts: TagBenchParts): Promise<Row[]> {
  const page = await open(parts, MEGABYTE);
  const lexiconLoad = await call(page, 'load', 'shipped', parts.lexicon);
  const length = await call(page, 'textLength');
  const b = await call(page, 'baseline', RUNS);
  const pass = await call(page, 'pass', RUNS);
  // Of seven runs the median strays by a tenth, since garbage is collected in some and not in others.
  const work = await compareProcessorTime(page, MANY_RUNS, {
    base: () => call(page, 'walk'),
    work: () => call(page, 'once'),
    after: () => call(page, 'forget'),
  });
  const extraction = await call(page, 'extraction', RUNS);
  const tagging = await call(page, 'tag', RUNS);
  const mutation = await call(page, 'mutation', RUNS);
  const messages = await call(page, 'messages');
  await page.close();
  return [
    row('B, 1 MB page', ms(b), '', `${length} units of text, ${pass.mentions} mentions`),
    row(
      'whole tag pass, 1 MB',
      perB(work),
      '≤ 1.2 × B',
      `${ms(work.time)} of processor time, rendering included; least ${work.least.toFixed(2)} × B`,
    ),
    row('  by the clock', perB(pass), '', `${ms(pass.work)}, ${ms(pass.wall)} with pauses`),
    row('  extraction alone', perB(extraction), '', ms(extraction.time)),
    row('  scan and resolve alone', perB(tagging), '', `${ms(tagging.time)}, the text as a whole`),
    changeRow('rescan, 5 KB replaced', mutation.replaced, pass.work),
    changeRow('rescan, 5 KB appended', mutation.appended, pass.work),
    row('bytes messaged', share(messages, length), '≤ 5 % of text', `${messages}`),
    row('lexicon load, first', ms(lexiconLoad), '', 'once per frame, in a slice of its own'),
  ];
}

function changeRow(name: string, time: number, whole: number): Row {
  return row(name, share(time, whole), '≤ 2 % of pass', ms(time));
}

/** Words and phrases of many labels found, nothing judged. */
export async function benchScans(parts: TagBenchParts): Promise<Row[]> {
  const page = await open(parts, MEGABYTE);
  const rows: Row[] = [];
  for (const [count, target] of [
    [2_000, 0.6],
    [20_000, 1],
  ] as const) {
    const compiled = compileLabels(makeLabels(parts.concepts, count));
    await call(page, 'load', String(count), JSON.stringify(compiled));
    const scan = await call(page, 'scan', String(count), RUNS);
    rows.push(row(`scan only, ${count} labels`, perB(scan), `≤ ${target} × B`, ms(scan.time)));
  }
  await page.close();
  return rows;
}

/** The same labels by other means, each beside ours on the same text. */
export async function benchRivals(parts: TagBenchParts): Promise<Row[]> {
  const { concepts } = parts;
  const labels = concepts.flatMap(({ prefLabel, altLabels }) => [prefLabel.en, ...altLabels.en]);
  const page = await open(parts, MEGABYTE);
  await call(page, 'load', 'shipped', parts.lexicon);
  await call(page, 'load', 'labels', JSON.stringify(compileLabels(labels)));
  const rows: Row[] = [];
  for (const length of RIVAL_LENGTHS) {
    const found = await call(page, 'alternation', labels, length, MANY_RUNS);
    const { rival, scan, ours } = found;
    rows.push(
      row(
        `one alternation, ${length / 1_000} KB`,
        `${rival.ratio.toFixed(2)} × B`,
        'slower than ours',
        `${labels.length} labels, found ${found.rivalFinds} times`,
      ),
      row(
        '  the same labels by our scan',
        `${scan.ratio.toFixed(2)} × B`,
        '',
        `${times(rival.ratio, scan.ratio)}; found ${found.scanFinds} times, inflected forms too`,
      ),
      row(
        '  our whole tagger',
        `${ours.ratio.toFixed(2)} × B`,
        '',
        `${times(rival.ratio, ours.ratio)}; ${found.oursFinds} mentions, judged by their context`,
      ),
    );
  }
  const lookup = await call(page, 'compromise', labels, SLOW_RIVAL_LENGTH, FEW_RUNS);
  rows.push(
    row(
      `compromise .lookup, ${SLOW_RIVAL_LENGTH / 1_000} KB`,
      `${lookup.rival.ratio.toFixed(1)} × B`,
      'slower than ours',
      `${times(lookup.rival.ratio, lookup.ours.ratio)}, the whole tagger; compromise/one, the fastest tier`,
    ),
  );
  const marked = await call(page, 'markJs', labels, SLOW_RIVAL_LENGTH, ONE_RUN);
  rows.push(
    row(
      `mark.js, ${SLOW_RIVAL_LENGTH / 1_000} KB`,
      `${(marked.mark / marked.baseline).toFixed(1)} × B`,
      'slower than ours',
      `${times(marked.mark / marked.baseline, lookup.ours.ratio)}, the whole tagger; on a copy of ${marked.length} units, one run`,
    ),
  );
  await page.close();
  return rows;
}

/** How a rival compares with ours, both as multiples of B: a machine may have been busier with one than the other. */
function times(rival: number, ours: number): string {
  return rival >= ours
    ? `ours ${(rival / ours).toFixed(2)} × as fast`
    : `ours SLOWER, ${(ours / rival).toFixed(2)} ×`;
}

export async function benchLongPage(parts: TagBenchParts): Promise<Row[]> {
  const page = await open(parts, 5 * MEGABYTE);
  await call(page, 'load', 'shipped', parts.lexicon);
  const pass = await call(page, 'pass', FEW_RUNS);
  const gap = await call(page, 'gap', FEW_RUNS);
  const tasks: number[] = [];
  for (let run = 0; run < RUNS.counted; run += 1) {
    tasks.push(await findLongestTask(page, () => call(page, 'once')));
    await call(page, 'forget');
  }
  await page.close();
  const firstTasks: number[] = [];
  for (let run = 0; run < RUNS.counted; run += 1)
    firstTasks.push(await findFirstLongestTask(parts));
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
      ms(median(tasks)),
      '≤ 12 ms',
      `processor time, from traces; median of ${listTimes(tasks)}; what passes before left is collected, too`,
    ),
    row(
      '  in a page just opened',
      ms(median(firstTasks)),
      '≤ 12 ms',
      `the same; median of ${listTimes(firstTasks)}; all code is new to the browser`,
    ),
    row('longest gap, 5 MB', ms(gap.tagging), '', `rendering included; ${ms(gap.idle)} at rest`),
  ];
}

/** As a reader meets it: the first pass over a page, in code that has never run there. */
async function findFirstLongestTask(parts: TagBenchParts): Promise<number> {
  const page = await open(parts, 5 * MEGABYTE);
  await call(page, 'load', 'shipped', parts.lexicon);
  const longest = await findLongestTask(page, () => call(page, 'once'));
  await page.close();
  return longest;
}

function listTimes(times: readonly number[]): string {
  return `${times.length}, ${times.map((time) => time.toFixed(1)).join(' ')}`;
}

async function open({ browser, code, concepts }: TagBenchParts, length: number): Promise<Page> {
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
