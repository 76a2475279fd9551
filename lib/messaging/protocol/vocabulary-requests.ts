/** What our own pages ask about the reader's own concepts and case studies. */
import * as v from 'valibot';
import { CONCEPT_GROUPS, ConceptId } from '../../domain/concepts/concept';
import { INTERFACE_LANGUAGES } from '../../domain/i18n/languages';
import { OwnCase } from '../../domain/vocabulary/own-case';
import { OwnConcept, Vocabulary } from '../../domain/vocabulary/vocabulary';
import { Nothing, type RequestMap } from './request-map';

/** Records in one message. */
export const MAX_OWN_BATCH = 1_000;

const Id = v.pipe(v.string(), v.maxLength(100));
const Page = v.object({ after: v.nullable(Id) });
const One = v.object({ store: v.picklist(['vocabularies', 'ownConcepts', 'ownCases']), id: Id });

const Entry = v.object({
  id: ConceptId,
  group: v.picklist(CONCEPT_GROUPS),
  prefLabel: v.string(),
  definition: v.string(),
  broader: v.pipe(v.array(ConceptId), v.readonly()),
  related: v.pipe(v.array(ConceptId), v.readonly()),
});

const StoredOwn = v.variant('store', [
  v.object({ store: v.literal('vocabularies'), record: Vocabulary }),
  v.object({ store: v.literal('ownConcepts'), record: OwnConcept }),
  v.object({ store: v.literal('ownCases'), record: OwnCase }),
]);

export const VOCABULARY_REQUESTS = {
  /** All of them, with how many concepts each has, those in the trash included. */
  'vocabulary/list': {
    from: 'extension',
    request: v.null(),
    reply: v.array(v.object({ vocabulary: Vocabulary, concepts: v.number() })),
  },
  /** Some after others by id, MAX_OWN_BATCH at most; fewer: these were the last. */
  'vocabulary/concepts': { from: 'extension', request: Page, reply: v.array(OwnConcept) },
  'vocabulary/cases': { from: 'extension', request: Page, reply: v.array(OwnCase) },
  /** A record is refused as `conflict` unless it is new or follows the state that is here; the others are written. */
  'vocabulary/put': {
    from: 'extension',
    request: v.object({
      records: v.pipe(v.array(StoredOwn), v.maxLength(MAX_OWN_BATCH)),
      dry: v.boolean(),
      /** Whether more follows: pages are told of it all at once. */
      more: v.boolean(),
    }),
    reply: v.array(v.picklist(['new', 'changed', 'same', 'conflict'])),
  },
  /** How many notes name any of them, or a concept of one. As many as there are: they are counted together. */
  'vocabulary/uses': {
    from: 'extension',
    request: v.object({ items: v.array(One) }),
    reply: v.number(),
  },
  /** Deletes for good what is in the trash. */
  'vocabulary/purge': {
    from: 'extension',
    request: v.object({
      items: v.pipe(v.array(One), v.maxLength(MAX_OWN_BATCH)),
      /** As in `vocabulary/put`. */
      more: v.boolean(),
    }),
    reply: Nothing,
  },
  /** What is in use, as the catalogue would have it; of cases in the trash, what notes that link them go on with. */
  'vocabulary/active': {
    from: 'extension',
    request: v.object({ language: v.picklist(INTERFACE_LANGUAGES) }),
    reply: v.object({
      concepts: v.array(Entry),
      cases: v.array(OwnCase),
      restingCases: v.array(OwnCase),
    }),
  },
  /** By which own concepts, and those of the catalogue that they extend, are looked for. One may come several times. */
  'vocabulary/labels': {
    from: 'extension',
    request: v.null(),
    reply: v.array(v.object({ concept: ConceptId, labels: v.array(v.string()) })),
  },
} as const satisfies RequestMap;
