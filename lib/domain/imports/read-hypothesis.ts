/**
 * Exports of Hypothesis → passages. JSON: what its client saves (`annotations`) and what its API answers (`rows`),
 * both lists of annotations with `uri`, `text`, `tags`, `target` and, for replies, `references` (h API reference, v1).
 * CSV: "Creation Date, URL, Group, Annotation/Reply Type, Quote, User, Body, Tags, Page", as its client writes it.
 */
import type { CsvTable } from './csv-table';
import { type ImportItem, skip } from './import-item';
import {
  get,
  isObject,
  type JsonObject,
  listOf,
  type ParsedJson,
  textOf,
  textsOf,
} from './json-values';

/** Where in a parsed file the annotations are; undefined when it is no export of Hypothesis. */
function findRows(
  value: unknown,
): { key: string | undefined; rows: readonly unknown[] } | undefined {
  for (const key of ['annotations', 'rows']) {
    const rows = get(value, key);
    if (Array.isArray(rows) && (rows.length === 0 ? has(value, 'export_date') : rows.some(isRow))) {
      return { key, rows };
    }
  }
  return Array.isArray(value) && value.some(isRow) ? { key: undefined, rows: value } : undefined;
}

const has = (value: unknown, key: string) => get(value, key) !== undefined;

function isRow(row: unknown): boolean {
  return textOf(row, 'uri') !== '' && Array.isArray(get(row, 'target')) && has(row, 'user');
}

export function isHypothesisJson(value: unknown): boolean {
  return findRows(value) !== undefined;
}

export function* readHypothesisJson({ value, lineOf }: ParsedJson): Generator<ImportItem> {
  const found = findRows(value);
  for (const [index, row] of (found?.rows ?? []).entries()) {
    const line = lineOf(found?.key === undefined ? [index] : [found.key, index]);
    yield isObject(row) ? readRow(row, line) : skip(line, 'unreadable', String(row));
  }
}

function readRow(row: JsonObject, line: number): ImportItem {
  const comment = textOf(row, 'text');
  if (listOf(get(row, 'references')).length > 0) return skip(line, 'reply', comment);
  const [target] = listOf(get(row, 'target'));
  const quote = listOf(get(target, 'selector')).find(
    (selector) => textOf(selector, 'type') === 'TextQuoteSelector',
  );
  const [title] = textsOf(get(get(row, 'document'), 'title'));
  return {
    kind: 'passage',
    line,
    origin: textOf(row, 'id') || null,
    url: textOf(row, 'uri') || textOf(target, 'source'),
    title: title ?? '',
    quote: textOf(quote, 'exact'),
    prefix: textOf(quote, 'prefix'),
    suffix: textOf(quote, 'suffix'),
    comment,
    tags: textsOf(get(row, 'tags')),
    author: textOf(get(row, 'user_info'), 'display_name') || nameOf(textOf(row, 'user')),
    created: textOf(row, 'created'),
    modified: textOf(row, 'updated'),
  };
}

/** `acct:ana@hypothes.is` is Ana's account. */
function nameOf(account: string): string {
  return account.replace(/^acct:/, '').replace(/@.*$/, '');
}

const COLUMNS = ['Creation Date', 'URL', 'Annotation/Reply Type', 'Quote', 'Body'] as const;

export function isHypothesisCsv({ columns }: CsvTable): boolean {
  return COLUMNS.every((column) => columns.includes(column));
}

export function* readHypothesisCsv({ rows }: CsvTable): Generator<ImportItem> {
  for (const { line, cell, words, isRagged } of rows) {
    if (isRagged) yield skip(line, 'unreadable', words);
    else if (cell('Annotation/Reply Type') === 'Reply') yield skip(line, 'reply', cell('Body'));
    else {
      yield {
        kind: 'passage',
        line,
        origin: null,
        url: cell('URL'),
        title: '',
        quote: cell('Quote'),
        comment: cell('Body'),
        tags: cell('Tags').split(','),
        author: nameOf(cell('User')),
        created: cell('Creation Date'),
        modified: '',
      };
    }
  }
}
