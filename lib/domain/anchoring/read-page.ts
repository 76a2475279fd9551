/**
 * Page text → the same text as anchoring works on it: collapsed, cut into blocks, hashed; words only where asked for.
 * One reading serves all notes of a page version.
 */
import { collapseInSteps, type SeenText } from './collapse';
import { FNV_PRIME, hashText } from './hash-text';
import type { PageBlock, PageText } from './selectors';
import { readWords, type Words } from './words';

export interface AnchorPage {
  readonly seen: SeenText;
  readonly blocks: readonly PageBlock[];
  /** Per block where it is in the seen text, without spaces around it. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Per block a 32-bit hash of its seen text. */
  readonly hashes: Uint32Array;
  /** Equal for pages with the same seen text in the same blocks. */
  readonly fingerprint: string;
  /** The words of a block, offsets in the seen text; read when first asked for. */
  wordsOf(block: number): Words;
}

const CHARACTERS_PER_STEP = 50_000;

/** Yields between units of work of about a millisecond. */
export function* readPageInSteps({ text, blocks }: PageText): Generator<void, AnchorPage> {
  const seen = yield* collapseInSteps(text);
  const starts = new Uint32Array(blocks.length);
  const ends = new Uint32Array(blocks.length);
  const hashes = new Uint32Array(blocks.length);
  let cursor = 0;
  let whole = 0x811c9dc5;
  let second = 0x2545f491;
  let pause = CHARACTERS_PER_STEP;
  for (const [index, block] of blocks.entries()) {
    while (cursor < seen.rawAt.length && (seen.rawAt[cursor] ?? 0) < block.start) cursor += 1;
    let start = cursor;
    while (cursor < seen.rawAt.length && (seen.rawAt[cursor] ?? 0) < block.end) cursor += 1;
    let end = cursor;
    while (start < end && seen.text[start] === ' ') start += 1;
    while (end > start && seen.text[end - 1] === ' ') end -= 1;
    starts[index] = start;
    ends[index] = end;
    const hash = hashText(seen.text, start, end);
    hashes[index] = hash;
    whole = Math.imul(whole ^ hash, FNV_PRIME);
    second = Math.imul(second ^ (hash >>> 7) ^ (end - start), 0x5bd1e995) ^ (second >>> 13);
    if (end > pause) {
      pause = end + CHARACTERS_PER_STEP;
      yield;
    }
  }
  const words: (Words | undefined)[] = [];
  return {
    seen,
    blocks,
    starts,
    ends,
    hashes,
    fingerprint: [seen.text.length, whole >>> 0, second >>> 0].map((n) => n.toString(36)).join('-'),
    wordsOf(block) {
      words[block] ??= readWords(seen.text, starts[block] ?? 0, ends[block] ?? 0);
      return words[block];
    },
  };
}

export function readPage(page: PageText): AnchorPage {
  const steps = readPageInSteps(page);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The last block that starts at or before a seen offset; -1 before the first. */
export function blockAt(page: AnchorPage, offset: number): number {
  let low = 0;
  let high = page.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((page.starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
