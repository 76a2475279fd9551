/**
 * What ships for ranking case studies by a passage's situation. Written by compile-case-index.ts while
 * building, trusted at run time. Shapes only.
 */
import type { CaseId, FacetId, Sector, SubjectId } from './case-study';

/** What a case shows: places in the lists of the file, with a weight from 0 to 1. */
export type Weighted = readonly (readonly [place: number, weight: number])[];

/** `data/case-index.json` */
export interface CaseIndexFile {
  /** Signals of cue files count these three lists through, in this order. */
  readonly facets: readonly FacetId[];
  readonly sectors: readonly Sector[];
  readonly subjects: readonly SubjectId[];
  /** Subjects, by place, that say little by themselves. */
  readonly common: readonly number[];
  readonly cases: readonly {
    readonly id: CaseId;
    /** By place in the sectors. */
    readonly sector: number;
    readonly facets: Weighted;
    readonly subjects: Weighted;
    /** Toponyms as texts write them; 1 for a place, less for a country. */
    readonly places: readonly (readonly [name: string, weight: number])[];
    /** Names that may also mean something else. */
    readonly names: readonly string[];
  }[];
}

/** `data/case-notions.json`: what the texts of the cases speak of. */
export interface CaseNotionsFile {
  /** Of each case, in the order of the index: alternately a notion and how much of it there is. */
  readonly cases: readonly (readonly number[])[];
}
