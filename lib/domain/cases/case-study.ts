/** What a case study is. Shapes only; the catalogue says where they come from. */
import * as v from 'valibot';
import type { ConceptId } from '../concepts/concept';

/** Kebab-case, stable for ever: notes of users refer to it. */
export const CaseId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.brand('CaseId'));
export type CaseId = v.InferOutput<typeof CaseId>;

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A trait of a situation: a trigger, problem, mechanism, instrument, actor or outcome. */
export const FacetId = v.pipe(Slug, v.brand('FacetId'));
export type FacetId = v.InferOutput<typeof FacetId>;

export const FACET_KINDS = [
  'trigger',
  'problem',
  'mechanism',
  'instrument',
  'actor',
  'outcome',
] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** What a case is concretely about. */
export const SubjectId = v.pipe(Slug, v.brand('SubjectId'));
export type SubjectId = v.InferOutput<typeof SubjectId>;

export const CASE_STATUSES = ['active', 'ended', 'reversed', 'contested', 'unknown'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const SECTORS = [
  'water',
  'energy',
  'housing',
  'land',
  'food',
  'care',
  'health',
  'waste',
  'transport',
  'telecom',
  'urban-space',
  'education',
  'finance',
  'culture',
  'procurement',
  'multi',
] as const;
export type Sector = (typeof SECTORS)[number];

/** What lists and ranking need to know of a case; small enough to load for every popup. */
export interface CaseEntry {
  readonly id: CaseId;
  readonly title: string;
  readonly place: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly sector: Sector;
  readonly concepts: readonly ConceptId[];
  readonly status: CaseStatus;
  readonly startYear: number | null;
  readonly endYear: number | null;
  /** One sentence. */
  readonly outcome: string;
}

export interface CaseSource {
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string;
  readonly year: number | null;
}

/** The rest of a case, loaded when somebody opens or exports it. */
export interface CaseDetail {
  readonly id: CaseId;
  readonly summary: string;
  /** The sentences of the summary that say what did not work or is not known; null where it has none. */
  readonly limits: string | null;
  readonly region: string | null;
  /** Degrees, WGS 84, of the place; approximate. */
  readonly lat: number;
  readonly lon: number;
  readonly verified: boolean;
  readonly sources: readonly CaseSource[];
}

export type CaseStudy = CaseEntry & CaseDetail;
