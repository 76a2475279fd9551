/**
 * From what a text says (names, places, situation, concepts) to the case studies it resembles, best first,
 * and why. Knows nothing of wording; case-reason.ts looks up the names.
 */
import type { ConceptId } from '../concepts/concept';
import type { InterfaceLanguage } from '../i18n/languages';
import type { CaseIndexFile, Weighted } from './case-index';
import type { CaseEntry, CaseId, FacetId, SubjectId } from './case-study';
import type { Situation } from './read-situation';

/** What is known of a passage or a whole page. */
export interface CaseEvidence {
  /** How often each concept is mentioned. */
  readonly concepts: ReadonlyMap<ConceptId, number>;
  /** Concepts of the reader's notes. */
  readonly noted: ReadonlySet<ConceptId>;
  /** Cases whose proper name stands in the text. */
  readonly named: ReadonlySet<CaseId>;
  /** Absent when only concepts are known, as of a page that was not read for situations. */
  readonly situation?: Situation | undefined;
}

/** Every list begins with what counted most. */
export interface RankedCase {
  readonly id: CaseId;
  /** 0 to 1; from FITS on the case fits the text. */
  readonly score: number;
  readonly named: boolean;
  /** Toponyms of the case that the text mentions. */
  readonly places: readonly string[];
  /** Names it mentions that may mean the case, or something else. */
  readonly names: readonly string[];
  readonly facets: readonly FacetId[];
  readonly subjects: readonly SubjectId[];
  /** The text is of the case's sector. */
  readonly sector: boolean;
  /** Words of the text by which the case may be told too; for the first cases only. */
  readonly words: readonly string[];
  /** Concepts shared with the text; those in notes before the others. */
  readonly shared: readonly { readonly concept: ConceptId; readonly noted: boolean }[];
}

export interface CaseRanking {
  /** All cases for which anything speaks, best first; ties by id. */
  rank(evidence: CaseEvidence): RankedCase[];
}

/**
 * Points for each kind of evidence. Fitted on the tune half of tests/fixtures/link-passages (a softmax over
 * all cases, cross-validated) and rounded; how, and how little the exact numbers matter, is in ADR 0016.
 */
const POINTS = {
  facet: 0.9,
  subject: 1,
  sector: 1.4,
  concept: 0.3,
  place: 3,
  placeAgreeing: 4,
  /** A name that may also mean something else. */
  name: 8,
  /** Only decides between equals. */
  sameLanguage: 0.05,
  /** A named case beats all others. */
  named: 100,
};
/** At this many points a case fits and its score is one half, when only concepts are known … */
const POINTS_TO_FIT = 7.7;
/** … and when a passage was read, whose every word may give some. */
const POINTS_TO_FIT_A_PASSAGE = 11;
/** A passage all of whose words were routine would need so many times more: timetables and tariffs suggest nothing. */
const ROUTINE = 30;

/** From here on a case is worth showing for a passage. */
const FITS = 0.5;
/** What follows a case that fits needs only half its points. */
const NEARLY_FITS = 1 / 3;

/** A concept in a note is what the reader cares about. */
const NOTED = 2;
/** How much a concept gains from further mentions. */
const REPETITION = 0.3;
/** So many points from facets, subjects and sector confirm a place fully. */
const TRAITS_TO_AGREE = 3;
/** A toponym of many cases says less of each. */
const PLACE_SPREAD = 0.3;
/** 1 would rank by direction alone, and a case with a single subject would beat all others. */
const SUBJECT_NORM = 0.5;
/** Points that common subjects can give in all. */
const MOST_FROM_COMMON = 6;
/** More are shown nowhere. */
const CASES_WITH_WORDS = 10;
/** Flattens the weights of facets: one that a case also shows counts a little more than a third. */
const FACET_FLATTENING = 0.7;

/** Where a language of ours is an everyday one, as far as the catalogue has cases there. */
const COUNTRIES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'GB IE US CA AU NZ ZA NG KE GH UG IN',
  fr: 'FR BE CH CA LU SN ML BF TN MA',
  es: 'ES AR BO CL CO CR CU EC GT MX PE PR SV UY',
  de: 'DE AT CH',
  it: 'IT CH',
  pt: 'PT BR MZ',
};

