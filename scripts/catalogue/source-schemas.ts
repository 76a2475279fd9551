/** Turns raw source files into typed sources. The schemas of single records live with the domain types. */
import * as v from 'valibot';
import {
  CaseFacets,
  CaseStudySource,
  CaseSubjects,
  FacetSource,
  NotionSource,
  SectorCues,
  SubjectSource,
} from '../../lib/domain/cases/case-source';
import { CASE_STATUSES, CaseId, SECTORS } from '../../lib/domain/cases/case-study';
import type { SituationSources } from '../../lib/domain/cases/compile-case-index';
import { CONCEPT_GROUPS } from '../../lib/domain/concepts/concept';
import {
  ConceptSource,
  inInterfaceLanguages,
  TidyText,
} from '../../lib/domain/concepts/concept-source';
import { Contrast } from '../../lib/domain/profile/contrast';
import { LexiconSource } from '../../lib/domain/tagging/lexicon-source';
import type { RawSources } from './read-sources';

/** Names of groups, sectors and statuses; every one must be there in every interface language. */
export const LabelsSource = v.strictObject({
  groups: v.strictObject(v.entriesFromList(CONCEPT_GROUPS, inInterfaceLanguages(TidyText))),
  sectors: v.strictObject(v.entriesFromList(SECTORS, inInterfaceLanguages(TidyText))),
  statuses: v.strictObject(v.entriesFromList(CASE_STATUSES, inInterfaceLanguages(TidyText))),
});
export type LabelsSource = v.InferOutput<typeof LabelsSource>;

export const ContrastsSource = v.array(Contrast);
export const CaseFacetsSource = v.record(CaseId, CaseFacets);
export const CaseSubjectsSource = v.record(CaseId, CaseSubjects);
export const SectorCuesSource = v.strictObject(v.entriesFromList(SECTORS, SectorCues));

export interface Sources extends SituationSources {
  readonly concepts: readonly ConceptSource[];
  readonly labels: LabelsSource;
  readonly contrasts: readonly Contrast[];
}

/** What the build needs of the sources, typed. Throws at the first record that breaks its schema. */
export function parseSources(raw: RawSources): Sources {
  return {
    concepts: raw.concepts.map(({ file, index, value }) =>
      parse(ConceptSource, value, `${file}[${index}]`),
    ),
    cases: raw.cases.map(({ file, index, value }) =>
      parse(CaseStudySource, value, `${file}[${index}]`),
    ),
    facets: raw.facets.map(({ file, index, value }) =>
      parse(FacetSource, value, `${file}[${index}]`),
    ),
    caseFacets: parse(CaseFacetsSource, raw.caseFacets.value, raw.caseFacets.file),
    subjects: raw.subjects.map(({ file, index, value }) =>
      parse(SubjectSource, value, `${file}[${index}]`),
    ),
    caseSubjects: parse(CaseSubjectsSource, raw.caseSubjects.value, raw.caseSubjects.file),
    sectorCues: parse(SectorCuesSource, raw.sectorCues.value, raw.sectorCues.file),
    notions: raw.notions.map(({ file, index, value }) =>
      parse(NotionSource, value, `${file}[${index}]`),
    ),
    labels: parse(LabelsSource, raw.labels.value, raw.labels.file),
    contrasts: parse(ContrastsSource, raw.contrasts.value, raw.contrasts.file),
  };
}

/** The wordings that the lexicon is compiled with. Throws at the first file that breaks its schema. */
export function parseLexiconSource({ lexicon }: RawSources): LexiconSource {
  const { shared, ...languages } = Object.fromEntries(
    Object.entries(lexicon).map(([name, { value }]) => [name, value]),
  );
  return parse(LexiconSource, { languages, shared }, 'lexicon');
}

function parse<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  where: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(
    `assets/data/${where} › ${v.getDotPath(issue) ?? ''}: ${issue.message}. \`npx tsx scripts/validate-data.ts\` lists all problems.`,
  );
}
