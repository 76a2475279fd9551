/** Turns cases, facets, subjects and their cues into the files the ranking loads. Build time only. */
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/languages';
import type { CaseIndexFile } from './case-index';
import type {
  CaseFacets,
  CaseStudySource,
  CaseSubjects,
  FacetSource,
  NotionSource,
  SectorCues,
  SubjectSource,
} from './case-source';
import { SECTORS, type Sector } from './case-study';
import { type Cue, compileCues } from './compile-cues';
import type { CueFile } from './cue-file';

export interface SituationSources {
  readonly cases: readonly CaseStudySource[];
  readonly facets: readonly FacetSource[];
  /** By the id of the case. */
  readonly caseFacets: Readonly<Record<string, CaseFacets>>;
  readonly subjects: readonly SubjectSource[];
  /** By the id of the case. */
  readonly caseSubjects: Readonly<Record<string, CaseSubjects>>;
  readonly sectorCues: Readonly<Record<Sector, SectorCues>>;
  readonly notions: readonly NotionSource[];
}

const HIGHEST_FACET_WEIGHT = 3;
/** What a country says of a case, as against a town or a region. */
const COUNTRY = 0.5;
/** A subject that only plays a part, as against what the case is about. */
const SIDE_SUBJECT = 0.5;

export function compileCaseIndex(sources: SituationSources): CaseIndexFile {
  const facets = sources.facets.map(({ id }) => id);
  const subjects = sources.subjects.map(({ id }) => id);
  return {
    facets,
    sectors: SECTORS,
    subjects,
    common: sources.subjects.flatMap(({ common }, place) => (common ? place : [])),
    cases: sources.cases.map(({ id, sector, country, places, contextNames }) => ({
      id,
      sector: SECTORS.indexOf(sector),
      facets: (sources.caseFacets[id] ?? []).map(({ facet, weight }) => [
        facets.indexOf(facet),
        Math.round((weight / HIGHEST_FACET_WEIGHT) * 100) / 100,
      ]),
      subjects: (sources.caseSubjects[id] ?? []).map(({ subject, weight }) => [
        subjects.indexOf(subject),
        weight === 2 ? 1 : SIDE_SUBJECT,
      ]),
      places: places.map((name) => [name, isCountry(name, country) ? COUNTRY : 1]),
      names: contextNames,
    })),
  };
}

function isCountry(name: string, country: string): boolean {
  return INTERFACE_LANGUAGES.some(
    (lang) => new Intl.DisplayNames(lang, { type: 'region' }).of(country) === name,
  );
}

export function compileCaseCues(sources: SituationSources, lang: InterfaceLanguage): CueFile {
  const { facets, subjects, sectorCues } = sources;
  const phrases = [
    ...facets.map(({ cues }) => cues[lang]),
    ...SECTORS.map((sector) => sectorCues[sector][lang]),
    ...subjects.map(({ cues }) => cues[lang]),
  ];
  const cues = phrases.flatMap((list, signal) => list.map((phrase): Cue => ({ signal, phrase })));
  return compileCues(cues, lang);
}
