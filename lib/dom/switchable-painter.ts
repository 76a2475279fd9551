/** One painter for two ways of painting: remembers what is painted, so that a change of the way repaints it all. */
import type { Mark, Painter } from './highlight-painter';

export interface SwitchablePainter<Way extends string> extends Painter {
  use(way: Way): void;
}

/** Paints nothing before the first `use`. */
export function createSwitchablePainter<Way extends string>(
  ways: Readonly<Record<Way, Painter>>,
): SwitchablePainter<Way> {
  const painted = new Map<Mark, Set<AbstractRange>>();
  let way: Way | undefined;
  const painter = () => (way === undefined ? undefined : ways[way]);

  const rangesOf = (mark: Mark) => {
    const known = painted.get(mark) ?? new Set();
    painted.set(mark, known);
    return known;
  };

  return {
    add(mark, ranges) {
      const known = rangesOf(mark);
      for (const range of ranges) known.add(range);
      painter()?.add(mark, ranges);
    },
    remove(mark, ranges) {
      const known = rangesOf(mark);
      for (const range of ranges) known.delete(range);
      painter()?.remove(mark, ranges);
    },
    replace(mark, ranges) {
      painted.set(mark, new Set(ranges));
      painter()?.replace(mark, ranges);
    },
    clear() {
      painted.clear();
      painter()?.clear();
    },
    owns: (node) => painter()?.owns(node) ?? false,
    use(next) {
      if (next === way) return;
      painter()?.clear();
      way = next;
      for (const [mark, ranges] of painted) ways[next].add(mark, [...ranges]);
    },
  };
}
