/** The ids of what a reader adds. They begin alike, so that nobody takes them for the catalogue's. */
import * as v from 'valibot';
import type { CaseId } from '../cases/case-study';
import type { ConceptId } from '../concepts/concept';

const PREFIX = 'own-';

const OWN_ID = /^own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const VocabularyId = v.pipe(v.string(), v.regex(OWN_ID), v.brand('VocabularyId'));
export type VocabularyId = v.InferOutput<typeof VocabularyId>;

/** Those of `ConceptId` and `CaseId` that are the reader's own. */
export const OwnConceptId = v.pipe(v.string(), v.regex(OWN_ID), v.brand('ConceptId'));
export const OwnCaseId = v.pipe(v.string(), v.regex(OWN_ID), v.brand('CaseId'));

/** Whether a concept or case is the reader's own. */
export function isOwn(id: ConceptId | CaseId): boolean {
  return id.startsWith(PREFIX);
}

export const newConceptId = (uuid: string) => v.parse(OwnConceptId, PREFIX + uuid);
export const newCaseId = (uuid: string) => v.parse(OwnCaseId, PREFIX + uuid);
export const newVocabularyId = (uuid: string) => v.parse(VocabularyId, PREFIX + uuid);
