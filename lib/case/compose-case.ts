/** One case study → all that its page shows: its names, its neighbours in kind and place, its years. */
import { type CaseAddress, writeCaseAddress } from '../domain/cases/case-query';
import { type CaseId, type CaseStudy, FACET_KINDS } from '../domain/cases/case-study';
import { composeTimeline } from '../domain/cases/case-timeline';
import { FARTHEST, findNearbyCases } from '../domain/cases/nearby-cases';
import { findSimilarCases } from '../domain/cases/similar-cases';
import type { InterfaceLanguage } from '../domain/i18n/languages';
import type { CaseDetailView, CaseLink, CaseWay } from '../ui/case/case-state';
import { composeLikeness } from '../ui/case/compose-likeness';
import type { CaseLibrary } from './case-library';
import { linkTo, listFacts, pointAt, type Wording } from './compose-links';

const SIMILAR = 5;
const NEARBY = 6;

export function composeCase(
  study: CaseStudy,
  library: CaseLibrary,
  address: CaseAddress,
  wording: Wording,
  thisYear: number,
): CaseDetailView {
  const { studies, labels, concepts } = library;
  const others = [...studies.values()].filter(({ id }) => id !== study.id);
  return {
    status: 'case',
    study,
    story: tellStory(study),
    facts: listFacts(study, library, wording),
    statusLabel: labels.statuses[study.status],
    ...nameTraits(study, library),
    concepts: study.concepts.flatMap((id) => {
      const concept = concepts.get(id);
      if (!concept) return [];
      const { group, prefLabel, definition } = concept;
      return [{ id, group, label: prefLabel, definition }];
    }),
    timeline: composeTimeline(study, thisYear),
    similar: linkSimilar(study, library, wording),
    nearby: linkNearby(study, library, wording),
    nearbyWithin: nameDistance(FARTHEST, wording.lang),
    points: [study, ...others].map((one) => pointAt(one)),
    way: findWay(study.id, library, address),
  };
}

function tellStory({ summary, limits }: CaseStudy): string {
  return limits === null ? summary : summary.replace(limits, '').replace(/\s+/g, ' ').trim();
}

function nameTraits({ id }: CaseStudy, { index, names, situations }: CaseLibrary) {
  const own = index.cases.find((one) => one.id === id);
  const heaviest = (weighted: NonNullable<typeof own>['facets']) =>
    [...weighted].sort(([, a], [, b]) => b - a).map(([place]) => place);
  const facets = heaviest(own?.facets ?? []).flatMap((place) => index.facets[place] ?? []);
  const subjects = heaviest(own?.subjects ?? []).flatMap((place) => index.subjects[place] ?? []);
  return {
    traits: FACET_KINDS.map((kind) => ({
      kind,
      names: facets
        .filter((facet) => names.kinds[facet] === kind)
        .flatMap((facet) => situations.facets[facet] ?? []),
    })).filter((trait) => trait.names.length > 0),
    subjects: subjects.flatMap((subject) => situations.subjects[subject] ?? []),
  };
}

function linkSimilar({ id }: CaseStudy, library: CaseLibrary, wording: Wording): CaseLink[] {
  const { entries, studies, index, situations, concepts } = library;
  return findSimilarCases(id, entries, index, SIMILAR).flatMap((ranked) => {
    const study = studies.get(ranked.id);
    if (!study) return [];
    const likeness = {
      facets: ranked.facets.flatMap((facet) => situations.facets[facet] ?? []),
      subjects: ranked.subjects.flatMap((subject) => situations.subjects[subject] ?? []),
      concepts: ranked.shared.flatMap(({ concept }) => concepts.get(concept)?.prefLabel ?? []),
    };
    const remark = composeLikeness(likeness, wording.t, wording.lang);
    return [linkTo(study, { remark }, library, wording)];
  });
}

function linkNearby(study: CaseStudy, library: CaseLibrary, wording: Wording): CaseLink[] {
  return findNearbyCases(study, library.studies.values(), NEARBY).flatMap(({ id, kilometres }) => {
    const other = library.studies.get(id);
    if (!other) return [];
    const remark =
      kilometres === 0 ? wording.t('nearby.same') : nameDistance(kilometres, wording.lang);
    return [linkTo(other, { remark }, library, wording)];
  });
}

function nameDistance(kilometres: number, lang: InterfaceLanguage): string {
  return new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilometer' }).format(kilometres);
}

/** Back to the list, and to its neighbours in it. */
function findWay(id: CaseId, { studies }: CaseLibrary, { among, query }: CaseAddress): CaseWay {
  const known = among.filter((one) => studies.has(one));
  const at = known.indexOf(id);
  const stepTo = (place: number) => {
    const other = at < 0 ? undefined : known[place];
    const title = other && studies.get(other)?.title;
    return other && title
      ? { href: writeCaseAddress({ id: other, among: known, query }), title }
      : null;
  };
  return {
    back: writeCaseAddress({ query }),
    position: at < 0 ? null : at + 1,
    count: known.length,
    previous: stepTo(at - 1),
    next: stepTo(at + 1),
  };
}
