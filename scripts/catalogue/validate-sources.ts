/**
 * Turns raw sources into the list of everything wrong with them. Reads no file and no clock. First each
 * record against its schema; then, among those that pass, what no single record can tell.
 */
import * as v from 'valibot';
import { CaseStudySource, FacetSource } from '../../lib/domain/cases/case-source';
import { ConceptSource } from '../../lib/domain/concepts/concept-source';
import { SharedWordingSource, WordingSource } from '../../lib/domain/tagging/lexicon-source';
import { findCaseProblems } from './case-problems';
import { findConceptProblems } from './concept-problems';
import { findRepeated, type Located, type Problem } from './problem';
import type { RawFile, RawRecord, RawSources } from './read-sources';
import { CaseFacetsSource, LabelsSource, SectorCuesSource } from './source-schemas';

/** Empty when the sources are sound. No year in them may be after that of `today`. */
export function validateSources(raw: RawSources, today: Date): Problem[] {
  const concepts = checkRecords(ConceptSource, raw.concepts);
  const cases = checkRecords(CaseStudySource, raw.cases);
  const facets = checkRecords(FacetSource, raw.facets);
  return [
    ...concepts.problems,
    ...findConceptProblems(concepts.sound, concepts.ids),
    ...cases.problems,
    ...findCaseProblems(cases.sound, concepts.ids, today.getUTCFullYear()),
    ...facets.problems,
    ...findCaseFacetProblems(raw.caseFacets, cases.ids, facets.ids),
    ...checkFile(SectorCuesSource, raw.sectorCues),
    ...checkFile(LabelsSource, raw.labels),
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

function* findCaseFacetProblems(
  raw: RawFile,
  caseIds: ReadonlySet<string>,
  facetIds: ReadonlySet<string>,
): Generator<Problem> {
  const { file } = raw;
  const result = v.safeParse(CaseFacetsSource, raw.value);
  if (!result.success) {
    yield* checkFile(CaseFacetsSource, raw);
    return;
  }
  const entries = Object.entries(result.output);
  for (const [id, weighted] of entries) {
    const facets = weighted.map(({ facet }) => facet);
    if (!caseIds.has(id)) yield { file, id, field: 'id', reason: 'is not a case' };
    for (const facet of findRepeated(facets)) {
      yield { file, id, field: 'facet', reason: `names ${facet} twice` };
    }
    for (const facet of facets.filter((facet) => !facetIds.has(facet))) {
      yield { file, id, field: 'facet', reason: `${facet} is not a facet` };
    }
  }
  const withFacets = new Set(entries.flatMap(([id, facets]) => (facets.length > 0 ? [id] : [])));
  for (const id of caseIds) {
    if (!withFacets.has(id)) yield { file, id, field: 'facet', reason: 'the case has no facet' };
  }
}

function describeIssue(file: string, id: string, issue: v.BaseIssue<unknown>): Problem {
  return { file, id, field: v.getDotPath(issue) ?? '', reason: issue.message };
}

function findId(value: unknown): string | undefined {
  const result = v.safeParse(v.object({ id: v.string() }), value);
  return result.success ? result.output.id : undefined;
}
