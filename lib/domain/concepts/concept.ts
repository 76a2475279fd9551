/** What a concept is, SKOS in spirit. Shapes only; the catalogue says where they come from. */
import * as v from 'valibot';

/** Kebab-case, stable for ever: notes of users refer to it. */
export const ConceptId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.brand('ConceptId'),
);
export type ConceptId = v.InferOutput<typeof ConceptId>;

export const CONCEPT_GROUPS = [
  'Commons',
  'Ownership',
  'Services',
  'Partnerships',
  'Governance',
  'Procurement',
  'Economy',
  'Rights',
  'Sectors',
] as const;
export type ConceptGroup = (typeof CONCEPT_GROUPS)[number];

/** One concept as a reader of one interface language meets it. */
export interface ConceptEntry {
  readonly id: ConceptId;
  readonly group: ConceptGroup;
  readonly prefLabel: string;
  readonly definition: string;
  readonly broader: readonly ConceptId[];
  readonly related: readonly ConceptId[];
}
