/** A document before and after, with notes whose truth is known: what the benchmark of real revisions asks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random';
import type { BlockSpan, QuoteInBlock } from './revised-page';

export interface KnownNote extends QuoteInBlock {
  /** What happened to the passage: unchanged, edited, deleted … */
  readonly fate: string;
  /** Null when the passage is gone. */
  readonly truth: BlockSpan | null;
}

export interface KnownRevision {
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly notes: readonly KnownNote[];
}

export interface Pair {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Reads `NAME.before.txt` and `NAME.after.txt`, blocks set apart by blank lines. */
export function readPairs(folder: string): Pair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.before.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.before.txt'.length);
      return {
        name,
        before: readBlocks(join(folder, file)),
        after: readBlocks(join(folder, `${name}.after.txt`)),
      };
    });
}

function readBlocks(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/\s+/g, ' '))
    .filter((block) => block !== '');
}

/** Quotes of a block: of about 25, 60 and 150 characters between word borders, and the whole. */
export function quotesOf(block: string, random: Random): { start: number; end: number }[] {
  const quotes = [{ start: 0, end: block.length }];
  for (const length of [25, 60, 150]) {
    if (block.length < length * 1.3) continue;
    const from = random.below(block.length - length);
    const start = from === 0 ? 0 : block.indexOf(' ', from) + 1;
    const space = block.indexOf(' ', start + length);
    const end = space === -1 ? block.length : space;
    if (start > 0 || from === 0) quotes.push({ start, end });
  }
  return quotes.filter(({ start, end }) => end - start >= 12);
}
