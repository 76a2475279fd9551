/** The longest task of a page's thread while something is done there, from a trace. */
import type { Page } from 'puppeteer-core';

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

/**
 * The most processor time, in ms, that one task took on the page's thread while `work` ran; unlike the clock
 * it does not count what other processes took. A garbage collection within a task is part of it.
 */
export async function findLongestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
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
