/** Stop-watches. All times in ms. */

export interface Runs {
  readonly warmUps: number;
  readonly counted: number;
}

/** Whatever work returns is kept, so that it cannot be optimised away. */
let kept: unknown;

export function timed(work: () => unknown): number {
  const start = performance.now();
  kept = work();
  return performance.now() - start + (kept === timed ? 1 : 0);
}

export function medianOf({ warmUps, counted }: Runs, work: () => unknown): number {
  const times = Array.from({ length: warmUps + counted }, () => timed(work));
  return median(times.slice(warmUps));
}

/** A time, and how many times that of a base it is. */
export interface Compared {
  readonly time: number;
  readonly ratio: number;
  /** The least time against the least of the base: what a machine that does nothing else would come near to. */
  readonly least: number;
}

/** Takes turns with `base`, so that a machine that is busy now and then disturbs both alike. Medians. */
export function compare(runs: Runs, base: () => unknown, work: () => unknown): Compared {
  const times: number[] = [];
  const baseTimes: number[] = [];
  for (let run = 0; run < runs.warmUps + runs.counted; run += 1) {
    const time = timed(work);
    const baseTime = timed(base);
    if (run < runs.warmUps) continue;
    times.push(time);
    baseTimes.push(baseTime);
  }
  return compareTimes(times, baseTimes);
}

/** @param baseTimes of the same turns as `times`. */
export function compareTimes(times: readonly number[], baseTimes: readonly number[]): Compared {
  return {
    time: median(times),
    ratio: median(times.map((time, run) => time / (baseTimes[run] as number))),
    least: Math.min(...times) / Math.min(...baseTimes),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The longest pause between two turns of a task that asks for its next turn at once, while `work` lasts. */
export async function longestGap(work: () => Promise<void>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  longest = Math.max(longest, performance.now() - last);
  port1.close();
  port2.close();
  return longest;
}
