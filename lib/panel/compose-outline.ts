/** The entries of a frame's outline + notes + names → the sections the panel shows. */
import type { CaseEntry, CaseId } from '../domain/cases/case-study';
import type { ConceptEntry, ConceptGroup, ConceptId } from '../domain/concepts/concept';
import type { Note, NoteId } from '../domain/notes/note';
import type { OutlineEntry, OutlineMention } from '../domain/outline/outline-entry';
import type { PanelMention, PanelSection } from '../ui/panel/panel-state';
import type { PanelFrame } from './tab-connection';

export interface PanelNames {
  readonly concepts: ReadonlyMap<ConceptId, ConceptEntry>;
  readonly cases: ReadonlyMap<CaseId, CaseEntry>;
  readonly groups: Readonly<Record<ConceptGroup, string>>;
}

/** Names the section of a frame that begins in `block`. */
export function sectionKey(frame: string, block: number | null): string {
  return `${frame}:${block ?? 'start'}`;
}

export function composeSections(
  { report, entries = [] }: PanelFrame,
  notes: ReadonlyMap<NoteId, Note>,
  names: PanelNames,
): PanelSection[] {
  const { frame, top } = report;
  const sections: Building[] = [];
  if (!top && entries.length > 0) {
    const title = report.title.trim() || new URL(report.url).host;
    sections.push({ ...startOf(frame), kind: 'frame', title });
  }
  // What is in a document inside the page stands below that document.
  const describe = createSectionDescriber(frame, top ? 0 : 1);
  for (const { section, block, mentions, notes: noted } of entries) {
    if (section) sections.push(describe(section, block));
    else if (sections.length === 0) sections.push(startOf(frame));
    const current = sections.at(-1);
    for (const mention of mentions) {
      const named = nameMention(frame, block, mention, names);
      if (named) current?.mentions.push(named);
    }
    current?.notes.push(...noted.flatMap((id) => notes.get(id) ?? []));
  }
  return sections;
}

function startOf(frame: string): Building {
  const key = sectionKey(frame, null);
  return {
    key,
    frame,
    block: null,
    kind: 'start',
    depth: 0,
    title: '',
    part: 0,
    mentions: [],
    notes: [],
  };
}

/** Sections are to be described in order. */
function createSectionDescriber(frame: string, base: number) {
  /** The levels of the headings a section stands under. Documents skip levels; a depth never does. */
  const above: number[] = [];
  let parts = 0;
  return ({ level, title }: NonNullable<OutlineEntry['section']>, block: number): Building => {
    while (above.length > 0 && (above.at(-1) as number) >= level) above.pop();
    const depth = base + above.length;
    above.push(level);
    const isPart = level === 0;
    if (isPart) parts += 1;
    return {
      key: sectionKey(frame, block),
      frame,
      block,
      kind: isPart ? 'part' : 'heading',
      depth,
      title,
      part: isPart ? parts : 0,
      mentions: [],
      notes: [],
    };
  };
}

type Building = Omit<PanelSection, 'mentions' | 'notes'> & {
  readonly mentions: PanelMention[];
  readonly notes: Note[];
};

/** Undefined when the catalogue does not know it (any more). */
function nameMention(
  frame: string,
  block: number,
  mention: OutlineMention,
  names: PanelNames,
): PanelMention | undefined {
  const { start, sure, before, words, after } = mention;
  const key = `${frame}:${block}:${start}`;
  const parts = { key, frame, block, start, sure, before, words, after };
  if (mention.kind === 'case') {
    const entry = names.cases.get(mention.id);
    return (
      entry && {
        ...parts,
        kind: 'case',
        id: mention.id,
        label: entry.title,
        group: null,
        groupLabel: null,
      }
    );
  }
  const concept = names.concepts.get(mention.id);
  if (!concept) return undefined;
  const { prefLabel: label, group } = concept;
  const groupLabel = names.groups[group];
  return { ...parts, kind: 'concept', id: mention.id, label, group, groupLabel };
}
