/** A table of words and numbers → CSV for spreadsheets and scripts, or a Markdown table. */
import type { Root, RootContent, TableRow } from 'mdast';
import Papa from 'papaparse';
import { guard } from '../exports/notes-csv';
import { text } from '../markdown/nodes';
import { toPlainText } from '../markdown/plain-text';
import { renderTree } from '../markdown/serialise';

export interface TextTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells as columns; null for what is not known. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Numbers with a point and two decimals, whatever the language: scripts read them. */
export function renderTableCsv({ columns, rows }: TextTable): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(round(cell)) : guard(cell ?? ''))),
  );
  return `\ufeff${Papa.unparse({ fields: columns.map(guard), data }, { newline: '\r\n' })}\r\n`;
}

export function renderTableMarkdown({ title, columns, rows }: TextTable): string {
  const cells = (row: readonly (string | number | null)[]): TableRow => ({
    type: 'tableRow',
    children: row.map((cell) => ({
      type: 'tableCell',
      children: [text(typeof cell === 'number' ? String(round(cell)) : toPlainText(cell ?? '–'))],
    })),
  });
  const table: RootContent = {
    type: 'table',
    align: columns.map((_, at) => (at === 0 ? 'left' : 'right')),
    children: [cells(columns), ...rows.map(cells)],
  };
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: [text(title)] }, table],
  };
  return renderTree(tree);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
