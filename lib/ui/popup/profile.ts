/** Turns the concepts of a page into its profile: how many mentions each concept group has. */
import { countGroups, type GroupCount } from '../../domain/profile/document-profile';
import type { ConceptRow } from './popup-state';

interface GroupShare extends GroupCount {
  readonly label: string;
}

/** Sure and unsure mentions together: a reader can jump to either. */
export function countMentions(concepts: readonly ConceptRow[]): number {
  return concepts.reduce((sum, { sure, unsure }) => sum + sure + unsure, 0);
}

/** The groups with mentions, the most mentioned first; groups alike in number keep the order of `concepts`. */
export function profileOf(concepts: readonly ConceptRow[]): GroupShare[] {
  const labels = new Map(concepts.map(({ group, groupLabel }) => [group, groupLabel]));
  return countGroups(concepts).map((count) => ({
    ...count,
    label: labels.get(count.group) ?? count.group,
  }));
}
