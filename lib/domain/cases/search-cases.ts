/**
 * Finds case studies by words, in any of the interface languages, and by their traits. Knows no address and
 * no wording; what a trait is called comes in folded from case-names.ts.
 */
import { foldText } from '../tagging/fold-table';
import type { CaseIndexFile } from './case-index';
import type { CaseNamesFile } from './case-names';
import type { CaseOrder, CaseQuery } from './case-query';
import type { CaseStudy } from './case-study';

export interface CaseSearch {
  find(query: CaseQuery): readonly CaseStudy[];
}

export interface SearchSources {
  readonly studies: readonly CaseStudy[];
  readonly index: CaseIndexFile;
  readonly names: CaseNamesFile;
  /** The names of a country, in any language. */
  readonly nameCountry: (code: string) => readonly string[];
  /** BCP 47, for the order of the alphabet. */
  readonly lang: string;
}

/** Shorter words must begin a word of the case; longer ones may be inside it, as parts of German compounds are. */
const LEAST_INSIDE = 4;

/** How much a word counts by where it stands. */
const IN_TITLE = 3;
const IN_NAMES = 2;
const IN_TEXT = 1;

interface Indexed {
  readonly study: CaseStudy;
  readonly facets: ReadonlySet<string>;
  /** Folded, each beginning with a space. */
  readonly title: string;
  readonly names: string;
  readonly text: string;
}

export function createCaseSearch(sources: SearchSources): CaseSearch {
  const { lang } = sources;
  const cases = indexCases(sources);
  const collator = new Intl.Collator(lang);
  const byTitle = (a: CaseStudy, b: CaseStudy) => collator.compare(a.title, b.title);
  const orders: Readonly<Record<CaseOrder, (a: CaseStudy, b: CaseStudy) => number>> = {
    best: byTitle,
    title: byTitle,
    place: (a, b) => collator.compare(a.place, b.place),
    newest: (a, b) => startOf(b, -Infinity) - startOf(a, -Infinity),
    oldest: (a, b) => startOf(a, Infinity) - startOf(b, Infinity),
  };
  return {
    find(query) {
      const words = foldText(query.text).split(' ').filter(Boolean);
      const found = cases.flatMap((one) => {
        const points = hasTraits(one, query) ? countPoints(one, words) : 0;
        return points > 0 ? [{ study: one.study, points }] : [];
      });
      const compare = orders[query.order];
      return found
        .sort(
          (a, b) =>
            (query.order === 'best' ? b.points - a.points : 0) ||
            compare(a.study, b.study) ||
            byTitle(a.study, b.study),
        )
        .map(({ study }) => study);
    },
  };
}

function startOf({ startYear }: CaseStudy, otherwise: number): number {
  return startYear ?? otherwise;
}

function hasTraits({ study, facets }: Indexed, query: CaseQuery): boolean {
  return (
    (query.sector === null || study.sector === query.sector) &&
    (query.country === null || study.country === query.country) &&
    (query.status === null || study.status === query.status) &&
    (query.facet === null || facets.has(query.facet))
  );
}

/** 0 unless every word is found; at least 1 without words. */
function countPoints({ title, names, text }: Indexed, words: readonly string[]): number {
  let points = 1;
  for (const word of words) {
    const wanted = word.length < LEAST_INSIDE ? ` ${word}` : word;
    if (title.includes(wanted)) points += IN_TITLE;
    else if (names.includes(wanted)) points += IN_NAMES;
    else if (text.includes(wanted)) points += IN_TEXT;
    else return 0;
  }
  return points;
}

function indexCases({ studies, index, names, nameCountry }: SearchSources): Indexed[] {
  const traits = new Map(index.cases.map((study) => [study.id, study]));
  const countries = new Map<string, string>();
  const findCountry = (code: string) => {
    const known = countries.get(code) ?? foldText(nameCountry(code).join(' '));
    countries.set(code, known);
    return known;
  };
  return studies.map((study) => {
    const own = traits.get(study.id);
    const facets = own?.facets.flatMap(([place]) => index.facets[place] ?? []) ?? [];
    const subjects = own?.subjects.flatMap(([place]) => index.subjects[place] ?? []) ?? [];
    const places = own?.places.map(([name]) => name) ?? [];
    return {
      study,
      facets: new Set<string>(facets),
      title: ` ${foldText(study.title)}`,
      names: ` ${[
        foldText([study.place, study.region ?? '', ...places].join(' ')),
        findCountry(study.country),
        names.sectors[study.sector],
        ...facets.map((id) => names.facets[id]),
        ...subjects.map((id) => names.subjects[id]),
        ...study.concepts.map((id) => names.concepts[id]),
      ].join(' ')}`,
      text: ` ${foldText(`${study.outcome} ${study.summary}`)}`,
    };
  });
}
