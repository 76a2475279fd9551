/**
 * Notes and the page now → an outcome for each, in one pass. Yields between small units of work, so that the caller
 * can give the page its time back; notes are answered in the order given, so visible ones go first.
 * When in doubt the answer is not a place: a note on the wrong passage is worse than a note that says it is lost.
 */
import type { AnchorPage } from './read-page';
import { resolveChanged, resolveExact } from './resolve-by-text';
import { compareVersions, exactAt, resolveByVersion, type Version } from './resolve-by-version';
import type { PageSnapshot, Resolution, Selectors } from './selectors';

export interface Resolved {
  /** Index of the note among those given. */
  readonly note: number;
  readonly resolution: Resolution;
}

/** @param findSnapshot the page version that a note names, if it is still kept. */
export function* resolveInSteps(
  notes: readonly Selectors[],
  page: AnchorPage,
  findSnapshot: (fingerprint: string) => PageSnapshot | undefined,
): Generator<Resolved | undefined, void> {
  const versions = new Map<string, Version | undefined>();
  const left = new Map<Version | undefined, number[]>();
  for (const [note, selectors] of notes.entries()) {
    const [quote, position, block] = selectors;
    const stands =
      position &&
      block?.snapshot === page.fingerprint &&
      page.seen.text.startsWith(quote.exact, position.start);
    if (stands) {
      yield { note, resolution: exactAt(page, quote, position.start) };
      continue;
    }
    if (block && !versions.has(block.snapshot)) {
      const snapshot = findSnapshot(block.snapshot);
      versions.set(block.snapshot, snapshot && (yield* silently(compareVersions(snapshot, page))));
    }
    const version = block && versions.get(block.snapshot);
    if (block && version && version.old.words.length > 0) {
      yield { note, resolution: yield* silently(resolveByVersion(quote, block, version, page)) };
      continue;
    }
    const resolution = resolveExact(selectors, page, freeIn(version, block?.block));
    if (resolution) yield { note, resolution };
    else left.set(version, [...(left.get(version) ?? []), note]);
    yield;
  }
  for (const [version, indexes] of left) {
    const quotes = indexes.flatMap((index) => notes[index]?.[0] ?? []);
    const found = yield* silently(resolveChanged(quotes, page, freeIn(version, undefined)));
    for (const [i, note] of indexes.entries()) {
      yield { note, resolution: found[i] ?? { outcome: 'missing' } };
    }
  }
}

/** All outcomes at once, for callers that may take the time. */
export function resolveAll(
  notes: readonly Selectors[],
  page: AnchorPage,
  findSnapshot: (fingerprint: string) => PageSnapshot | undefined,
): Resolution[] {
  const resolutions = notes.map((): Resolution => ({ outcome: 'missing' }));
  for (const resolved of resolveInSteps(notes, page, findSnapshot)) {
    if (resolved) resolutions[resolved.note] = resolved.resolution;
  }
  return resolutions;
}

function* silently<T>(steps: Generator<void, T>): Generator<undefined, T> {
  let step = steps.next();
  while (!step.done) {
    yield;
    step = steps.next();
  }
  return step.value;
}

/** Blocks that did not exist at capture, and the quote's own. */
function freeIn(version: Version | undefined, own: number | undefined) {
  return (block: number) =>
    !version?.alignment.known[block] || version.alignment.same[own ?? -1] === block;
}
