/** Vocabularies and own case studies → files. Loaded when somebody exports. */

import type { Timestamp } from '../domain/documents/document';
import { fileNameFor } from '../domain/markdown/file-name';
import { renderConceptsCsv } from '../domain/vocabulary/concepts-csv';
import type { OwnCase } from '../domain/vocabulary/own-case';
import { renderCasesCsv, renderCasesJson } from '../domain/vocabulary/own-cases-file';
import type { OwnConcept, Vocabulary } from '../domain/vocabulary/vocabulary';
import { writeSkos } from '../domain/vocabulary/write-skos';
import type { ExportFormat } from '../ui/vocabulary/vocabulary-state';
import { renderRdf } from './render-rdf';

export interface ExportedFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

const FILES = {
  turtle: ['ttl', 'text/turtle'],
  'json-ld': ['jsonld', 'application/ld+json'],
  'rdf-xml': ['rdf', 'application/rdf+xml'],
  csv: ['csv', 'text/csv'],
  json: ['json', 'application/json'],
} as const;

export async function renderVocabulary(
  vocabulary: Vocabulary,
  concepts: readonly OwnConcept[],
  format: ExportFormat,
  now: Timestamp,
): Promise<ExportedFile> {
  const text =
    format === 'csv'
      ? renderConceptsCsv(concepts)
      : await renderRdf(writeSkos(vocabulary, concepts), format);
  return fileOf(vocabulary.title, format, text, now);
}

export function renderCases(
  cases: readonly OwnCase[],
  format: 'json' | 'csv',
  now: Timestamp,
): ExportedFile {
  const text = format === 'csv' ? renderCasesCsv(cases) : renderCasesJson(cases);
  return fileOf('case-studies', format, text, now);
}

function fileOf(
  title: string,
  format: keyof typeof FILES,
  text: string,
  now: Timestamp,
): ExportedFile {
  const [ending, type] = FILES[format];
  return { name: fileNameFor(title, now, `.${ending}`), text, type };
}