/** `index` is needed for situations only. */
export function createCaseRanking(
  entries: Iterable<CaseEntry>,
  index?: CaseIndexFile,
): CaseRanking {
  const cases = [...entries];
  const places = new Map(index?.cases.map(({ id }, place) => [id, place]));
  const concepts = countAll(cases.flatMap((entry) => entry.concepts));
  const facets = countAll(index?.cases.flatMap((study) => study.facets.map(([facet]) => facet)));
  const subjects = sumWeights(index?.cases.flatMap((study) => study.subjects));
  const toponyms = countAll(index?.cases.flatMap((study) => study.places.map(([name]) => name)));
  const common = new Set(index?.common.flatMap((place) => index.subjects[place] ?? []));
  const rarity = (count: number | undefined) => Math.log(1 + cases.length / (count || 1));

  function weighConcepts(entry: CaseEntry, { concepts: mentioned, noted }: CaseEvidence) {
    // A case tagged with many concepts is not more fitting for that alone.
    const breadth = Math.sqrt(Math.max(1, entry.concepts.length));
    return sortByWeight(
      entry.concepts.flatMap((concept) => {
        const mentions = mentioned.get(concept) ?? 0;
        const isNoted = noted.has(concept);
        if (mentions === 0 && !isNoted) return [];
        const repeated = 1 + REPETITION * Math.log(Math.max(1, mentions));
        const weight = (rarity(concepts.get(concept)) * repeated * (isNoted ? NOTED : 1)) / breadth;
        return [{ item: { concept, noted: isNoted }, weight }];
      }),
    );
  }

  function weighFacets(weighted: Weighted, found: Situation['facets']) {
    return sortByWeight(
      weighted.flatMap(([facet, weight]) => {
        const certainty = found.get(facet);
        const item = index?.facets[facet];
        if (certainty === undefined || item === undefined) return [];
        return [
          { item, weight: weight ** FACET_FLATTENING * rarity(facets.get(facet)) * certainty },
        ];
      }),
    );
  }

  function weighSubjects(weighted: Weighted, found: Situation['subjects']) {
    const own = weighted.map(([subject, weight]) => weight * rarity(subjects.get(subject)));
    const length = Math.hypot(...own) || 1;
    return sortByWeight(
      weighted.flatMap(([subject], at) => {
        const certainty = found.get(subject);
        const item = index?.subjects[subject];
        if (certainty === undefined || item === undefined) return [];
        // One word is enough to name a thing, though not to tell a situation.
        const weight = (own[at] ?? 0) * rarity(subjects.get(subject)) * Math.sqrt(certainty);
        return [{ item, weight: weight / length ** SUBJECT_NORM }];
      }),
    );
  }

  /** However many schools and teachers there are, they tell no situation. */
  function totalOfSubjects(found: readonly Counted<SubjectId>[]): number {
    const isCommon = ({ item }: Counted<SubjectId>) => common.has(item);
    const some = total(found.filter(isCommon));
    return Math.min(MOST_FROM_COMMON, some) + total(found.filter((one) => !isCommon(one)));
  }

  function judge(entry: CaseEntry, evidence: CaseEvidence): JudgedCase {
    const named = evidence.named.has(entry.id);
    const shared = weighConcepts(entry, evidence);
    let points = POINTS.concept * total(shared) + (named ? POINTS.named : 0);
    let fit = points;
    const { situation } = evidence;
    const place = places.get(entry.id);
    const study = place === undefined ? undefined : index?.cases[place];
    const found = {
      places: [] as readonly string[],
      names: [] as readonly string[],
      facets: [] as readonly FacetId[],
      subjects: [] as readonly SubjectId[],
      sector: false,
    };
    if (situation && study && place !== undefined) {
      const facetsFound = weighFacets(study.facets, situation.facets);
      const subjectsFound = weighSubjects(study.subjects, situation.subjects);
      const sector = situation.sectors.get(entry.sector) ?? 0;
      const placesFound = sortByWeight(
        study.places.flatMap(([item, weight]) =>
          situation.places.has(item)
            ? [{ item, weight: weight / (toponyms.get(item) ?? 1) ** PLACE_SPREAD }]
            : [],
        ),
      );
      const namesFound = study.names.filter((name) => situation.names.has(name));
      const traits =
        POINTS.facet * total(facetsFound) +
        POINTS.subject * totalOfSubjects(subjectsFound) +
        POINTS.sector * sector;
      // A town alone says little; what happens there must be of the kind.
      const agreement = Math.min(1, traits / TRAITS_TO_AGREE);
      const known =
        traits +
        (placesFound[0]?.weight ?? 0) * (POINTS.place + POINTS.placeAgreeing * agreement) +
        (namesFound.length > 0 ? POINTS.name : 0);
      fit += known + situation.wording.fitOf(place);
      points += known + situation.wording.pointsOf(place);
      if (points > 0 && COUNTRIES[situation.lang].includes(entry.country))
        points += POINTS.sameLanguage;
      found.places = placesFound.map(({ item }) => item);
      found.names = namesFound;
      found.facets = facetsFound.map(({ item }) => item);
      found.subjects = subjectsFound.map(({ item }) => item);
      found.sector = sector > 0;
    }
    return { id: entry.id, points, fit, named, shared, found };
  }

  function wordsOf(id: CaseId, { situation }: CaseEvidence): readonly string[] {
    const place = places.get(id);
    return situation && place !== undefined ? situation.wording.wordsOf(place) : [];
  }

  return {
    rank(evidence) {
      const judged = cases
        .map((entry) => judge(entry, evidence))
        .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
      const needed = pointsNeeded(judged[0], evidence.situation);
      return judged.flatMap((one, at) => {
        const { id, named, points, shared, found } = one;
        const score = points / (points + needed);
        if (!(score > 0)) return [];
        return {
          id,
          score,
          named,
          places: found.places,
          names: found.names,
          facets: found.facets,
          subjects: found.subjects,
          sector: found.sector,
          words: at < CASES_WITH_WORDS ? wordsOf(id, evidence) : [],
          shared: shared.map(({ item }) => item).sort((a, b) => Number(b.noted) - Number(a.noted)),
        };
      });
    },
  };
}

