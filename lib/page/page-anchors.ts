/**
 * The way between spans of this page's text and the selectors of notes: the one place that asks for anchoring.
 * Works in slices, and only once somebody asks: a page without notes never pays for it.
 */
import { BLOCK_BREAK, type Span, type TextIndex } from '../dom/text-index';
import { describe } from '../domain/anchoring/describe';
import { type AnchorPage, readPageInSteps } from '../domain/anchoring/read-page';
import { resolveInSteps } from '../domain/anchoring/resolve';
import type {
  PageBlock,
  PageSnapshot,
  PageText,
  Resolution,
  Selectors,
} from '../domain/anchoring/selectors';
import { takeSnapshotInSteps } from '../domain/anchoring/take-snapshot';
import { type ContentFingerprint, sketchPage } from '../domain/documents/content-fingerprint';
import type { Fingerprint } from '../domain/documents/document';
import type { SnapshotDraft } from '../domain/documents/snapshot';
import { createPacer } from '../platform/slices';

/** A snapshot that is being taken. */
export interface PendingSnapshot {
  /** Undefined until it is there. */
  readonly ready: SnapshotDraft | undefined;
  readonly later: Promise<SnapshotDraft>;
}

/** One state of the page's text. All spans are spans of `index`; each thing is read once. */
export interface AnchoredText {
  readonly index: TextIndex;
  /** Names this state. */
  fingerprint(): Promise<Fingerprint>;
  /** What it has in common with others can be told by it. */
  sketch(): Promise<ContentFingerprint>;
  /** Selectors for a span; null when it quotes nothing or too much. */
  describe(span: Span): Promise<Selectors | null>;
  takeSnapshot(): PendingSnapshot;
  /**
   * Where each of `notes` is; told one by one, those given first mostly first. Rejects when `until` aborts.
   * @param findSnapshot the page version that a note names, if it is known.
   */
  resolve(
    notes: readonly Selectors[],
    findSnapshot: (fingerprint: string) => PageSnapshot | undefined,
    onResolved: (note: number, resolution: Resolution) => void,
    until: AbortSignal,
  ): Promise<void>;
}

/** @param signal ends all work on it. */
export function anchorText(index: TextIndex, signal: AbortSignal): AnchoredText {
  let page: Promise<AnchorPage> | undefined;
  let snapshot: { ready: SnapshotDraft | undefined; later: Promise<SnapshotDraft> } | undefined;

  const read = () => {
    page ??= runSteps(readPageInSteps(pageText(index)), signal);
    return page;
  };
  const fingerprint = async () => (await read()).fingerprint as Fingerprint;
  const take = async () => {
    const content = await runSteps(takeSnapshotInSteps(await read()), signal);
    const taken = { fingerprint: await fingerprint(), content };
    if (snapshot) snapshot.ready = taken;
    return taken;
  };

  return {
    index,
    fingerprint,
    sketch: async () => sketchPage(await read()),
    describe: async ({ start, end }) => describe(await read(), start, end),
    takeSnapshot() {
      if (!snapshot) {
        const later = take();
        // Whoever needs it waits for `later`; nobody may.
        later.catch(() => undefined);
        snapshot = { ready: undefined, later };
      }
      return snapshot;
    },
    async resolve(notes, findSnapshot, onResolved, until) {
      const steps = resolveInSteps(notes, await read(), findSnapshot);
      until.throwIfAborted();
      const pacer = createPacer(until);
      for (const resolved of steps) {
        if (resolved) onResolved(resolved.note, resolved.resolution);
        if (pacer.isSpent()) await pacer.pause();
      }
    },
  };
}

async function runSteps<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  const pacer = createPacer(signal);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pacer.isSpent()) await pacer.pause();
  }
}

/** Not by `index.find`, which only the latest index can answer. */
function pageText(index: TextIndex): PageText {
  let start = 0;
  const blocks = index.blocks.map((source) => {
    const { text, kind } = source;
    const block: PageBlock = {
      start,
      end: start + text.length,
      kind,
      ...(source.pageAt && { pageAt: (offset: number) => source.pageAt?.(offset) }),
    };
    start = block.end + BLOCK_BREAK.length;
    return block;
  });
  return { text: index.text, blocks };
}
