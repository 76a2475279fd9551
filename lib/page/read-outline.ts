/**
 * The text of a page with its mentions and notes → the entries of its outline. Reads headings from the DOM, which
 * the text does not know; changes nothing. Works in steps, and only for a panel that is open.
 */
import type { Block } from '../dom/block';
import { findHeading } from '../dom/heading';
import { BLOCK_BREAK, type Span, type TextIndex } from '../dom/text-index';
import type { NoteId } from '../domain/notes/note';
import {
  MAX_TITLE_LENGTH,
  type OutlineEntry,
  type OutlineMention,
} from '../domain/outline/outline-entry';
import { takeWordsInContext } from '../domain/outline/words-in-context';
import { type Mention, SURE_CONFIDENCE } from '../domain/tagging/mention';

export interface OutlineSource {
  readonly index: TextIndex;
  /** In order; offsets in the index. */
  readonly mentions: readonly Mention[];
  readonly notes: readonly { readonly id: NoteId; readonly place: Span }[];
}

export interface PageOutline {
  readonly entries: readonly OutlineEntry[];
  /** The blocks that begin the sections, in order. */
  readonly sections: readonly Block[];
}

/** A document without headings is cut into at most so many parts, none shorter than this. UTF-16. */
const MAX_PARTS = 10;
const MIN_PART_LENGTH = 1_500;
/** Of the name of such a part: its first words. */
const PART_TITLE_LENGTH = 60;

export function* readOutline(source: OutlineSource): Generator<void, PageOutline> {
  const { index, mentions } = source;
  const notes = [...source.notes].sort((a, b) => a.place.start - b.place.start);
  const starts = yield* findSections(index);
  const entries: OutlineEntry[] = [];
  const sections: Block[] = [];
  let mention = 0;
  let note = 0;
  // Not by `index.find`, which only the latest index can answer.
  let start = 0;
  for (const block of index.blocks) {
    yield;
    const end = start + block.text.length;
    const here: OutlineMention[] = [];
    for (let next = mentions[mention]; next && next.start < end; next = mentions[mention]) {
      here.push(describeMention(next, block.text, start));
      mention += 1;
    }
    const noted: NoteId[] = [];
    for (let next = notes[note]; next && next.place.start < end; next = notes[note]) {
      noted.push(next.id);
      note += 1;
    }
    const section = starts.get(block) ?? null;
    if (section) sections.push(block);
    if (section || here.length > 0 || noted.length > 0) {
      entries.push({ block: block.id, section, mentions: here, notes: noted });
    }
    start = end + BLOCK_BREAK.length;
  }
  return { entries, sections };
}

type Section = NonNullable<OutlineEntry['section']>;

function* findSections(index: TextIndex): Generator<void, Map<Block, Section>> {
  const found = new Map<Block, Section>();
  let last: object | undefined;
  for (const block of index.blocks) {
    yield;
    const heading = headingOf(block);
    // A heading of several blocks begins one section.
    if (heading && heading.of !== last) {
      found.set(block, { level: heading.level, title: cut(block.text, MAX_TITLE_LENGTH) });
    }
    last = heading?.of;
  }
  return found.size > 0 ? found : cutByPosition(index);
}

/** The heading a block is, or is part of; what is not made of elements says so by its kind. */
function headingOf(block: Block): { readonly level: number; readonly of: object } | undefined {
  if (block.element) {
    const found = findHeading(block.element);
    return found && { level: found.level, of: found.element };
  }
  const level = /^h([1-6])$/.exec(block.kind)?.[1];
  return level === undefined ? undefined : { level: Number(level), of: block };
}

function cutByPosition(index: TextIndex): Map<Block, Section> {
  const found = new Map<Block, Section>();
  const length = Math.max(MIN_PART_LENGTH, index.length / MAX_PARTS);
  let next = 0;
  let start = 0;
  for (const block of index.blocks) {
    if (start >= next) {
      found.set(block, { level: 0, title: cut(block.text, PART_TITLE_LENGTH) });
      next = (Math.floor(start / length) + 1) * length;
    }
    start += block.text.length + BLOCK_BREAK.length;
  }
  return found;
}

function describeMention(mention: Mention, text: string, blockStart: number): OutlineMention {
  const start = mention.start - blockStart;
  const place = {
    start,
    sure: mention.confidence >= SURE_CONFIDENCE,
    ...takeWordsInContext(text, start, mention.end - blockStart),
  };
  return mention.kind === 'concept'
    ? { kind: 'concept', id: mention.concept, ...place }
    : { kind: 'case', id: mention.case, ...place };
}

function cut(text: string, length: number): string {
  const line = text
    .slice(0, 2 * length)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/u, '')}…`;
}
