/**
 * A list of any length in a box that scrolls. Short lists are drawn whole, so that a screen reader can walk
 * through them; of long ones only the rows in sight, a few around them, and the active one.
 */
import { defaultRangeExtractor } from '@tanstack/virtual-core';
import type { ComponentChild, Ref } from 'preact';
import { useCallback, useImperativeHandle, useMemo, useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';

export interface RowListHandle {
  /** Scrolls no further than needed. */
  reveal(index: number): void;
}

interface RowListProps<R extends object> {
  readonly label: string;
  readonly rows: readonly R[];
  /** These two are to stay the same functions: with others, all rows are placed anew. */
  readonly keyOf: (row: R) => string;
  /** Before it is measured, CSS pixels. */
  readonly heightOf: (row: R) => number;
  /** So many rows are drawn whole in some milliseconds; 250 unless it is said. */
  readonly whole?: number;
  /** Stays drawn when it is out of sight, as it may have the focus. */
  readonly active: number;
  readonly handle: Ref<RowListHandle>;
  readonly render: (row: R, index: number) => ComponentChild;
}

const WHOLE = 250;
const OVERSCAN = 4;
/** Of a list that is longer, only so many rows are placed until somebody scrolls: a search makes a new list with each letter. */
const FIRST_ROWS = 1_000;
/** CSS pixels: less than the first rows take, whatever their kind. */
const FAR = 10_000;

export function RowList<R extends object>(props: RowListProps<R>) {
  return props.rows.length <= (props.whole ?? WHOLE) ? (
    <WholeList {...props} />
  ) : (
    <WindowedList {...props} />
  );
}

function WholeList<R extends object>({ label, rows, keyOf, handle, render }: RowListProps<R>) {
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(handle, () => ({
    reveal: (index) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }),
  }));
  return (
    <div class="rows">
      <ul aria-label={label} ref={list}>
        {rows.map((row, index) => (
          <li key={keyOf(row)}>{render(row, index)}</li>
        ))}
      </ul>
    </div>
  );
}

function WindowedList<R extends object>(props: RowListProps<R>) {
  const { label, rows, keyOf, heightOf, active, handle, render } = props;
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<ReturnType<typeof useVirtualizer> | null>(null);
  const all = rows.length;
  const isFar = active >= FIRST_ROWS || (drawn.current?.scrollOffset ?? 0) >= FAR;
  const placed = isFar ? all : Math.min(all, FIRST_ROWS);
  const below = useMemo(
    () => rows.slice(placed).reduce((height, row) => height + heightOf(row), 0),
    [rows, placed],
  );
  const virtualizer = useVirtualizer({
    count: placed,
    getScrollElement: () => box.current,
    estimateSize: useCallback((index) => heightOf(rows[index] as R), [rows]),
    // Another function has all rows placed anew; what was measured is kept by key.
    getItemKey: useCallback((index) => keyOf(rows[index] as R), [rows]),
    overscan: OVERSCAN,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
      return active < (indexes[0] ?? 0) ? [active, ...indexes] : [...indexes, active];
    },
  });
  drawn.current = virtualizer;
  useImperativeHandle(handle, () => ({
    reveal: (index) => {
      // What it scrolls to has to have its place.
      if (index >= placed) virtualizer.setOptions({ ...virtualizer.options, count: all });
      virtualizer.scrollToIndex(index, { align: 'auto' });
    },
  }));
  return (
    <div class="rows" ref={box}>
      <ul
        class="windowed"
        aria-label={label}
        style={{ blockSize: `${virtualizer.getTotalSize() + below}px` }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                {render(row, index)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
