/**
 * Keeps one open panel up to date: the outline of the frame, first whole and then what differs, and the section
 * in view. Works in slices and tells in pieces; the last word always follows, however fast the page changes.
 */
import type { Block } from '../dom/block';
import { watchScroll } from '../dom/viewport';
import { placeOf } from '../domain/anchoring/selectors';
import {
  describeChange,
  isUnchanged,
  type ListPart,
  splitChange,
} from '../domain/outline/list-delta';
import type { OutlineEntry } from '../domain/outline/outline-entry';
import type { PanelMessage } from '../messaging/protocol/panel';
import { createPacer, type Pacer } from '../platform/slices';
import { type OutlineSource, type PageOutline, readOutline } from './read-outline';
import { findSectionInView } from './section-in-view';
import type { Session } from './session';

export interface PanelFeed {
  /** Told after every change of what the session knows. */
  update(): void;
  /** Told when the reader was taken to a section: it is in view, wherever the page can scroll to. */
  setInView(block: Block | null): void;
}

/** New entries in one message: some milliseconds to write and to read. */
const ENTRIES_PER_MESSAGE = 100;

export function createPanelFeed(
  frame: string,
  getSession: () => Session | undefined,
  tell: (message: PanelMessage) => void,
  signal: AbortSignal,
): PanelFeed {
  let told: ReadonlyMap<string, number> = new Map();
  let sections: readonly Block[] = [];
  let inView: number | null | undefined;
  /** Where the page stood when the reader was taken to a section; until it moves, that is the one in view. */
  let heldAt: number | undefined;
  let running = false;
  let isOutdated = false;

  const tellInView = (block: number | null, moved: boolean) => {
    if (block === inView) return;
    inView = block;
    tell({ type: 'in-view', frame, block, moved });
  };
  const lookAround = (moved: boolean) => {
    if (heldAt !== undefined && Math.abs(heldAt - scrollY) < 2) return;
    heldAt = undefined;
    tellInView(findSectionInView(sections)?.id ?? null, moved);
  };

  const pass = async () => {
    const session = getSession();
    // What is not read yet is told when it is; a session that ended has nothing.
    if (session && !session.mentions) return;
    const pacer = createPacer(signal);
    const outline = session ? await pacer.run(readOutline(sourceOf(session))) : EMPTY;
    const keys: string[] = [];
    for (const entry of outline.entries) {
      keys.push(JSON.stringify(entry));
      if (pacer.isDue()) await pacer.pause();
    }
    sections = outline.sections;
    const parts = describeChange(told, outline.entries, keys);
    if (inView === undefined || !isUnchanged(parts, told.size)) await tellChange(parts, pacer);
    told = new Map(keys.map((key, at) => [key, at]));
    lookAround(false);
  };

  const tellChange = async (change: readonly ListPart<OutlineEntry>[], pacer: Pacer) => {
    const pieces = splitChange(change, ENTRIES_PER_MESSAGE);
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) await pacer.pause();
      const parts = piece.map((part) => ('items' in part ? { items: [...part.items] } : part));
      tell({ type: 'outline', frame, parts, last: at === pieces.length - 1 });
    }
  };

  const update = async () => {
    isOutdated = true;
    if (running) return;
    running = true;
    try {
      while (isOutdated) {
        isOutdated = false;
        await pass();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      running = false;
    }
  };

  watchScroll(() => lookAround(true), signal);
  void update();

  return {
    update: () => void update(),
    setInView(block) {
      heldAt = scrollY;
      tellInView(block?.id ?? null, true);
    },
  };
}

const EMPTY: PageOutline = { entries: [], sections: [] };

function sourceOf({ index, mentions = [], notes }: Session): OutlineSource {
  const placed = notes.placed.flatMap(({ note, resolution }) => {
    const place = placeOf(resolution);
    return place ? [{ id: note.id, place }] : [];
  });
  return { index, mentions, notes: placed };
}
