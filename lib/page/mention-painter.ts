/** Keeps what is painted in step with the mentions of each block, touching only what differs. */
import { type Block, findRangesIn } from '../dom/block';
import type { Mark, Painter } from '../dom/highlight-painter';
import { type Mention, SURE_CONFIDENCE } from '../domain/tagging/mention';

interface Painted {
  readonly mark: Mark;
  readonly ranges: readonly StaticRange[];
}

export interface MentionPainter {
  /** Paints the mentions of a block, in place of what was painted in it. Offsets count in its text. */
  paint(block: Block, mentions: readonly Mention[]): void;
  /** Removes what was painted in a block. */
  drop(block: Block): void;
}

export function createMentionPainter(painter: Painter): MentionPainter {
  const painted = new Map<Block, readonly Painted[]>();

  const drop = (block: Block) => {
    for (const { mark, ranges } of painted.get(block) ?? []) painter.remove(mark, ranges);
    painted.delete(block);
  };

  return {
    paint(block, mentions) {
      drop(block);
      if (mentions.length === 0) return;
      const next = mentions.map((mention) => ({
        mark: markOf(mention),
        ranges: findRangesIn(block, mention.start, mention.end),
      }));
      for (const { mark, ranges } of next) painter.add(mark, ranges);
      painted.set(block, next);
    },
    drop,
  };
}

function markOf(mention: Mention): Mark {
  if (mention.kind === 'case') return 'case';
  return mention.confidence >= SURE_CONFIDENCE ? 'concept' : 'unsure';
}
