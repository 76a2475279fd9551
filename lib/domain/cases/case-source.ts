/**
 * What a case study, and the facets by which a situation resembles it, look like in assets/data, where
 * people edit them. The catalogue turns a case into its `CaseEntry` and `CaseDetail`.
 */
import * as v from 'valibot';
import { ConceptId } from '../concepts/concept';
import { inInterfaceLanguages, TidyText, WebAddress } from '../concepts/concept-source';
import { CASE_STATUSES, CaseId, FACET_KINDS, FacetId, SECTORS, SubjectId } from './case-study';
import { CountryCode, Latitude, Longitude } from './place';

const Texts = v.array(TidyText);
const SomeTexts = v.pipe(Texts, v.nonEmpty('must not be empty'));
const Year = v.pipe(v.number(), v.integer('is not a year'));

export const CaseStudySource = v.strictObject({
  id: CaseId,
  title: TidyText,
  place: TidyText,
  region: v.nullable(TidyText),
  country: CountryCode,
  lat: Latitude,
  lon: Longitude,
  startYear: v.nullable(Year),
  endYear: v.nullable(Year),
  sector: v.picklist(SECTORS),
  concepts: v.pipe(v.array(ConceptId), v.nonEmpty('must not be empty')),
  summary: TidyText,
  outcome: TidyText,
  /** The sentences of `summary`, as they stand there, that say what did not work or is not known. */
  limits: v.nullable(TidyText),
  status: v.picklist(CASE_STATUSES),
  sources: v.pipe(
    v.array(
      v.strictObject({
        title: TidyText,
        publisher: v.nullable(TidyText),
        url: WebAddress,
        year: v.nullable(Year),
      }),
    ),
    v.nonEmpty('must not be empty'),
  ),
  /** True when the facts were seen in excerpts of the sources. */
  verified: v.boolean(),
  /** Proper names by which texts mention the case: the bare name is enough. */
  names: Texts,
  /** Names that count only beside one of `places`, outside the name itself, or one of `concepts`. */
  contextNames: Texts,
  /** Toponyms: weak evidence, never a mention by themselves. */
  places: Texts,
});
export type CaseStudySource = v.InferOutput<typeof CaseStudySource>;

/** One trait of a situation, with the phrases by which real texts say it. */
export const FacetSource = v.strictObject({
  id: FacetId,
  kind: v.picklist(FACET_KINDS),
  sectors: v.array(v.picklist(SECTORS)),
  label: inInterfaceLanguages(TidyText),
  cues: inInterfaceLanguages(SomeTexts),
});
export type FacetSource = v.InferOutput<typeof FacetSource>;

/** The facets of one case; weight 3 says why the case is a precedent, 1 that it also shows the facet. */
export const CaseFacets = v.array(
  v.strictObject({ facet: FacetId, weight: v.picklist([1, 2, 3]) }),
);
export type CaseFacets = v.InferOutput<typeof CaseFacets>;

/** What a case is concretely about (nursing homes, parking, a forest), with the words texts have for it. */
export const SubjectSource = v.strictObject({
  id: SubjectId,
  /** Any text of its sector may have it (schools, buses): by itself it makes no case fit. */
  common: v.boolean(),
  label: inInterfaceLanguages(TidyText),
  cues: inInterfaceLanguages(SomeTexts),
});
export type SubjectSource = v.InferOutput<typeof SubjectSource>;

/** The subjects of one case; weight 2 says what it is about, 1 what also plays a part. */
export const CaseSubjects = v.array(
  v.strictObject({ subject: SubjectId, weight: v.picklist([1, 2]) }),
);
export type CaseSubjects = v.InferOutput<typeof CaseSubjects>;

/** Words that give a sector away, by language. */
export const SectorCues = inInterfaceLanguages(SomeTexts);
export type SectorCues = v.InferOutput<typeof SectorCues>;

/** One word in small letters; a star after at least three of them stands for any ending. */
const NotionWord = v.pipe(
  v.string(),
  v.regex(
    /^(?:[\p{Ll}\p{M}\p{N}]{2,}|[\p{Ll}\p{M}\p{N}]{3,}\*)$/u,
    'is not one word in small letters, perhaps with a star',
  ),
);

/**
 * Words of like meaning in six languages, single and broad: what carries from one language to another when
 * no cue stands in its own words.
 */
export const NotionSource = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not in kebab case')),
  /** Belongs to notices, statistics, or policy that no case is about: speaks against any case. */
  routine: v.boolean(),
  words: inInterfaceLanguages(v.pipe(v.array(NotionWord), v.nonEmpty('must not be empty'))),
});
export type NotionSource = v.InferOutput<typeof NotionSource>;
