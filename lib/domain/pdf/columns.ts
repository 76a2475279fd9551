/**
 * Lines in the order drawn → in the order read. That is mostly the same. Only where a PDF was drawn row by row
 * over columns of prose, as some printers' drivers do, are the lines put column by column. Rows of a table are
 * left alone: their cells are short, or stand in no column of prose.
 */
import type { Line } from './lines';

/** With fewer, two cells beside each other twice, it may be anything. */
const FEWEST_ROWS = 3;
/** Letters in a line of prose, on average. */
const PROSE = 20;
/** How much of its column a line of prose fills, on average. */
const FILL = 0.6;

export function orderLines(lines: readonly Line[]): readonly Line[] {
  const rows = findRows(lines);
  if (rows.length === lines.length) return lines;
  const ordered: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    const columns = findColumns(rows, at);
    if (columns) {
      for (const column of columns.lines) ordered.push(...column);
      at = columns.end;
    } else {
      ordered.push(...(rows[at] ?? []));
      at += 1;
    }
  }
  return ordered;
}

/** Lines drawn one after the other beside each other. */
function findRows(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const last = rows.at(-1)?.at(-1);
    const beside =
      last &&
      last.turns === line.turns &&
      Math.abs(last.baseline - line.baseline) < 0.3 * line.size &&
      line.left > last.right;
    if (beside) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The columns that begin with row `start`, and the row after their last. */
function findColumns(rows: readonly Line[][], start: number) {
  const first = rows[start] ?? [];
  const lefts = first.map(({ left }) => left);
  if (lefts.length < 2) return undefined;
  const lines: Line[][] = lefts.map(() => []);
  let end = start;
  let full = 0;
  for (; end < rows.length; end += 1) {
    const row = rows[end] as Line[];
    const places = row.map((line) => columnOf(line, lefts));
    if (places.includes(-1) || new Set(places).size < places.length) break;
    row.forEach((line, at) => {
      lines[places[at] as number]?.push(line);
    });
    if (row.length === lefts.length) full += 1;
  }
  const isProse = lines.every((column, at) => fills(column, lefts[at + 1]));
  return full >= FEWEST_ROWS && isProse ? { lines, end } : undefined;
}

/** Between the left edges of its column and of the next. */
function columnOf(line: Line, lefts: readonly number[]): number {
  const at = lefts.findLastIndex((left) => line.left > left - line.size);
  const next = lefts[at + 1];
  return next !== undefined && line.right > next ? -1 : at;
}

function fills(column: readonly Line[], nextLeft: number | undefined): boolean {
  const left = Math.min(...column.map((line) => line.left));
  const right = nextLeft ?? Math.max(...column.map((line) => line.right));
  const mean = (of: (line: Line) => number) =>
    column.reduce((sum, line) => sum + of(line), 0) / column.length;
  const width = mean((line) => line.right - line.left);
  return mean(({ text }) => text.length) >= PROSE && width >= FILL * (right - left);
}
