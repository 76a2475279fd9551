/** Why a case was suggested, in names a reader knows: ids of a ranking looked up in one language. */
import type { ConceptId } from '../concepts/concept';
import type { FacetId, SubjectId } from './case-study';
import type { RankedCase } from './rank-cases';

/** Every list begins with what counted most. */
export interface CaseReason {
  readonly named: boolean;
  /** Names in the text that may mean the case. */
  readonly names: string[];
  readonly places: string[];
  readonly facets: string[];
  readonly subjects: string[];
  /** Shared concepts in the reader's notes, then those only in the text. */
  readonly noted: string[];
  readonly concepts: string[];
  /** The case's sector, if the text is of it. */
  readonly sector: string | null;
  /** Words of the text that the case may be told with too. */
  readonly words: string[];
}

/** Names in one language; undefined for what has none. */
export interface ReasonNames {
  facet(id: FacetId): string | undefined;
  subject(id: SubjectId): string | undefined;
  concept(id: ConceptId): string | undefined;
}

export function nameReason(
  ranked: RankedCase,
  sector: string | null,
  names: ReasonNames,
): CaseReason {
  const known = <Id>(ids: readonly Id[], nameOf: (id: Id) => string | undefined) =>
    ids.flatMap((id) => nameOf(id) ?? []);
  const shared = (noted: boolean) =>
    known(
      ranked.shared.filter((concept) => concept.noted === noted).map(({ concept }) => concept),
      names.concept,
    );
  return {
    named: ranked.named,
    names: [...ranked.names],
    places: [...ranked.places],
    facets: known(ranked.facets, names.facet),
    subjects: known(ranked.subjects, names.subject),
    noted: shared(true),
    concepts: shared(false),
    sector: ranked.sector ? sector : null,
    words: [...ranked.words],
  };
}
