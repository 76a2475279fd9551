/** Turns the concepts of a page into its profile: how many mentions each concept group has. */
import type { ConceptGroup } from '../../domain/concepts/concept';
import type { ConceptRow } from './popup-state';

export interface GroupShare {
  readonly group: ConceptGroup;
  readonly label: string;
  readonly mentions: number;
}

/** Sure and unsure mentions together: a reader can jump to either. */
export function countMentions(concepts: readonly ConceptRow[]): number {
  return concepts.reduce((sum, { sure, unsure }) => sum + sure + unsure, 0);
}

/** The groups with mentions, the most mentioned first; groups alike in number keep the order of `concepts`. */
export function profileOf(concepts: readonly ConceptRow[]): GroupShare[] {
  const shares = new Map<ConceptGroup, GroupShare>();
  for (const concept of concepts) {
    const { group, groupLabel: label } = concept;
    const mentions = (shares.get(group)?.mentions ?? 0) + countMentions([concept]);
    shares.set(group, { group, label, mentions });
  }
  return [...shares.values()]
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.mentions - a.mentions);
}
