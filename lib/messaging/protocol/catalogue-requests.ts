/** Concepts and case studies, as cards in a page show them. */
import * as v from 'valibot';
import { CaseId } from '../../domain/cases/case-study';
import { ConceptId } from '../../domain/concepts/concept';
import { LanguageTag, Nothing, type RequestMap } from './request-map';

const Names = v.array(v.string());

/** Why a case study is shown, in the reader's language; see lib/domain/cases/case-reason.ts. */
const CaseReason = v.object({
  named: v.boolean(),
  names: Names,
  places: Names,
  facets: Names,
  subjects: Names,
  noted: Names,
  concepts: Names,
  sector: v.nullable(v.string()),
  words: Names,
});

/** The text around a tagged word, with what it mentions; it leaves the page for the background, no further. */
export const CardPassage = v.object({
  text: v.pipe(v.string(), v.maxLength(4_000)),
  lang: v.nullable(LanguageTag),
  concepts: v.pipe(v.array(ConceptId), v.maxLength(500)),
  named: v.pipe(v.array(CaseId), v.maxLength(500)),
});
export type CardPassage = v.InferOutput<typeof CardPassage>;

/** A case study that fits, in short. */
export const SuggestedCase = v.object({
  id: CaseId,
  title: v.string(),
  place: v.string(),
  country: v.string(),
  startYear: v.nullable(v.number()),
  endYear: v.nullable(v.number()),
  reason: CaseReason,
});
export type SuggestedCase = v.InferOutput<typeof SuggestedCase>;

const NamedConcept = v.object({ id: ConceptId, label: v.string(), group: v.string() });
export type NamedConcept = v.InferOutput<typeof NamedConcept>;

/** What a card in the page shows of a concept, in the reader's language. */
export const CardContent = v.object({
  id: ConceptId,
  group: v.string(),
  groupLabel: v.string(),
  prefLabel: v.string(),
  definition: v.string(),
  broader: v.array(NamedConcept),
  narrower: v.array(NamedConcept),
  related: v.array(NamedConcept),
  cases: v.array(SuggestedCase),
  /** How many case studies fit the passage or share the concept, those in `cases` included. */
  caseCount: v.number(),
});
export type CardContent = v.InferOutput<typeof CardContent>;

/** Names of what a note refers to; what is no longer in the catalogue is left out. */
export const CatalogueNames = v.object({
  concepts: v.array(NamedConcept),
  cases: v.array(v.object({ id: CaseId, title: v.string() })),
});
export type CatalogueNames = v.InferOutput<typeof CatalogueNames>;

/** What a card in the page shows of a case study that the text names. */
export const CaseContent = v.object({
  id: CaseId,
  title: v.string(),
  place: v.string(),
  country: v.string(),
  sectorLabel: v.string(),
  statusLabel: v.string(),
  startYear: v.nullable(v.number()),
  endYear: v.nullable(v.number()),
  summary: v.string(),
  outcome: v.string(),
});
export type CaseContent = v.InferOutput<typeof CaseContent>;

export const CATALOGUE_REQUESTS = {
  /** Case studies that fit the passage come first, then those that share the page's other concepts, `context`. */
  'concepts/card': {
    from: 'any',
    request: v.object({
      id: ConceptId,
      context: v.pipe(v.array(ConceptId), v.maxLength(500)),
      passage: CardPassage,
    }),
    reply: CardContent,
  },
  'catalogue/names': {
    from: 'any',
    request: v.object({
      concepts: v.pipe(v.array(ConceptId), v.maxLength(500)),
      cases: v.pipe(v.array(CaseId), v.maxLength(500)),
    }),
    reply: CatalogueNames,
  },
  /** Case studies that fit a passage, best first; none when nothing does. */
  'cases/fitting': {
    from: 'any',
    request: v.object({ passage: CardPassage }),
    reply: v.array(SuggestedCase),
  },
  'cases/card': { from: 'any', request: v.object({ id: CaseId }), reply: CaseContent },
  /** Opens our page for a case in a new tab; a page of the web cannot link there. */
  'cases/open': {
    from: 'any',
    request: v.object({
      id: CaseId,
      /** The list it was shown in, in its order. */
      among: v.pipe(v.array(CaseId), v.maxLength(60)),
    }),
    reply: Nothing,
  },
} as const satisfies RequestMap;
