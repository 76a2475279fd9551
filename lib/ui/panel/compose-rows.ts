/** Sections, a filter and what is folded → the rows of the outline, in order. Pure. */
import { type Note, quoteOf } from '../../domain/notes/note';
import {
  createOutlineTest,
  isFiltering,
  type OutlineFilter,
} from '../../domain/outline/outline-filter';
import type { PanelMention, PanelSection } from './panel-state';

interface Row {
  readonly key: string;
  /** Before it is measured, CSS pixels. */
  readonly height: number;
}
export interface SectionRow extends Row {
  readonly kind: 'section';
  /** With those mentions and notes that pass the filter. */
  readonly section: PanelSection;
  readonly isOpen: boolean;
  /** From 0, and never more than one deeper than the row before: sections in between may be filtered out. */
  readonly level: number;
}
export interface MentionRow extends Row {
  readonly kind: 'mention';
  readonly mention: PanelMention;
  readonly section: string;
}
export interface NoteRow extends Row {
  readonly kind: 'note';
  readonly note: Note;
  readonly section: string;
}
export type OutlineRow = SectionRow | MentionRow | NoteRow;

/** All sections are open or all are not, but for some. */
export interface Folds {
  readonly isOpen: boolean;
  readonly except: ReadonlySet<string>;
}

export interface Outline {
  readonly rows: readonly OutlineRow[];
  /** That pass the filter, whether folded or not. */
  readonly mentions: number;
  readonly notes: number;
}

/** Before a row is measured, CSS pixels: one line with its padding, or some. */
const HEIGHTS = { section: 36, mention: 76, note: 64 } as const;

export function composeRows(
  sections: readonly PanelSection[],
  filter: OutlineFilter,
  folds: Folds,
): Outline {
  const isFiltered = isFiltering(filter);
  const shown = isFiltered ? applyFilter(sections, filter) : sections;
  const main = sections[0]?.frame;
  // A document inside the page without anything in it is an advertisement more often than not.
  const frames = new Set(shown.filter(hasContent).map(({ frame }) => frame));
  if (main !== undefined && !isFiltered) frames.add(main);
  const rows: OutlineRow[] = [];
  let mentions = 0;
  let notes = 0;
  let level = -1;
  for (const section of shown) {
    mentions += section.mentions.length;
    notes += section.notes.length;
    const isLeftOut = isFiltered && section.kind !== 'frame' && !hasContent(section);
    if (isLeftOut || !frames.has(section.frame)) continue;
    const isOpen = folds.isOpen !== folds.except.has(section.key);
    level = Math.min(section.depth, level + 1);
    rows.push(sectionRow(section, isOpen, level));
    if (isOpen) rows.push(...openRows(section));
  }
  return { rows, mentions, notes };
}

function applyFilter(
  sections: readonly PanelSection[],
  filter: OutlineFilter,
): readonly PanelSection[] {
  const passes = createOutlineTest(filter);
  const textOf = (note: Note) => `${quoteOf(note)} ${note.comment}`;
  return sections.map((section) => ({
    ...section,
    mentions: section.mentions.filter(passes.mention),
    notes: section.notes.filter((note) => passes.note(note, () => textOf(note))),
  }));
}

function hasContent({ mentions, notes }: PanelSection): boolean {
  return mentions.length > 0 || notes.length > 0;
}

function sectionRow(section: PanelSection, isOpen: boolean, level: number): SectionRow {
  const { key } = section;
  return { kind: 'section', key, height: HEIGHTS.section, section, isOpen, level };
}

function openRows({ key: section, mentions, notes }: PanelSection): OutlineRow[] {
  return [
    ...notes.map((note): NoteRow => {
      // A note can stand in two frames that show one document.
      const key = `${section} ${note.id}`;
      return { kind: 'note', key, height: HEIGHTS.note, note, section };
    }),
    ...mentions.map((mention): MentionRow => {
      const { key } = mention;
      return { kind: 'mention', key, height: HEIGHTS.mention, mention, section };
    }),
  ];
}
