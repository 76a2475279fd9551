import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TextIndex } from '../../../lib/dom/text-index';
import type { Resolution, Selectors } from '../../../lib/domain/anchoring/selectors';
import type { Note } from '../../../lib/domain/notes/note';
import type { AnchoredText } from '../../../lib/page/page-anchors';
import { createNotePlacing } from '../../../lib/page/place-notes';
import { aNote, someSelectors } from '../../support/builders';

/** A page that says at once, or when told to, that a quote is where the text has it. */
class FakeText {
  /** How often all its notes were looked for. */
  passes = 0;
  /** Where nothing is answered until `answer` is called. */
  waiting: (() => void) | undefined;
  readonly #words: string;
  readonly #isSlow: boolean;

  constructor(words: string, isSlow = false) {
    this.#words = words;
    this.#isSlow = isSlow;
  }

  get anchored(): AnchoredText {
    const words = this.#words;
    // Only what the placing asks of it.
    const index = {
      text: words,
      slice: ({ start, end }: { start: number; end: number }) => words.slice(start, end),
      carry: (place: unknown) => place,
    } as unknown as TextIndex;
    return {
      index,
      fingerprint: async () => 'now',
      describe: async ({ start, end }: { start: number; end: number }) =>
        someSelectors(words.slice(start, end)),
      resolve: async (
        notes: readonly Selectors[],
        _find: unknown,
        onResolved: (at: number, resolution: Resolution) => void,
        until: AbortSignal,
      ) => {
        this.passes += 1;
        if (this.#isSlow) await new Promise<void>((resolve) => (this.waiting = resolve));
        until.throwIfAborted();
        for (const [at, [{ exact }]] of notes.entries()) onResolved(at, this.#find(exact));
      },
    } as unknown as AnchoredText;
  }

  #find(exact: string): Resolution {
    const start = this.#words.indexOf(exact);
    return start < 0
      ? { outcome: 'missing' }
      : { outcome: 'exact', start, end: start + exact.length };
  }
}

const noteOn = (quote: string): Note => {
  const note = aNote();
  return { ...note, target: { ...note.target, selector: someSelectors(quote) } };
};

describe('notes on a page that changes', () => {
  const stop = new AbortController();
  let settled: number;
  const start = () => {
    settled = 0;
    return createNotePlacing(
      {
        findSnapshots: async () => [],
        guessOffsetOnScreen: () => 0,
        onPlaced: () => undefined,
        onSettled: () => {
          settled += 1;
        },
      },
      stop.signal,
    );
  };
  type Placing = ReturnType<typeof start>;
  const outcomes = ({ placed }: Placing) => placed.map(({ resolution }) => resolution.outcome);
  /** Lets everything that waits for nothing but itself happen. */
  const rest = () => vi.advanceTimersByTimeAsync(0);

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('that are missing are looked for again after a change, each time in vain later', async () => {
    const placing = start();
    const empty = new FakeText('nothing of it');
    placing.setNotes([noteOn('the town')]);
    placing.setText(empty.anchored);
    await rest();
    expect([empty.passes, outcomes(placing)]).toEqual([1, ['missing']]);

    const waits: number[] = [];
    for (let change = 0; change < 12; change += 1) {
      const before = empty.passes;
      placing.setText(empty.anchored);
      let waited = 0;
      while (empty.passes === before) {
        await vi.advanceTimersByTimeAsync(50);
        waited += 50;
      }
      waits.push(waited);
    }
    for (const [at, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(waits[at - 1] ?? 0);
    }
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    // However long it has been in vain, it does not give up.
    expect(waits.at(-1)).toBe(waits.at(-2));
  });

  it('that were found are soon looked for again when they are lost', async () => {
    const placing = start();
    const empty = new FakeText('nothing of it');
    placing.setNotes([noteOn('the town'), noteOn('the council')]);
    for (let change = 0; change < 8; change += 1) {
      placing.setText(empty.anchored);
      await vi.advanceTimersByTimeAsync(120_000);
    }
    const late = new FakeText('here is the town');
    placing.setText(late.anchored);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(outcomes(placing)).toEqual(['exact', 'missing']);
    // One was found: the other may come soon.
    const later = new FakeText('here is the town and the council');
    placing.setText(later.anchored);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(outcomes(placing)).toEqual(['exact', 'exact']);
  });

  it('are not put where an overtaken pass found them', async () => {
    const placing = start();
    const slow = new FakeText('the town', true);
    const quick = new FakeText('somewhere else is the town');
    placing.setNotes([noteOn('the town')]);
    placing.setText(slow.anchored);
    await rest();
    placing.setText(quick.anchored);
    await rest();
    expect(placing.placed[0]?.resolution).toMatchObject({ outcome: 'exact', start: 18 });
    slow.waiting?.();
    await rest();
    expect(placing.placed[0]?.resolution).toMatchObject({ outcome: 'exact', start: 18 });
    expect(settled).toBe(1);
  });

  it('of another document are not placed by a pass for those before', async () => {
    const placing = start();
    const slow = new FakeText('the town and the council', true);
    placing.setText(slow.anchored);
    placing.setNotes([noteOn('the town')]);
    await rest();
    const firstPass = slow.waiting;
    placing.setNotes([noteOn('the council')]);
    await rest();
    firstPass?.();
    await rest();
    expect(placing.placed).toEqual([]);
    slow.waiting?.();
    await rest();
    expect(placing.placed.map(({ note }) => note.target.selector[0].exact)).toEqual([
      'the council',
    ]);
  });

  it('stay where they are, without being looked for, while their words stay', async () => {
    const placing = start();
    placing.setNotes([noteOn('the town')]);
    placing.setText(new FakeText('the town').anchored);
    await rest();
    const longer = new FakeText('the town grows');
    placing.setText(longer.anchored);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([longer.passes, outcomes(placing)]).toEqual([0, ['exact']]);
  });
});
