/**
 * How often a document speaks of what → its profile: counts by group and concept, and what is notably absent.
 * Knows no names; says nothing about concepts that were not looked for.
 */
import type { ConceptGroup, ConceptId } from '../concepts/concept';
import type { Contrast } from './contrast';

/** Mentions of one concept. */
export interface ConceptCount {
  readonly id: ConceptId;
  readonly group: ConceptGroup;
  readonly sure: number;
  readonly unsure: number;
}

export interface GroupCount {
  readonly group: ConceptGroup;
  readonly concepts: number;
  /** Sure and unsure ones together: a reader can jump to either. */
  readonly mentions: number;
}

/** The document speaks of one concept and never of its counterpart. */
export interface Absence {
  readonly present: ConceptId;
  /** Sure mentions of `present`. */
  readonly mentions: number;
  readonly absent: ConceptId;
}

/** Fewer sure mentions are no theme of a document that its counterpart could be missed beside. */
const THEME_MENTIONS = 3;

/** The most mentioned group first; groups alike in number keep the order of `concepts`. */
export function countGroups(concepts: readonly ConceptCount[]): GroupCount[] {
  const groups = new Map<ConceptGroup, GroupCount>();
  for (const { group, sure, unsure } of concepts) {
    if (sure + unsure === 0) continue;
    const before = groups.get(group) ?? { group, concepts: 0, mentions: 0 };
    groups.set(group, {
      group,
      concepts: before.concepts + 1,
      mentions: before.mentions + sure + unsure,
    });
  }
  return [...groups.values()].sort((a, b) => b.mentions - a.mentions);
}

/**
 * What is notably absent, each concept once, beside the counterpart the document mentions most. An unsure mention
 * counts as one: "never" is only said where it is true.
 * @param isLookedFor false for concepts whose mentions would not have been counted.
 */
export function findAbsences(
  concepts: readonly ConceptCount[],
  contrasts: readonly Contrast[],
  isLookedFor: (id: ConceptId) => boolean,
): Absence[] {
  const counts = new Map(concepts.map((count) => [count.id, count]));
  const isMentioned = (id: ConceptId) => {
    const { sure = 0, unsure = 0 } = counts.get(id) ?? {};
    return sure + unsure > 0;
  };
  const absences = new Map<ConceptId, Absence>();
  for (const { concept: present, counterparts } of contrasts) {
    const mentions = counts.get(present)?.sure ?? 0;
    if (mentions < THEME_MENTIONS) continue;
    for (const absent of counterparts) {
      if (isMentioned(absent) || !isLookedFor(absent)) continue;
      if (mentions > (absences.get(absent)?.mentions ?? 0))
        absences.set(absent, { present, mentions, absent });
    }
  }
  return [...absences.values()].sort((a, b) => b.mentions - a.mentions);
}
