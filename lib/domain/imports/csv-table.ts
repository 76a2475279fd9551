/** CSV text → its rows by the names of the columns, each with the line it begins on. */
import Papa from 'papaparse';
import { ImportFault } from './import-item';

export interface CsvRow {
  readonly line: number;
  /** '' where the column or the cell is missing. */
  cell(column: string): string;
  /** Of all cells, for messages. */
  readonly words: string;
  /** Whether it has more or fewer cells than the heading: cut off, or with quotation marks that went wrong. */
  readonly isRagged: boolean;
}

export interface CsvTable {
  /** As written, without spaces around them. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** RFC 4180; commas, semicolons or tabs between the cells. @throws ImportFault when a quotation mark is left open. */
export function parseCsv(text: string): CsvTable {
  const body = text.replace(/^\ufeff/, '');
  let columns: readonly string[] | undefined;
  const rows: CsvRow[] = [];
  let line = 1;
  let cursor = 0;
  Papa.parse<string[]>(body, {
    delimiter: findDelimiter(body),
    step({ data, errors, meta }) {
      const start = line;
      line += countLines(body, cursor, meta.cursor);
      cursor = meta.cursor;
      if (errors.some(({ type }) => type === 'Quotes')) throw new ImportFault('csv', start);
      if (data.every((cell) => cell.trim() === '')) return;
      if (columns) rows.push(rowOf(data, start, columns));
      else columns = data.map((name) => name.trim());
    },
  });
  return { columns: columns ?? [], rows };
}

/** By the heading alone, whose cells hold no signs: what stands in the cells below must not decide it. */
function findDelimiter(text: string): string {
  const [heading = ''] = text.split(/[\r\n]/, 1);
  const count = (sign: string) => heading.split(sign).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

const DELIMITERS = [',', ';', '\t'] as const;

function rowOf(data: readonly string[], line: number, columns: readonly string[]): CsvRow {
  return {
    line,
    cell(column) {
      const at = columns.indexOf(column);
      return at < 0 ? '' : (data[at] ?? '');
    },
    words: data.filter((cell) => cell.trim() !== '').join(' · '),
    isRagged:
      data.length < columns.length || data.slice(columns.length).some((cell) => cell.trim() !== ''),
  };
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
