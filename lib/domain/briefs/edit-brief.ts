/** Changes of a brief as functions from content to content. One that names a part that is gone changes nothing. */
import type { BriefContent, BriefItem, BriefSection, PartId } from './brief';

export function addSection(content: BriefContent, section: BriefSection): BriefContent {
  return { ...content, sections: [...content.sections, section] };
}

export function renameSection(content: BriefContent, id: PartId, heading: string): BriefContent {
  return changeSection(content, id, (section) => ({ ...section, heading }));
}

/** Takes the section away; its items join the one before, or the one after the first. The last one takes them along. */
export function removeSection(content: BriefContent, id: PartId): BriefContent {
  const at = content.sections.findIndex((section) => section.id === id);
  const removed = content.sections[at];
  if (!removed) return content;
  const sections = content.sections.filter((section) => section !== removed);
  const heir = sections[Math.max(0, at - 1)];
  if (!heir) return { ...content, sections };
  const items = at === 0 ? [...removed.items, ...heir.items] : [...heir.items, ...removed.items];
  return { ...content, sections: replace(sections, heir, { ...heir, items }) };
}

/** @param by how many places down, or up when negative; stops at the ends. */
export function moveSection(content: BriefContent, id: PartId, by: number): BriefContent {
  const at = content.sections.findIndex((section) => section.id === id);
  const moved = content.sections[at];
  if (!moved) return content;
  const others = content.sections.filter((section) => section !== moved);
  const to = Math.min(others.length, Math.max(0, at + by));
  return { ...content, sections: others.toSpliced(to, 0, moved) };
}

/** Puts items into a section, at its end or before the item at `index`. */
export function addItems(
  content: BriefContent,
  section: PartId,
  items: readonly BriefItem[],
  index = Number.POSITIVE_INFINITY,
): BriefContent {
  return changeSection(content, section, (target) => ({
    ...target,
    items: target.items.toSpliced(Math.min(index, target.items.length), 0, ...items),
  }));
}

export function removeItem(content: BriefContent, id: PartId): BriefContent {
  const holder = findHolder(content, id);
  if (!holder) return content;
  const items = holder.items.filter((item) => item.id !== id);
  return changeSection(content, holder.id, (section) => ({ ...section, items }));
}

/** @param index among the items of `section` without the one that moves. */
export function moveItem(
  content: BriefContent,
  id: PartId,
  section: PartId,
  index: number,
): BriefContent {
  const item = findHolder(content, id)?.items.find((candidate) => candidate.id === id);
  const known = content.sections.some((candidate) => candidate.id === section);
  if (!item || !known) return content;
  return addItems(removeItem(content, id), section, [item], Math.max(0, index));
}

/** One place down, or up when `by` is -1; past the ends of a section into the next one. */
export function stepItem(content: BriefContent, id: PartId, by: 1 | -1): BriefContent {
  const at = content.sections.findIndex(({ items }) => items.some((item) => item.id === id));
  const holder = content.sections[at];
  if (!holder) return content;
  const to = holder.items.findIndex((item) => item.id === id) + by;
  if (to >= 0 && to < holder.items.length) return moveItem(content, id, holder.id, to);
  const next = content.sections[at + by];
  if (!next) return content;
  return moveItem(content, id, next.id, by === 1 ? 0 : next.items.length);
}

export function writeText(content: BriefContent, id: PartId, text: string): BriefContent {
  const holder = findHolder(content, id);
  if (!holder) return content;
  return changeSection(content, holder.id, (section) => ({
    ...section,
    items: section.items.map((item) =>
      item.id === id && item.kind === 'text' ? { ...item, text } : item,
    ),
  }));
}

function findHolder({ sections }: BriefContent, id: PartId): BriefSection | undefined {
  return sections.find(({ items }) => items.some((item) => item.id === id));
}

function changeSection(
  content: BriefContent,
  id: PartId,
  change: (section: BriefSection) => BriefSection,
): BriefContent {
  const section = content.sections.find((candidate) => candidate.id === id);
  if (!section) return content;
  return { ...content, sections: replace(content.sections, section, change(section)) };
}

function replace(
  sections: readonly BriefSection[],
  old: BriefSection,
  next: BriefSection,
): BriefSection[] {
  return sections.map((section) => (section === old ? next : section));
}
