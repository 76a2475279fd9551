/** Documents → in how many of them each two concepts are mentioned, for the concepts that most of them mention. */
import type { ConceptEntry, ConceptId } from '../concepts/concept';
import type { ComparedDocument } from './compared-document';

export interface CoOccurrence {
  readonly concepts: readonly {
    readonly id: ConceptId;
    readonly label: string;
    /** That mention it. */
    readonly documents: number;
  }[];
  /** For each two by their places among `concepts`: documents that mention both. The diagonal is `documents`. */
  readonly both: readonly (readonly number[])[];
}

export function findCoOccurrence(
  documents: readonly ComparedDocument[],
  concepts: readonly Pick<ConceptEntry, 'id' | 'prefLabel'>[],
  most: number,
): CoOccurrence {
  const mentioning = (ids: readonly ConceptId[]) =>
    documents.filter(({ mentions }) => ids.every((id) => mentions.has(id))).length;
  const shown = concepts
    .map(({ id, prefLabel }) => ({ id, label: prefLabel, documents: mentioning([id]) }))
    .filter(({ documents: count }) => count > 0)
    .sort((a, b) => b.documents - a.documents || a.label.localeCompare(b.label))
    .slice(0, most);
  return {
    concepts: shown,
    both: shown.map(({ id: one }) => shown.map(({ id: other }) => mentioning([one, other]))),
  };
}
