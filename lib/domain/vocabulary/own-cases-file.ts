/** Own case studies as JSON or as a table, and back: rows that may become records, each with the line it stands on. */
import Papa from 'papaparse';
import { guard, splitCell, unguard } from '../exports/notes-csv';
import { type CsvTable, parseCsv } from '../imports/csv-table';
import { get, isObject, listOf, parseJson, textOf } from '../imports/json-values';
import { FileFault } from './file-fault';
import { contentOf, type OwnCase } from './own-case';

/** What the file calls itself. */
export const CASES_FORMAT = 'commons-gloss-cases';
const VERSION = 1;

/** Of a case in a file: nothing of it has been checked. */
export interface DraftCase {
  readonly line: number;
  readonly id: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export function renderCasesJson(cases: readonly OwnCase[]): string {
  const entries = cases.map((own) => ({ id: own.id, ...contentOf(own) }));
  return `${JSON.stringify({ format: CASES_FORMAT, version: VERSION, cases: entries }, null, 2)}\n`;
}

/** @throws ImportFault where it is no JSON, FileFault where it is none of cases. */
export function readCasesJson(text: string): DraftCase[] {
  const { value, lineOf } = parseJson(text);
  if (get(value, 'format') !== CASES_FORMAT || !Array.isArray(get(value, 'cases')))
    throw new FileFault('no-cases', 1);
  return listOf(get(value, 'cases')).map((entry, at) => ({
    line: lineOf(['cases', at]),
    id: textOf(entry, 'id'),
    content: isObject(entry) ? entry : {},
  }));
}

const TEXTS = ['title', 'place', 'country', 'sector', 'status', 'summary', 'outcome'] as const;
const OPTIONAL = ['region', 'limits'] as const;
const NUMBERS = ['lat', 'lon', 'startYear', 'endYear'] as const;
const LISTS = ['concepts', 'names'] as const;
const COLUMNS = ['id', ...TEXTS, ...OPTIONAL, ...NUMBERS, ...LISTS, 'sources'] as const;

export function renderCasesCsv(cases: readonly OwnCase[]): string {
  const data = cases.map((own) =>
    COLUMNS.map((column) => {
      if (column === 'sources') return guard(own.sources.map(renderSource).join('\n'));
      const value = own[column];
      return guard(Array.isArray(value) ? value.join('\n') : String(value ?? ''));
    }),
  );
  return `\ufeff${Papa.unparse({ fields: [...COLUMNS], data }, { newline: '\r\n' })}\r\n`;
}

type Source = OwnCase['sources'][number];

/** Address, title, publisher, year; bars in between, those of a title behind a backslash. */
function renderSource({ url, title, publisher, year }: Source): string {
  return [url, title, publisher ?? '', String(year ?? '')]
    .map((part) => part.replace(/[\\|]/g, '\\$&'))
    .join(' | ');
}

function readSource(line: string) {
  const [url = '', title = '', publisher = '', year = ''] = (
    line.match(/(?:\\.|[^\\|])+|(?<=\|)(?=\|)|(?<=\|)$/g) ?? []
  ).map((part) => part.trim().replace(/\\(.)/g, '$1'));
  return { url, title, publisher: publisher || null, year: readNumber(year) };
}

/** Null where there is none; the text itself where it is no number, so that checking names it. */
function readNumber(cell: string): number | string | null {
  if (cell === '') return null;
  const number = Number(cell.replace(',', '.'));
  return Number.isFinite(number) ? number : cell;
}

export function isCasesCsv({ columns }: CsvTable): boolean {
  return ['title', 'place', 'summary'].every((column) => columns.includes(column));
}

/** @throws ImportFault when a quotation mark is left open, FileFault where it is no table of cases. */
export function readCasesCsv(text: string): DraftCase[] {
  const table = parseCsv(text);
  if (!isCasesCsv(table)) throw new FileFault('no-cases', 1);
  return table.rows.map((row) => {
    const cell = (column: string) => unguard(row.cell(column)).trim();
    return {
      line: row.line,
      id: cell('id'),
      content: {
        ...Object.fromEntries(TEXTS.map((column) => [column, cell(column)])),
        ...Object.fromEntries(OPTIONAL.map((column) => [column, cell(column) || null])),
        ...Object.fromEntries(NUMBERS.map((column) => [column, readNumber(cell(column))])),
        ...Object.fromEntries(LISTS.map((column) => [column, splitCell(cell(column))])),
        sources: splitCell(cell('sources')).map(readSource),
      },
    };
  });
}
