/** Decides when a page that keeps changing is read again. Arithmetic on times given to it (ms), no clock. */

/** Long enough for a burst of changes to end, short enough to seem immediate. */
const REST_MS = 150;
/** A page that never rests is read at this pace … */
const MAX_WAIT_MS = 1_000;
/** … and a busy one at this. */
const BUSY_WAIT_MS = 2_000;
/** Busy: this many changes a second, … */
const BUSY_CHANGES = 200;
/** … this many seconds long. */
const BUSY_SECONDS = 3;
/** However costly a reading is, it takes at most one part in so many of the page's time. */
const DUTY = 20;

export class ChangePace {
  #firstChange: number | undefined;
  #lastChange = 0;
  #lastReading = { end: Number.NEGATIVE_INFINITY, cost: 0 };
  /** Changes in each of the last seconds, the current one first. */
  #counts: number[] = [0];
  #second = 0;

  /** Takes note of changes at `now`. */
  noteChanges(count: number, now: number): void {
    this.#advance(now);
    this.#counts[0] = (this.#counts[0] ?? 0) + count;
    this.#firstChange ??= now;
    this.#lastChange = now;
  }

  /** Takes note that the changes noted so far are now being read. */
  noteBegin(): void {
    this.#firstChange = undefined;
  }

  /** Takes note that a reading ended at `now`, after `cost` ms of work. */
  noteEnd(cost: number, now: number): void {
    this.#lastReading = { end: now, cost };
  }

  /** When the changes noted are to be read; undefined when there are none. */
  findDueTime(now: number): number | undefined {
    if (this.#firstChange === undefined) return undefined;
    this.#advance(now);
    const { end, cost } = this.#lastReading;
    if (this.#isBusy()) return Math.max(this.#firstChange, end) + BUSY_WAIT_MS;
    const rested = Math.min(this.#lastChange + REST_MS, this.#firstChange + MAX_WAIT_MS);
    return Math.max(rested, end + Math.min(cost * DUTY, BUSY_WAIT_MS));
  }

  #isBusy(): boolean {
    const past = this.#counts.slice(1, 1 + BUSY_SECONDS);
    return past.length === BUSY_SECONDS && past.every((count) => count > BUSY_CHANGES);
  }

  #advance(now: number): void {
    const second = Math.floor(now / 1_000);
    const passed = Math.min(second - this.#second, BUSY_SECONDS + 1);
    if (passed <= 0) return;
    this.#counts = [...new Array<number>(passed).fill(0), ...this.#counts].slice(
      0,
      BUSY_SECONDS + 1,
    );
    this.#second = second;
  }
}
