/**
 * Turns raw sources into the list of everything wrong with them. Reads no file and no clock. First each
 * record against its schema; then, among those that pass, what no single record can tell.
 */
import * as v from 'valibot';
import {
  CaseStudySource,
  FacetSource,
  NotionSource,
  SubjectSource,
} from '../../lib/domain/cases/case-source';
import { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { SharedWordingSource, WordingSource } from '../../lib/domain/tagging/lexicon-source';
import { findCaseProblems } from './case-problems';
import { findConceptProblems } from './concept-problems';
import { findContrastProblems } from './contrast-problems';
import { findRepeated, type Located, type Problem } from './problem';
import type { RawFile, RawRecord, RawSources } from './read-sources';
import {
  CaseFacetsSource,
  CaseSubjectsSource,
  LabelsSource,
  SectorCuesSource,
} from './source-schemas';

/** Empty when the sources are sound. No year in them may be after that of `today`. */
export function validateSources(raw: RawSources, today: Date): Problem[] {
  const concepts = checkRecords(ConceptSource, raw.concepts);
  const cases = checkRecords(CaseStudySource, raw.cases);
  const facets = checkRecords(FacetSource, raw.facets);
  const subjects = checkRecords(SubjectSource, raw.subjects);
  return [
    ...concepts.problems,
    ...findConceptProblems(concepts.sound, concepts.ids),
    ...cases.problems,
    ...findCaseProblems(cases.sound, concepts.ids, today.getUTCFullYear()),
    ...facets.problems,
    ...findTraitProblems('facet', CaseFacetsSource, raw.caseFacets, cases.ids, facets.ids),
    ...subjects.problems,
    ...findTraitProblems('subject', CaseSubjectsSource, raw.caseSubjects, cases.ids, subjects.ids),
    ...checkFile(SectorCuesSource, raw.sectorCues),
    ...checkRecords(NotionSource, raw.notions).problems,
    ...checkFile(LabelsSource, raw.labels),
    ...findContrastProblems(raw.contrasts, concepts.ids),
    ...Object.entries(raw.lexicon).flatMap(([name, file]) =>
      checkFile(name === 'shared' ? SharedWordingSource : WordingSource, file),
    ),
  ];
}

interface CheckedRecords<T> {
  readonly sound: readonly Located<T>[];
  /** Of all records, the unsound included. */
  readonly ids: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function checkRecords<S extends v.GenericSchema>(
  schema: S,
  records: readonly RawRecord[],
): CheckedRecords<v.InferOutput<S>> {
  const sound: Located<v.InferOutput<S>>[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { file, index, value } of records) {
    const id = findId(value) ?? `[${index}]`;
    const elsewhere = seen.get(id);
    if (elsewhere !== undefined) {
      problems.push({ file, id, field: 'id', reason: `is also in ${elsewhere}` });
    }
    seen.set(id, file);
    const result = v.safeParse(schema, value);
    if (result.success) sound.push({ file, source: result.output });
    else for (const issue of result.issues) problems.push(describeIssue(file, id, issue));
  }
  return { sound, ids: new Set(seen.keys()), problems };
}

/** In files that are one object, the first step of an issue's path stands for the id. */
function checkFile(schema: v.GenericSchema, { file, value }: RawFile): Problem[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) => {
    const [id = '', ...field] = (v.getDotPath(issue) ?? '').split('.');
    return { ...describeIssue(file, id, issue), field: field.join('.') };
  });
}

/** Of the file that says which facets, or which subjects, a case has. */
function* findTraitProblems<Trait extends 'facet' | 'subject'>(
  trait: Trait,
  schema: v.GenericSchema<unknown, Record<string, readonly Record<Trait, string>[]>>,
  raw: RawFile,
  caseIds: ReadonlySet<string>,
  traitIds: ReadonlySet<string>,
): Generator<Problem> {
  const { file } = raw;
  const result = v.safeParse(schema, raw.value);
  if (!result.success) {
    yield* checkFile(schema, raw);
    return;
  }
  const entries = Object.entries(result.output);
  for (const [id, weighted] of entries) {
    const named = weighted.map((entry) => entry[trait]);
    if (!caseIds.has(id)) yield { file, id, field: 'id', reason: 'is not a case' };
    for (const repeated of findRepeated(named)) {
      yield { file, id, field: trait, reason: `names ${repeated} twice` };
    }
    for (const unknown of named.filter((name) => !traitIds.has(name))) {
      yield { file, id, field: trait, reason: `${unknown} is not a ${trait}` };
    }
  }
  const having = new Set(entries.flatMap(([id, named]) => (named.length > 0 ? [id] : [])));
  for (const id of caseIds) {
    if (!having.has(id)) yield { file, id, field: trait, reason: `the case has no ${trait}` };
  }
}

function describeIssue(file: string, id: string, issue: v.BaseIssue<unknown>): Problem {
  return { file, id, field: v.getDotPath(issue) ?? '', reason: issue.message };
}

function findId(value: unknown): string | undefined {
  const result = v.safeParse(v.object({ id: v.string() }), value);
  return result.success ? result.output.id : undefined;
}
