/**
 * A list of any length in a box that scrolls. Short lists are drawn whole, so that a screen reader can walk
 * through them; of long ones only the rows in sight, a few around them, and the active one.
 */
import { defaultRangeExtractor } from '@tanstack/virtual-core';
import type { ComponentChild, Ref } from 'preact';
import { useCallback, useImperativeHandle, useRef } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';

export interface Row {
  readonly key: string;
  /** Before it is measured, CSS pixels. */
  readonly height: number;
}

export interface RowListHandle {
  /** Scrolls no further than needed. */
  reveal(index: number): void;
}

interface RowListProps<R extends Row> {
  readonly label: string;
  readonly rows: readonly R[];
  /** Stays drawn when it is out of sight, as it may have the focus. */
  readonly active: number;
  readonly handle: Ref<RowListHandle>;
  readonly render: (row: R, index: number) => ComponentChild;
}

/** Drawn whole in some milliseconds. */
const WHOLE = 250;
const OVERSCAN = 8;

export function RowList<R extends Row>(props: RowListProps<R>) {
  return props.rows.length <= WHOLE ? <WholeList {...props} /> : <WindowedList {...props} />;
}

function WholeList<R extends Row>({ label, rows, handle, render }: RowListProps<R>) {
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(handle, () => ({
    reveal: (index) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }),
  }));
  return (
    <div class="rows">
      <ul aria-label={label} ref={list}>
        {rows.map((row, index) => (
          <li key={row.key}>{render(row, index)}</li>
        ))}
      </ul>
    </div>
  );
}

function WindowedList<R extends Row>({ label, rows, active, handle, render }: RowListProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: useCallback((index) => rows[index]?.height ?? 0, [rows]),
    // Another function has all rows placed anew; what was measured is kept by key.
    getItemKey: useCallback((index) => rows[index]?.key ?? index, [rows]),
    overscan: OVERSCAN,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      if (active < 0 || active >= rows.length || indexes.includes(active)) return indexes;
      return active < (indexes[0] ?? 0) ? [active, ...indexes] : [...indexes, active];
    },
  });
  useImperativeHandle(handle, () => ({
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }));
  return (
    <div class="rows" ref={box}>
      <ul
        class="windowed"
        aria-label={label}
        style={{ blockSize: `${virtualizer.getTotalSize()}px` }}
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
