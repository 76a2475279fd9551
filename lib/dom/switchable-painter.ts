/**
 * One painter for two ways of painting and several looks of tags: remembers what is painted, so that a change repaints
 * it all, and paints no tags while they are hidden.
 */
import type { TagStyle } from '../domain/settings/settings';
import { type Mark, type Painter, type StyledPainter, TAG_MARKS } from './highlight-painter';

export interface SwitchablePainter<Way extends string> extends Painter {
  use(way: Way, tagStyle: TagStyle): void;
}

/** Paints nothing before the first `use`. */
export function createSwitchablePainter<Way extends string>(
  ways: Readonly<Record<Way, StyledPainter>>,
): SwitchablePainter<Way> {
  const painted = new Map<Mark, Set<AbstractRange>>();
  let way: Way | undefined;
  let tagStyle: TagStyle = 'dotted';
  const painter = () => (way === undefined ? undefined : ways[way]);
  /** Where a mark is painted, if anywhere. */
  const painterOf = (mark: Mark) =>
    tagStyle === 'hidden' && TAG_MARKS.has(mark) ? undefined : painter();

  const rangesOf = (mark: Mark) => {
    const known = painted.get(mark) ?? new Set();
    painted.set(mark, known);
    return known;
  };

  return {
    add(mark, ranges) {
      const known = rangesOf(mark);
      for (const range of ranges) known.add(range);
      painterOf(mark)?.add(mark, ranges);
    },
    remove(mark, ranges) {
      const known = rangesOf(mark);
      for (const range of ranges) known.delete(range);
      painterOf(mark)?.remove(mark, ranges);
    },
    replace(mark, ranges) {
      painted.set(mark, new Set(ranges));
      painterOf(mark)?.replace(mark, ranges);
    },
    clear() {
      painted.clear();
      painter()?.clear();
    },
    owns: (node) => painter()?.owns(node) ?? false,
    use(next, style) {
      if (next === way && style === tagStyle) return;
      painter()?.clear();
      way = next;
      tagStyle = style;
      if (style !== 'hidden') ways[next].setTagStyle(style);
      for (const [mark, ranges] of painted) painterOf(mark)?.add(mark, [...ranges]);
    },
  };
}
