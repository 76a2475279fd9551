/** Documents → a row for each concept, a cell for each document: mentions per 1,000 words. */
import type { ConceptEntry, ConceptGroup, ConceptId } from '../concepts/concept';
import type { DocumentUrl } from '../documents/document';
import { type ComparedDocument, type Mentions, rateOf } from './compared-document';

export interface ConceptCell {
  readonly mentions: Mentions | null;
  /** Per 1,000 words. */
  readonly rate: number;
  /** 0 for none, 1 to 5 by how often compared with the most in the table. */
  readonly heat: number;
}

export interface ConceptRow {
  readonly id: ConceptId;
  readonly label: string;
  readonly group: ConceptGroup;
  /** In the order of the documents; null where the concept was not looked for. */
  readonly cells: readonly (ConceptCell | null)[];
  /** Of all documents in which it was looked for. */
  readonly all: ConceptCell;
}

/** `all`, `label`, or the address of a document: most first, and of two alike the more frequent everywhere. */
export type RowOrder = 'all' | 'label' | DocumentUrl;

export interface ConceptTable {
  readonly documents: readonly ComparedDocument[];
  readonly rows: readonly ConceptRow[];
  /** Concepts that none of the documents mentions. */
  readonly absent: number;
}

export interface TableOptions {
  readonly group: ConceptGroup | null;
  readonly order: RowOrder;
  /** Whether rows of concepts that none mentions are there. */
  readonly showsAbsent: boolean;
}

const STEPS = 5;

export function compareDocuments(
  documents: readonly ComparedDocument[],
  concepts: Iterable<ConceptEntry>,
  { group, order, showsAbsent }: TableOptions,
): ConceptTable {
  const wanted = [...concepts].filter((concept) => group === null || concept.group === group);
  const counted = wanted.map((concept) => countConcept(concept, documents));
  const isMentioned = ({ all }: CountedRow) => (all.mentions?.all ?? 0) > 0;
  const present = counted.filter(isMentioned);
  const shown = showsAbsent ? counted : present;
  const most = Math.max(0, ...shown.flatMap(({ cells }) => cells.map((cell) => cell?.rate ?? 0)));
  const heatOf = (rate: number) =>
    // The square root sets the rare apart from the absent, which says more than two very frequent ones.
    rate === 0 ? 0 : Math.ceil(Math.sqrt(Math.min(1, rate / most)) * STEPS);
  const heated = (cell: Omit<ConceptCell, 'heat'>) => ({ ...cell, heat: heatOf(cell.rate) });
  const rows = shown.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => cell && heated(cell)),
    all: heated(row.all),
  }));
  return {
    documents,
    rows: rows.sort(compareRows(documents, order)),
    absent: counted.length - present.length,
  };
}

type CountedCell = Omit<ConceptCell, 'heat'>;
type CountedRow = Omit<ConceptRow, 'cells' | 'all'> & {
  readonly cells: readonly (CountedCell | null)[];
  readonly all: CountedCell;
};

function countConcept(
  { id, prefLabel, group }: ConceptEntry,
  documents: readonly ComparedDocument[],
): CountedRow {
  const all = { all: 0, unsure: 0, phrase: '' };
  let words = 0;
  const cells = documents.map((document): CountedCell | null => {
    const mentions = document.mentions.get(id) ?? null;
    // What was counted before the group was hidden is true all the same.
    if (!mentions && document.hidden.has(group)) return null;
    all.all += mentions?.all ?? 0;
    all.unsure += mentions?.unsure ?? 0;
    words += document.words;
    return { mentions, rate: rateOf(mentions?.all ?? 0, document.words) };
  });
  return {
    id,
    label: prefLabel,
    group,
    cells,
    all: { mentions: all, rate: rateOf(all.all, words) },
  };
}

function compareRows(documents: readonly ComparedDocument[], order: RowOrder) {
  const byLabel = (a: ConceptRow, b: ConceptRow) => a.label.localeCompare(b.label);
  const byAll = (a: ConceptRow, b: ConceptRow) => b.all.rate - a.all.rate || byLabel(a, b);
  if (order === 'label') return byLabel;
  const at = documents.findIndex(({ url }) => url === order);
  if (at < 0) return byAll;
  const rate = (row: ConceptRow) => row.cells[at]?.rate ?? -1;
  return (a: ConceptRow, b: ConceptRow) => rate(b) - rate(a) || byAll(a, b);
}
