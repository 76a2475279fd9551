/** What ships for finding case studies by words, whatever language they are typed in. Shapes only. */
import type { ConceptId } from '../concepts/concept';
import type { FacetId, FacetKind, Sector, SubjectId } from './case-study';

/** `data/case-names.json`: names in all interface languages, joined and folded (see tagging/fold-table). */
export interface CaseNamesFile {
  readonly kinds: Readonly<Record<FacetId, FacetKind>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly facets: Readonly<Record<FacetId, string>>;
  readonly subjects: Readonly<Record<SubjectId, string>>;
  readonly concepts: Readonly<Record<ConceptId, string>>;
}
