/** A page ↔ its snapshot: the fingerprints that later tell what already stood there when a note was taken. */
import { decodeNumbers, encodeNumbers } from './base64';
import type { AnchorPage } from './read-page';
import { MAX_SNAPSHOT_WORDS, type PageSnapshot } from './selectors';

const BLOCKS_PER_STEP = 20;

/** Yields between units of work of about a millisecond; encoding a very long page takes some more at the end. */
export function* takeSnapshotInSteps(page: AnchorPage): Generator<void, PageSnapshot> {
  const counts = new Uint32Array(page.blocks.length);
  const pieces: Uint16Array[] = [];
  let total = 0;
  for (let block = 0; block < counts.length; block += 1) {
    const { fingerprints } = page.wordsOf(block);
    counts[block] = fingerprints.length;
    total += fingerprints.length;
    pieces.push(fingerprints);
    if (block % BLOCKS_PER_STEP === 0) yield;
  }
  const words = new Uint16Array(total <= MAX_SNAPSHOT_WORDS ? total : 0);
  let at = 0;
  for (const piece of words.length > 0 ? pieces : []) {
    words.set(piece, at);
    at += piece.length;
  }
  yield;
  const blocks = encodeNumbers(page.hashes, 4);
  yield;
  return {
    fingerprint: page.fingerprint,
    length: page.seen.text.length,
    blocks,
    counts: encodeNumbers(counts, 4),
    words: encodeNumbers(words, 2),
  };
}

export function takeSnapshot(page: AnchorPage): PageSnapshot {
  const steps = takeSnapshotInSteps(page);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A snapshot as anchoring works on it. */
export interface OldPage {
  readonly fingerprint: string;
  readonly hashes: Uint32Array;
  /** All words of the page, empty where the snapshot kept none. */
  readonly words: Uint16Array;
  /** Of one block. */
  wordsOf(block: number): Uint16Array;
}

export function readSnapshot(snapshot: PageSnapshot): OldPage {
  const hashes = decodeNumbers(snapshot.blocks, 4);
  const counts = decodeNumbers(snapshot.counts, 4);
  const words = Uint16Array.from(decodeNumbers(snapshot.words, 2));
  const firsts = new Uint32Array(hashes.length + 1);
  for (let block = 0; block < hashes.length; block += 1) {
    firsts[block + 1] = (firsts[block] ?? 0) + (counts[block] ?? 0);
  }
  return {
    fingerprint: snapshot.fingerprint,
    hashes,
    words,
    wordsOf: (block) => words.subarray(firsts[block] ?? 0, firsts[block + 1] ?? 0),
  };
}
