/** Work in pieces that leave the page its frames. */

/** What is just begun, and a collection of garbage (up to 8 ms), must fit into the rest of three quarters of a frame. */
const SLICE_MS = 2.5;
/** The clock is looked at every so many times, since looking takes as long as scanning a short block. */
const CLOCK_STRIDE = 4;

export interface Pacer {
  /** Whether the slice is used up. */
  isDue(): boolean;
  /** The same for work whose steps are long enough to look at the clock after each. */
  isSpent(): boolean;
  /** Gives the page its turn. Throws when `signal` aborted. */
  pause(): Promise<void>;
  /** The same when the slice is used up; between stages, as a loop of thousands asks `isSpent` first. */
  pauseIfSpent(): Promise<void>;
  /** Resolves with what `work` returns, having paused as often as was due. */
  run<T>(work: Generator<unknown, T>): Promise<T>;
  /** Work done so far, in ms, and the longest stretch of it without a pause. */
  readonly cost: number;
  readonly longestSlice: number;
}

export function createPacer(signal: AbortSignal): Pacer {
  let sliceStart = performance.now();
  let cost = 0;
  let longestSlice = 0;
  let asked = 0;
  const spent = () => performance.now() - sliceStart;

  const pacer: Pacer = {
    isDue() {
      asked += 1;
      return asked % CLOCK_STRIDE === 0 && spent() >= SLICE_MS;
    },
    isSpent: () => spent() >= SLICE_MS,
    async pause() {
      const slice = spent();
      cost += slice;
      longestSlice = Math.max(longestSlice, slice);
      signal.throwIfAborted();
      await yieldToPage();
      signal.throwIfAborted();
      sliceStart = performance.now();
    },
    async pauseIfSpent() {
      if (pacer.isSpent()) await pacer.pause();
    },
    async run(work) {
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
        if (pacer.isDue()) await pacer.pause();
      }
    },
    get cost() {
      return cost + spent();
    },
    get longestSlice() {
      return Math.max(longestSlice, spent());
    },
  };
  return pacer;
}

/** Those who wait for their turn, in order; one channel serves all, since making one takes longer than using it. */
const waiting: (() => void)[] = [];
let turns: MessagePort | undefined;

/**
 * A task of our own, or a message to ourselves, comes back after pending input, rendering and the page's own tasks,
 * without the delay of timers. Not `scheduler.yield`, which would come back before the page's own tasks.
 */
function yieldToPage(): Promise<void> {
  // Half of what a message costs, which a browser hands through as if it came from another process.
  if (typeof scheduler === 'object') return new Promise(postTask);
  turns ??= openTurns();
  const port = turns;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port.postMessage(null);
  });
}

function openTurns(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return port2;
}

/** Its own promise may be one of the page's realm, so only the call is waited for. */
function postTask(onTurn: () => void): void {
  void scheduler.postTask(onTurn);
}
