/** A page given as the texts of its blocks ↔ the page text that the extension reads, and offsets in one ↔ the other. */
import { BLOCK_BREAK } from '../../lib/dom/text-index';
import { describe } from '../../lib/domain/anchoring/describe';
import { readPage } from '../../lib/domain/anchoring/read-page';
import { resolveAll } from '../../lib/domain/anchoring/resolve';
import type { PageText, Place, Resolution, Selectors } from '../../lib/domain/anchoring/selectors';
import { takeSnapshot } from '../../lib/domain/anchoring/take-snapshot';

export interface BlockSpan {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export interface QuoteInBlock extends BlockSpan {
  readonly id: string;
}

export interface Revision {
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly notes: readonly QuoteInBlock[];
}

export interface QuoteResult {
  readonly id: string;
  readonly outcome: Resolution['outcome'];
  readonly place: BlockSpan | undefined;
}

interface BlockPage extends PageText {
  /** Per block of the text its index among the blocks given: blank ones are no part of the text. */
  readonly given: readonly number[];
}

export function joinBlocks(texts: readonly string[]): BlockPage {
  const given = Array.from(texts.keys()).filter((i) => /\S/.test(texts[i] ?? ''));
  let length = 0;
  const blocks = given.map((i) => {
    const start = length === 0 ? 0 : length + BLOCK_BREAK.length;
    length = start + (texts[i] ?? '').length;
    return { start, end: length };
  });
  return { text: given.map((i) => texts[i]).join(BLOCK_BREAK), blocks, given };
}

/** Describes the notes on `before` and resolves them on `after`, as the extension does. One that quotes nothing to see is missing. */
export function resolveRevision({ before, after, notes }: Revision): QuoteResult[] {
  const oldText = joinBlocks(before);
  const oldPage = readPage(oldText);
  const snapshot = takeSnapshot(oldPage);
  const selectors = new Map<number, Selectors>();
  for (const [index, { id, block, start, end }] of notes.entries()) {
    if (start >= end || end > (before[block]?.length ?? 0)) {
      throw new Error(`note ${id} quotes no text of "before".`);
    }
    const at = oldText.blocks[oldText.given.indexOf(block)];
    const described = at && describe(oldPage, at.start + start, at.start + end);
    if (described) selectors.set(index, described);
  }
  const newText = joinBlocks(after);
  const resolutions = resolveAll([...selectors.values()], readPage(newText), (fingerprint) =>
    fingerprint === snapshot.fingerprint ? snapshot : undefined,
  );
  const found = new Map([...selectors.keys()].map((index, i) => [index, resolutions[i]]));
  return notes.map(({ id }, index) => {
    const resolution = found.get(index) ?? { outcome: 'missing' };
    return { id, outcome: resolution.outcome, place: spanIn(newText, placeIn(resolution)) };
  });
}

/** An ambiguous passage is shown with its likeliest place, as a question. */
function placeIn(resolution: Resolution): Place | undefined {
  if (resolution.outcome === 'missing') return undefined;
  return resolution.outcome === 'ambiguous' ? resolution.alternatives[0] : resolution;
}

/** The part of a place in the block that holds most of it. */
function spanIn(page: BlockPage, place: Place | undefined): BlockSpan | undefined {
  if (!place) return undefined;
  const parts = page.blocks.map((block, i) => ({
    block: page.given[i] ?? i,
    start: Math.max(place.start, block.start) - block.start,
    end: Math.min(place.end, block.end) - block.start,
  }));
  return parts.reduce((best, part) =>
    part.end - part.start > best.end - best.start ? part : best,
  );
}
