/** A small catalogue of situations for tests: facets, subjects and cues made up so that each can be said alone. */

import * as v from 'valibot';
import type { CaseIndexFile } from '../../lib/domain/cases/case-index';
import {
  CaseStudySource,
  FacetSource,
  NotionSource,
  SubjectSource,
} from '../../lib/domain/cases/case-source';
import { type CaseEntry, SECTORS } from '../../lib/domain/cases/case-study';
import type { SituationSources } from '../../lib/domain/cases/compile-case-index';
import { compileCaseCues, compileCaseIndex } from '../../lib/domain/cases/compile-case-index';
import { compileCaseNotions, compileNotions } from '../../lib/domain/cases/compile-notions';
import type { SituationFiles } from '../../lib/domain/cases/read-situation';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../lib/domain/i18n/languages';

type PerLanguage = Readonly<Record<InterfaceLanguage, readonly string[]>>;

export interface SituationParts {
  /** Id → cues in all languages, or in those given. */
  readonly facets?: Readonly<Record<string, Partial<PerLanguage>>>;
  readonly subjects?: Readonly<Record<string, Partial<PerLanguage>>>;
  /** Id → words in all languages, or in those given. */
  readonly notions?: Readonly<Record<string, Partial<PerLanguage>>>;
  /** Ids of notions that speak against any case. */
  readonly routine?: readonly string[];
  /** Ids of subjects that say little by themselves. */
  readonly common?: readonly string[];
  readonly cases: readonly {
    readonly entry: CaseEntry;
    /** Id → weight, 1 to 3. */
    readonly facets?: Readonly<Record<string, 1 | 2 | 3>>;
    /** Id → weight, 1 or 2. */
    readonly subjects?: Readonly<Record<string, 1 | 2>>;
    readonly places?: readonly string[];
    readonly contextNames?: readonly string[];
    readonly summary?: string;
  }[];
}

export interface TestSituations {
  readonly entries: readonly CaseEntry[];
  readonly index: CaseIndexFile;
  /** All that reading a passage in a language needs. */
  files(lang: InterfaceLanguage): SituationFiles;
}

/** Compiled as the build compiles the real ones. Sectors are given away by their own names. */
export function someSituations({
  facets = {},
  subjects = {},
  common = [],
  notions = {},
  routine = [],
  cases,
}: SituationParts): TestSituations {
  const sources: SituationSources = {
    facets: Object.entries(facets).map(([id, cues]) =>
      v.parse(FacetSource, {
        id,
        kind: 'trigger',
        sectors: [],
        label: labels(id),
        cues: fill(id, cues),
      }),
    ),
    subjects: Object.entries(subjects).map(([id, cues]) =>
      v.parse(SubjectSource, {
        id,
        common: common.includes(id),
        label: labels(id),
        cues: fill(id, cues),
      }),
    ),
    notions: Object.entries(notions).map(([id, words]) =>
      v.parse(NotionSource, { id, routine: routine.includes(id), words: fill(id, words) }),
    ),
    sectorCues: Object.fromEntries(
      SECTORS.map((sector) => [sector, fill(sector, {})]),
    ) as SituationSources['sectorCues'],
    cases: cases.map(({ entry, places = [], contextNames = [], summary = 'Nothing is told.' }) =>
      v.parse(CaseStudySource, {
        ...entry,
        region: null,
        limits: null,
        lat: 0,
        lon: 0,
        summary,
        sources: [{ title: 'Report', publisher: null, url: 'https://press.example', year: null }],
        verified: false,
        names: [],
        contextNames,
        places,
      }),
    ),
    caseFacets: Object.fromEntries(
      cases.map(({ entry, facets: own = {} }) => [
        entry.id,
        Object.entries(own).map(([facet, weight]) => ({ facet, weight })),
      ]),
    ) as SituationSources['caseFacets'],
    caseSubjects: Object.fromEntries(
      cases.map(({ entry, subjects: own = {} }) => [
        entry.id,
        Object.entries(own).map(([subject, weight]) => ({ subject, weight })),
      ]),
    ) as SituationSources['caseSubjects'],
  };
  const index = compileCaseIndex(sources);
  return {
    entries: cases.map(({ entry }) => entry),
    index,
    files: (lang) => ({
      index,
      cues: compileCaseCues(sources, lang),
      notions: compileNotions(sources.notions, lang),
      caseNotions: compileCaseNotions(sources),
    }),
  };
}

function labels(id: string) {
  return Object.fromEntries(INTERFACE_LANGUAGES.map((lang) => [lang, `${id} in ${lang}`]));
}

/** A language without cues gets one that no text says. */
function fill(id: string, cues: Partial<PerLanguage>) {
  return Object.fromEntries(INTERFACE_LANGUAGES.map((lang) => [lang, cues[lang] ?? [id]]));
}
