/**
 * Times anchoring in Node on a made-up page of a million characters: 100 notes whose passages were deleted, against one
 * approximate search of the whole text per note, and 1,000 notes on an unchanged page, against reading the page's text.
 * Ratios travel between machines, milliseconds do not;
 * those of single units and slices are processor time, garbage collection included.
 */
import search from 'approx-string-match';
import { BLOCK_BREAK } from '../lib/dom/text-index';
import { describe } from '../lib/domain/anchoring/describe';
import { readPage, readPageInSteps } from '../lib/domain/anchoring/read-page';
import { resolveInSteps } from '../lib/domain/anchoring/resolve';
import type { PageSnapshot, PageText, Selectors } from '../lib/domain/anchoring/selectors';
import { takeSnapshot } from '../lib/domain/anchoring/take-snapshot';
import { createRandom, madeUpLaw } from './eval/made-up-law';

const LENGTH = 1_000_000;
const MISSING = 100;
const UNCHANGED = 1_000;
/** What the extension allows itself before it gives the page its time back. */
const SLICE_MS = 3;
/** As Hypothesis limits it. */
const MAX_ERRORS = 256;

const law = madeUpLaw(LENGTH, 1);
const random = createRandom(2);
const gone = madeUpLaw(MISSING * 400, 3).slice(0, MISSING);
const places = new Map(
  gone.map((block, i) => [Math.floor(((i + random()) / gone.length) * law.length), block]),
);
const before = law.flatMap((block, i) => {
  const extra = places.get(i);
  return extra ? [extra, block] : [block];
});

function pageText(blocks: readonly string[]): PageText {
  let length = 0;
  const spans = blocks.map((block, i) => {
    const start = i === 0 ? 0 : length + BLOCK_BREAK.length;
    length = start + block.length;
    return { start, end: length };
  });
  return { text: blocks.join(BLOCK_BREAK), blocks: spans };
}

const oldText = pageText(before);
const newText = pageText(law);

function describeBlocks(text: PageText, indexes: readonly number[]): [Selectors[], PageSnapshot] {
  const page = readPage(text);
  const selectors = indexes.map((index): Selectors => {
    const block = text.blocks[index];
    const described = block && describe(page, block.start, block.end);
    if (!described) throw new Error(`Block ${index} cannot be quoted.`);
    return described;
  });
  return [selectors, takeSnapshot(page)];
}

/** A slice is interrupted by whatever else the machine does; what counts is what it takes of the processor. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

interface Run {
  readonly total: number;
  readonly longestUnit: number;
  readonly longestSlice: number;
  readonly outcomes: Record<string, number>;
}

/** Reads the page and resolves, in slices as the extension would. */
function runSliced(text: PageText, notes: readonly Selectors[], snapshot?: PageSnapshot): Run {
  const outcomes: Record<string, number> = {};
  let total = 0;
  let longestUnit = 0;
  let longestSlice = 0;
  let slice = 0;
  const drain = <Y, R>(steps: Generator<Y, R>, use: (value: Y) => void): R => {
    for (;;) {
      const started = performance.now();
      const before = processorMs();
      const step = steps.next();
      const took = processorMs() - before;
      total += performance.now() - started;
      slice += took;
      longestUnit = Math.max(longestUnit, took);
      longestSlice = Math.max(longestSlice, slice);
      if (slice >= SLICE_MS) slice = 0;
      if (step.done) return step.value;
      use(step.value);
    }
  };
  const page = drain(readPageInSteps(text), () => undefined);
  drain(
    resolveInSteps(notes, page, () => snapshot),
    (resolved) => {
      if (!resolved) return;
      const { outcome } = resolved.resolution;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    },
  );
  return { total, longestUnit, longestSlice, outcomes };
}

function bestOf(runs: number, run: () => Run): Run {
  const all = Array.from({ length: runs }, run);
  // Code that is not compiled yet, or a garbage collection, lengthens any unit of a run; the code is what is longest in all of them.
  const longestUnit = Math.min(...all.map((one) => one.longestUnit));
  const longestSlice = Math.min(...all.map((one) => one.longestSlice));
  const best = all.reduce((least, next) => (next.total < least.total ? next : least));
  return { ...best, longestUnit, longestSlice };
}

const ms = (value: number) => `${value.toFixed(1)} ms`;
const show = (name: string, run: Run, baseline: number, of: string) =>
  console.log(
    `${name}: ${ms(run.total)} (${JSON.stringify(run.outcomes)}), longest unit ${ms(run.longestUnit)}, ` +
      `longest slice ${ms(run.longestSlice)}; ${of} ${(baseline / run.total).toFixed(2)} ×`,
  );

const goneIndexes = before.flatMap((block, i) => (gone.includes(block) ? [i] : []));
const [missing, oldSnapshot] = describeBlocks(oldText, goneIndexes);
const bytes = JSON.stringify(oldSnapshot).length;
console.log(
  `page: ${newText.text.length} characters, ${law.length} blocks; its snapshot: ${(bytes / 1024).toFixed(0)} KB of JSON`,
);

let searched = 0;
for (const [{ exact }] of missing) {
  const started = performance.now();
  search(newText.text, exact, Math.min(MAX_ERRORS, Math.floor(exact.length / 2)));
  searched += performance.now() - started;
}
console.log(`${missing.length} approximate searches of the whole text: ${ms(searched)}`);
show(
  `${missing.length} missing notes, page reading included`,
  bestOf(7, () => runSliced(newText, missing, oldSnapshot)),
  searched,
  'faster',
);
show(
  'the same without the version of the page',
  bestOf(7, () =>
    runSliced(
      newText,
      missing.map(([q, p]): Selectors => (p ? [q, p] : [q])),
    ),
  ),
  searched,
  'faster',
);

let reading = Number.POSITIVE_INFINITY;
for (let run = 0; run < 5; run += 1) {
  const started = performance.now();
  readPage(newText);
  reading = Math.min(reading, performance.now() - started);
}
console.log(`reading the page's text (collapsing, blocks, hashes): ${ms(reading)}`);
const step = Math.floor(law.length / UNCHANGED);
const [unchanged, snapshot] = describeBlocks(
  newText,
  Array.from({ length: UNCHANGED }, (_, i) => i * step),
);
const same = bestOf(5, () => runSliced(newText, unchanged, snapshot));
console.log(
  `${UNCHANGED} unchanged notes, same page: reading and resolving ${(same.total / reading).toFixed(2)} × reading alone`,
);
const [moved, earlier] = describeBlocks(
  oldText,
  before
    .flatMap((block, i) => (gone.includes(block) ? [] : [i]))
    .filter((_, i) => i % step === 0)
    .slice(0, UNCHANGED),
);
const other = bestOf(5, () => runSliced(newText, moved, earlier));
console.log(
  `${UNCHANGED} unchanged notes, ${MISSING} blocks deleted around them: ${(other.total / reading).toFixed(2)} × (${JSON.stringify(other.outcomes)}), longest unit ${ms(other.longestUnit)}`,
);
