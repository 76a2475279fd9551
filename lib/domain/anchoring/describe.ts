/** A span of a page → selectors that find the same words again. Strings and numbers only. */
import { seenOffset } from './collapse';
import { type AnchorPage, blockAt } from './read-page';
import { type BlockSelector, MAX_QUOTE_LENGTH, type Selectors } from './selectors';

/** Hypothesis stores 32 characters each side; enough where no other place shares them. */
const MIN_CONTEXT = 32;
/** Quotes shorter than `SHORT_QUOTE` say little by themselves. */
const MIN_CONTEXT_OF_SHORT = 64;
const SHORT_QUOTE = 25;
/** Legal boilerplate repeats whole clauses, so context grows until it is unique, up to here. */
const MAX_CONTEXT = 256;
/** A context that starts within a word is widened to the word's start, if that is this near. */
const MAX_WORD = 24;

/**
 * Selectors for the raw span `start` to `end` of a page.
 * Null when the span holds nothing to see, or more than a note may quote.
 */
export function describe(page: AnchorPage, start: number, end: number): Selectors | null {
  const { seen } = page;
  let from = seenOffset(seen, start);
  let to = seenOffset(seen, end);
  while (from < to && seen.text[from] === ' ') from += 1;
  while (to > from && seen.text[to - 1] === ' ') to -= 1;
  if (to === from || to - from > MAX_QUOTE_LENGTH) return null;

  const exact = seen.text.slice(from, to);
  const { prefix, suffix } = uniqueContext(seen.text, from, to);
  const block = describeBlock(page, from, to);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: from, end: to },
    ...(block ? [block] : []),
  ];
}

function describeBlock(page: AnchorPage, from: number, to: number): BlockSelector | undefined {
  const block = blockAt(page, from);
  const start = page.starts[block];
  if (start === undefined || from >= (page.ends[block] ?? 0)) return undefined;
  let before = 0;
  let through = 0;
  for (let at = block; (page.starts[at] ?? to) < to; at += 1) {
    const words = page.wordsOf(at);
    for (let i = 0; i < words.starts.length; i += 1) {
      if ((words.ends[i] ?? 0) <= from) before += 1;
      if ((words.starts[i] ?? 0) < to) through += 1;
    }
  }
  return {
    type: 'BlockSelector',
    block,
    offset: from - start,
    words: { from: before, to: through },
    kind: (page.blocks[block]?.kind ?? '').slice(0, 40),
    label: labelOf(page.seen.text.slice(start, Math.min(start + 80, page.ends[block] ?? 0))),
    headings: headingsAbove(page, block),
    snapshot: page.fingerprint,
    ...pageOf(page, block, from),
  };
}

function pageOf(page: AnchorPage, at: number, from: number): Pick<BlockSelector, 'page'> {
  const block = page.blocks[at];
  const found = block?.pageAt?.((page.seen.rawAt[from] ?? block.start) - block.start);
  return found ? { page: found } : {};
}

/** "Article 12", "§ 3a", "(b)", "4.2": what numbers a block of a law. */
const LABEL =
  /^(?:(?:\p{L}{3,12}\.?|§{1,2})\s?\d+\p{L}?(?:[.\-–]\d+)*|\(?(?:\d{1,4}(?:\.\d{1,3})*|\p{L}|[ivxlc]{1,6})[.)°º])(?!\p{L})/u;

function labelOf(text: string): string {
  return LABEL.exec(text)?.[0] ?? '';
}

function headingsAbove(page: AnchorPage, block: number): string[] {
  const headings: string[] = [];
  let level = 7;
  for (let at = block - 1; at >= 0 && level > 1; at -= 1) {
    const own = /^h([1-6])$/.exec(page.blocks[at]?.kind ?? '')?.[1];
    if (!own || Number(own) >= level) continue;
    level = Number(own);
    headings.unshift(
      page.seen.text.slice(page.starts[at], page.ends[at]).slice(0, 200).toWellFormed(),
    );
  }
  return headings;
}

/** The shortest context, in doubling steps, that tells this place from all others with the same words. */
function uniqueContext(text: string, from: number, to: number) {
  const length = to - from;
  let rivals = findAll(text, text.slice(from, to)).filter((at) => at !== from);
  let size = length < SHORT_QUOTE ? MIN_CONTEXT_OF_SHORT : MIN_CONTEXT;
  let context = contextOf(text, from, to, size);
  for (;;) {
    const { prefix, suffix } = context;
    rivals = rivals.filter(
      (at) => text.endsWith(prefix, at) && text.startsWith(suffix, at + length),
    );
    if (rivals.length === 0 || size >= MAX_CONTEXT) return context;
    size *= 2;
    context = contextOf(text, from, to, size);
  }
}

function contextOf(text: string, from: number, to: number, size: number) {
  let first = Math.max(0, from - size);
  const space = text.lastIndexOf(' ', first);
  if (first > 0 && first - space <= MAX_WORD) first = space + 1;
  let last = Math.min(text.length, to + size);
  const next = text.indexOf(' ', last);
  if (next !== -1 && next - last <= MAX_WORD) last = next;
  return {
    prefix: text.slice(startOfCharacter(text, first), from),
    suffix: text.slice(to, startOfCharacter(text, last)),
  };
}

/** Never cuts a surrogate pair: half a character would not survive an export. */
function startOfCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}

/** Every offset at which `quote` starts, overlapping ones included. */
export function findAll(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}
