/** How often a document with notes speaks of which concept, and how long it is: what a comparison is made of. */
import * as v from 'valibot';
import { CONCEPT_GROUPS, ConceptId } from '../concepts/concept';

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Words that open a document where a concept is first mentioned; longer ones are cut. */
export const MAX_PHRASE_LENGTH = 200;

/** Groups the reader has hidden: their concepts were not looked for. */
const Hidden = v.pipe(v.array(v.picklist(CONCEPT_GROUPS)), v.maxLength(CONCEPT_GROUPS.length));
/** Those mentioned at least once, in the order of their first mention. */
const Counted = v.pipe(
  v.array(
    v.object({
      id: ConceptId,
      sure: Count,
      unsure: Count,
      /** As written at the first mention. */
      phrase: v.pipe(v.string(), v.maxLength(MAX_PHRASE_LENGTH)),
    }),
  ),
  v.maxLength(5_000),
);

/** As a page tells them when it is read. */
export const CountedText = v.object({ words: Count, hidden: Hidden, concepts: Counted });
export type CountedText = v.InferOutput<typeof CountedText>;

// Spelled out: a bundler keeps what is spread.
export const DocumentCounts = v.object({
  words: Count,
  hidden: Hidden,
  concepts: Counted,
  counted: v.pipe(v.string(), v.isoTimestamp()),
});
export type DocumentCounts = v.InferOutput<typeof DocumentCounts>;

/** The counts of two records of one document: those made later. */
export function latestCounts(
  a: DocumentCounts | null,
  b: DocumentCounts | null,
): DocumentCounts | null {
  if (!a || !b) return a ?? b;
  return b.counted > a.counted ? b : a;
}
