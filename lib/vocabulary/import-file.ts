/** A file of concepts or case studies → what importing it would change. Loaded when somebody imports. */
import type { ConceptGroup, ConceptId } from '../domain/concepts/concept';
import type { Timestamp } from '../domain/documents/document';
import type { LabelLanguage } from '../domain/i18n/languages';
import { parseCsv } from '../domain/imports/csv-table';
import { ImportFault, MAX_IMPORT_LENGTH } from '../domain/imports/import-item';
import { isConceptsCsv, readConceptsCsv } from '../domain/vocabulary/concepts-csv';
import type { DraftVocabulary } from '../domain/vocabulary/draft';
import { FileFault } from '../domain/vocabulary/file-fault';
import type { OwnCase } from '../domain/vocabulary/own-case';
import {
  CASES_FORMAT,
  isCasesCsv,
  readCasesCsv,
  readCasesJson,
} from '../domain/vocabulary/own-cases-file';
import { type CasesPlan, planCases } from '../domain/vocabulary/plan-cases';
import { planVocabulary, type VocabularyPlan } from '../domain/vocabulary/plan-vocabulary';
import { readSkos } from '../domain/vocabulary/read-skos';
import { type OwnConcept, tidy, type Vocabulary } from '../domain/vocabulary/vocabulary';
import { parseRdf, type RdfSyntax } from './parse-rdf';

export type FilePlan =
  | { readonly kind: 'concepts'; readonly plan: VocabularyPlan }
  | { readonly kind: 'cases'; readonly plan: CasesPlan };

export interface ImportChoices {
  /** Of labels whose file does not say. */
  readonly language: LabelLanguage;
  /** Of concepts whose file does not say. */
  readonly group: ConceptGroup;
}

export interface WhatIsHere {
  readonly vocabularies: readonly Vocabulary[];
  readonly concepts: readonly OwnConcept[];
  readonly cases: readonly OwnCase[];
  readonly packaged: ReadonlyMap<ConceptId, { readonly group: ConceptGroup }>;
}

/** @throws ImportFault or FileFault; then nothing of the file is of use. */
export async function planFile(
  file: { readonly name: string; readonly text: string },
  choices: ImportChoices,
  here: WhatIsHere,
  now: Timestamp,
): Promise<FilePlan> {
  const { text } = file;
  if (text.length > MAX_IMPORT_LENGTH) throw new ImportFault('too-large', 1);
  const kind = findKind(file);
  if (kind === 'cases-json' || kind === 'cases-csv') {
    const drafts = kind === 'cases-json' ? readCasesJson(text) : readCasesCsv(text);
    return { kind: 'cases', plan: planCases(drafts, here.cases, now) };
  }
  const draft = await readDraft(text, kind, choices.language);
  if (draft.concepts.length + draft.problems.length === 0) throw new FileFault('no-concepts', 1);
  const title = tidy(file.name.replace(/\.\w+$/, '')).slice(0, 200) || 'SKOS';
  const plan = planVocabulary({ ...here, draft, title, group: choices.group, now });
  return { kind: 'concepts', plan };
}

type Kind = RdfSyntax | 'concepts-csv' | 'cases-csv' | 'cases-json';

/** By what it holds; the name of the file only where that leaves it open. */
function findKind({ name, text }: { readonly name: string; readonly text: string }): Kind {
  const start = text
    .slice(0, 2_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<?xml') || start.startsWith('<rdf:') || /\.(rdf|xml)$/i.test(name))
    return 'rdf-xml';
  if (start.startsWith('{') || (start.startsWith('[') && !/\.(ttl|nt)$/i.test(name)))
    return start.includes(CASES_FORMAT) ? 'cases-json' : 'json-ld';
  if (/\.(ttl|nt|n3)$/i.test(name) || /^(@prefix|@base|PREFIX\s|BASE\s|#|<)/i.test(start))
    return 'turtle';
  const heading = parseCsv(start.split(/\r?\n/, 1)[0] ?? '');
  if (isCasesCsv(heading)) return 'cases-csv';
  if (isConceptsCsv(heading)) return 'concepts-csv';
  throw new ImportFault('unknown', 1);
}

async function readDraft(
  text: string,
  kind: RdfSyntax | 'concepts-csv',
  language: LabelLanguage,
): Promise<DraftVocabulary> {
  const body = text.replace(/^\ufeff/, '');
  return kind === 'concepts-csv'
    ? readConceptsCsv(body, language)
    : readSkos(await parseRdf(body, kind), language);
}
