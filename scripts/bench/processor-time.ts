/**
 * Times work by the processor time of the page's thread. The clock counts what other processes took meanwhile, so
 * that on a busy machine long work looks slower against short work than it is.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { type Compared, compareTimes, type Runs } from './measure';

interface Turns {
  readonly base: () => Promise<unknown>;
  readonly work: () => Promise<unknown>;
  /** Takes back what `work` did to the page; not timed. */
  readonly after: () => Promise<unknown>;
}

/** As `compare`, with what two functions of the page take there; pauses are left out, rendering is not. */
export async function compareProcessorTime(
  page: Page,
  { warmUps, counted }: Runs,
  { base, work, after }: Turns,
): Promise<Compared> {
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: number[] = [];
  const baseTimes: number[] = [];
  for (let run = 0; run < warmUps + counted; run += 1) {
    const time = await timeTasks(cdp, work);
    await after();
    const baseTime = await timeTasks(cdp, base);
    if (run < warmUps) continue;
    times.push(time);
    baseTimes.push(baseTime);
  }
  await cdp.detach();
  return compareTimes(times, baseTimes);
}

/** ms of all tasks of the page's thread. */
async function timeTasks(cdp: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const before = await readTaskDuration(cdp);
  await work();
  return (await readTaskDuration(cdp)) - before;
}

async function readTaskDuration(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('the browser does not tell how long its tasks took');
  return seconds * 1_000;
}
