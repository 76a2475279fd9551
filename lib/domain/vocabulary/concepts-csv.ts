/** A vocabulary as a table, a concept a row, for spreadsheets: written and read back. */
import Papa from 'papaparse';
import { guard, splitCell, unguard } from '../exports/notes-csv';
import { LABEL_LANGUAGES, type LabelLanguage } from '../i18n/languages';
import { type CsvTable, parseCsv } from '../imports/csv-table';
import {
  type DraftConcept,
  type DraftVocabulary,
  problem,
  type RowProblem,
  TextGatherer,
} from './draft';
import type { OwnConcept } from './vocabulary';
import { uriOf } from './write-skos';

const PLAIN = ['uri', 'group', 'extends', 'broader', 'related'] as const;
const TEXTS = ['prefLabel', 'altLabels', 'definition'] as const;
const columnOf = (name: (typeof TEXTS)[number], lang: LabelLanguage) => `${name}@${lang}`;

/** Only with columns for languages that have something. */
export function renderConceptsCsv(concepts: readonly OwnConcept[]): string {
  const uris = new Map(concepts.map((concept) => [concept.id as string, uriOf(concept)]));
  const languages = LABEL_LANGUAGES.filter((lang) =>
    concepts.some(
      ({ prefLabel, altLabels, definition }) =>
        prefLabel[lang] || altLabels[lang]?.length || definition[lang],
    ),
  );
  const fields = [
    ...PLAIN,
    ...languages.flatMap((lang) => TEXTS.map((name) => columnOf(name, lang))),
  ];
  const data = concepts.map((concept) =>
    [
      uriOf(concept),
      concept.group,
      concept.extends ?? '',
      joinCell(concept.broader.map((id) => uris.get(id) ?? id)),
      joinCell(concept.related.map((id) => uris.get(id) ?? id)),
      ...languages.flatMap((lang) => [
        concept.prefLabel[lang] ?? '',
        joinCell(concept.altLabels[lang] ?? []),
        concept.definition[lang] ?? '',
      ]),
    ].map(guard),
  );
  return `\ufeff${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

/** One to a line. What holds a bar of its own ends its line, so that reading does not part it. */
function joinCell(entries: readonly string[]): string {
  const joined = entries.join('\n');
  return entries.length === 1 && joined.includes('|') ? `${joined}\n` : joined;
}

/** Entries on lines of their own, or, as people type them, with bars in between. */
function parts(cell: string): string[] {
  const plain = unguard(cell);
  return (plain.includes('\n') ? splitCell(plain) : plain.split('|'))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a table is one of concepts. */
export function isConceptsCsv({ columns }: CsvTable): boolean {
  return columns.some((column) => /^(prefLabel|altLabels)(@[a-z]{2})?$/.test(column));
}

/** @throws ImportFault when a quotation mark is left open. */
export function readConceptsCsv(text: string, fallback: LabelLanguage): DraftVocabulary {
  const table = parseCsv(text);
  const concepts: DraftConcept[] = [];
  const problems: RowProblem[] = [];
  for (const row of table.rows) {
    const cell = (column: string) => unguard(row.cell(column)).trim();
    const name =
      cell('prefLabel') ||
      LABEL_LANGUAGES.map((lang) => cell(`prefLabel@${lang}`)).find(Boolean) ||
      row.words;
    if (row.isRagged) {
      problems.push(problem(row.line, name, 'ragged'));
      continue;
    }
    const texts = new TextGatherer(row.line, name);
    const columns = [
      ['', fallback] as const,
      ...LABEL_LANGUAGES.map((lang) => [`@${lang}`, lang] as const),
    ];
    for (const [suffix, lang] of columns) {
      texts.prefer(lang, cell(`prefLabel${suffix}`));
      for (const label of parts(row.cell(`altLabels${suffix}`))) texts.addLabel(lang, label);
      texts.define(lang, cell(`definition${suffix}`));
    }
    problems.push(...texts.problems);
    if (!texts.hasLabel) {
      problems.push(problem(row.line, name, 'no-label'));
      continue;
    }
    const { prefLabel, altLabels, definition } = texts;
    concepts.push({
      line: row.line,
      // A row without a name is known by its first label.
      key: cell('uri') || name,
      extends: cell('extends'),
      group: cell('group'),
      prefLabel,
      altLabels,
      definition,
      broader: parts(row.cell('broader')),
      related: parts(row.cell('related')),
    });
  }
  return { title: '', uri: null, concepts, problems, otherLanguages: 0 };
}