/**
 * The points at which a case fits. Whether any does is decided by the best one and by less than what orders
 * them: the notions, which tell cases apart, are in any text.
 */
function pointsNeeded(best: JudgedCase | undefined, situation: Situation | undefined): number {
  if (!best || !situation) return POINTS_TO_FIT;
  if (best.named) return POINTS_TO_FIT_A_PASSAGE;
  const fitNeeded = POINTS_TO_FIT_A_PASSAGE * (1 + ROUTINE * situation.wording.routine);
  return best.fit > 0 ? (fitNeeded * best.points) / best.fit : Number.POSITIVE_INFINITY;
}

/** Whether a ranking that knows no situation would list a case: the same answer for much less. */
export function isSupported(entry: CaseEntry, { named, concepts, noted }: CaseEvidence): boolean {
  if (named.has(entry.id)) return true;
  return entry.concepts.some((concept) => noted.has(concept) || (concepts.get(concept) ?? 0) > 0);
}

/** Of the cases ranked for a passage those worth showing; none when nothing fits. */
export function chooseFitting(ranked: readonly RankedCase[]): readonly RankedCase[] {
  const [best] = ranked;
  if (!best || best.score < FITS) return [];
  // A named case fits by its name alone, which says nothing of those that follow it.
  const least = best.named ? FITS : NEARLY_FITS;
  return ranked.filter(({ score }) => score >= least);
}

interface JudgedCase {
  readonly id: CaseId;
  readonly named: boolean;
  readonly points: number;
  /** What of the points, or instead of them, says that the text is of this kind at all. */
  readonly fit: number;
  readonly shared: readonly Counted<RankedCase['shared'][number]>[];
  readonly found: Pick<RankedCase, 'places' | 'names' | 'facets' | 'subjects' | 'sector'>;
}

interface Counted<T> {
  readonly item: T;
  readonly weight: number;
}

function sortByWeight<T>(counted: readonly Counted<T>[]): readonly Counted<T>[] {
  return [...counted].sort((a, b) => b.weight - a.weight);
}

function total(counted: readonly Counted<unknown>[]): number {
  return counted.reduce((sum, { weight }) => sum + weight, 0);
}

function countAll<T>(items: Iterable<T> = []): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function sumWeights(items: Weighted = []): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const [item, weight] of items) sums.set(item, (sums.get(item) ?? 0) + weight);
  return sums;
}
