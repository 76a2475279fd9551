/**
 * What becomes of a brief when it is saved: autosave comes every few seconds and from several tabs, so the history
 * keeps what was there at intervals, and of two texts written on one revision it loses neither.
 */
import * as v from 'valibot';
import type { Timestamp } from '../documents/document';
import { laterOf, toMs } from '../documents/timestamp';
import { type Brief, BriefContent, type BriefId, type BriefRevision, type PartId } from './brief';

/** An editor at work is one entry in the history for each of these, ms. */
const HISTORY_INTERVAL = 10 * 60_000;
/** Entries kept for one brief, refused changes not counted; the oldest goes first. */
export const MAX_BRIEF_HISTORY = 100;

export function createBrief(id: BriefId, content: BriefContent, now: Timestamp): Brief {
  return { id, content, created: now, modified: now, revision: 0, trashed: null };
}

export function changeBrief(brief: Brief, content: BriefContent, now: Timestamp): Brief {
  const modified = laterOf(brief.modified, now);
  return { ...brief, content, modified, revision: brief.revision + 1 };
}

/**
 * What the history is to keep of `brief` when it becomes `content`; null when that only goes on with what was being
 * written and takes nothing away.
 * @param history of the brief, as stored.
 */
export function keepBrief(
  brief: Brief,
  content: BriefContent,
  history: readonly BriefRevision[],
): BriefRevision | null {
  const latest = history.filter(({ variant }) => variant === 0).at(-1);
  const age = latest ? toMs(brief.modified) - toMs(latest.written) : HISTORY_INTERVAL;
  if (Math.abs(age) < HISTORY_INTERVAL && !loses(brief.content, content)) return null;
  const { id, revision, modified } = brief;
  // Taken already where histories of two browsers met by way of a backup.
  const variant = history.some((kept) => kept.revision === revision)
    ? nextVariant(history, revision)
    : 0;
  return { brief: id, revision, variant, written: modified, content: brief.content };
}

function nextVariant(history: readonly BriefRevision[], revision: number): number {
  const variants = history.filter((kept) => kept.revision === revision).map((kept) => kept.variant);
  return Math.max(0, ...variants) + 1;
}

/** Whether a section or an item is gone, or a text much shorter. */
function loses(before: BriefContent, after: BriefContent): boolean {
  const [old, next] = [partsOf(before), partsOf(after)];
  return [...old].some(([id, length]) => (next.get(id) ?? -LOSS) + LOSS <= length);
}

/** So many characters of a text do not go unnoticed. */
const LOSS = 100;

/** Every section and item with the length of its words; what has none counts 0. */
function partsOf({ sections }: BriefContent): Map<PartId, number> {
  return new Map(
    sections.flatMap(({ id, heading, items }) => [
      [id, heading.length] as const,
      ...items.map((item) => [item.id, item.kind === 'text' ? item.text.length : 0] as const),
    ]),
  );
}

/**
 * What was written on a revision that is not the last one, here or in another browser, as one more variant; null
 * when it is known.
 */
export function keepOtherBrief(
  brief: Brief,
  other: Pick<Brief, 'revision' | 'content' | 'modified'>,
  history: readonly BriefRevision[],
): BriefRevision | null {
  const { revision, content, modified } = other;
  const known = [brief, ...history].some((kept) => isSameContent(kept.content, content));
  if (known) return null;
  const variant = nextVariant(history, revision);
  return { brief: brief.id, revision, variant, written: modified, content };
}

/** Those of `history`, oldest first, that are too many; a refused change never is. */
export function findExcessBriefs(history: readonly BriefRevision[]): BriefRevision[] {
  const kept = history.filter(({ variant }) => variant === 0);
  return kept.slice(0, Math.max(0, kept.length - MAX_BRIEF_HISTORY));
}

/** Both as their schema writes them, so that equal ones have one text. */
export function isSameContent(a: BriefContent, b: BriefContent): boolean {
  return JSON.stringify(v.parse(BriefContent, a)) === JSON.stringify(v.parse(BriefContent, b));
}
