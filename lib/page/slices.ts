/** Work in pieces that leave the page its frames. */

/** Well below the 50 ms of a long task and half a 60 Hz frame. */
const SLICE_MS = 6;

export interface Pacer {
  /** Resolves at once while the slice lasts, else after the page had its turn. Throws when `signal` aborted. */
  pause(): Promise<void>;
}

export function createPacer(signal: AbortSignal): Pacer {
  let sliceEnd = performance.now() + SLICE_MS;
  return {
    async pause() {
      signal.throwIfAborted();
      if (performance.now() < sliceEnd) return;
      await yieldToPage();
      signal.throwIfAborted();
      sliceEnd = performance.now() + SLICE_MS;
    },
  };
}

/** A message to ourselves comes back after pending input and rendering, without the delay of timers. */
function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
