/**
 * Keeps what is painted in step with the mentions of each block. Changes are gathered and made at once, because
 * each change of a highlight makes the browser lay out all marks anew; and on a page with very many mentions
 * only those around the screen are painted, because it does so again with every change of the page itself.
 */
import { type Block, findRangesIn } from '../dom/block';
import type { Mark, Painter } from '../dom/highlight-painter';
import { type Mention, SURE_CONFIDENCE } from '../domain/tagging/mention';
import { findBlocksAround } from './paint-window';

interface Painted {
  readonly mark: Mark;
  readonly ranges: readonly StaticRange[];
}

export interface MentionPainter {
  /** From the next flush on these are the mentions of a block; offsets count in its text. */
  set(block: Block, mentions: readonly Mention[]): void;
  /** As last set; undefined when there are none. */
  get(block: Block): readonly Mention[] | undefined;
  /** The nodes of a block are others than before. */
  renew(block: Block): void;
  /** The block has left the page. */
  drop(block: Block): void;
  /** Whether what is painted depends on what is on the screen. */
  readonly isWindowed: boolean;
  /** Paints and removes what changed. @param all the blocks of the page, in order. */
  flush(onScreen: readonly Block[], all: readonly Block[]): void;
}

/** Up to so many mentions all are painted; with 20,000 a browser needs half a second for a frame. */
const MOST_MENTIONS = 1_000;

export function createMentionPainter(painter: Painter): MentionPainter {
  const wanted = new Map<Block, readonly Mention[]>();
  const painted = new Map<Block, readonly Painted[]>();
  /** Of those painted. */
  const changed = new Set<Block>();
  let count = 0;

  const erase = (block: Block) => {
    for (const { mark, ranges } of painted.get(block) ?? []) painter.remove(mark, ranges);
    painted.delete(block);
  };
  const paint = (block: Block) => {
    erase(block);
    const mentions = wanted.get(block);
    if (!mentions) return;
    const marks = mentions.map((mention) => ({
      mark: markOf(mention),
      ranges: findRangesIn(block, mention.start, mention.end),
    }));
    for (const { mark, ranges } of marks) painter.add(mark, ranges);
    painted.set(block, marks);
  };

  const set = (block: Block, mentions: readonly Mention[]) => {
    count += mentions.length - (wanted.get(block)?.length ?? 0);
    if (mentions.length > 0) wanted.set(block, mentions);
    else wanted.delete(block);
    if (painted.has(block)) changed.add(block);
  };

  return {
    set,
    get: (block) => wanted.get(block),
    renew(block) {
      if (painted.has(block)) changed.add(block);
    },
    drop(block) {
      set(block, []);
    },
    get isWindowed() {
      return count > MOST_MENTIONS;
    },
    flush(onScreen, all) {
      const isWanted = (block: Block) => wanted.has(block);
      const shown =
        count > MOST_MENTIONS ? findBlocksAround(all.filter(isWanted), onScreen) : wanted;
      for (const block of [...painted.keys()]) if (!shown.has(block)) erase(block);
      for (const block of shown.keys()) {
        if (changed.has(block) || !painted.has(block)) paint(block);
      }
      changed.clear();
    },
  };
}

function markOf(mention: Mention): Mark {
  if (mention.kind === 'case') return 'case';
  return mention.confidence >= SURE_CONFIDENCE ? 'concept' : 'unsure';
}
