/**
 * A document that may be a version of another: it goes by the same identifier, or says nearly the same elsewhere. Its
 * notes are offered to the reader and never shown on the other page unasked.
 */
import * as v from 'valibot';
import { DocumentUrl } from './document';
import { relateDocuments } from './document-identity';
import type { DocumentIdentity } from './identity';

const REASONS = ['doi', 'eli', 'celex', 'text'] as const;

export const RelatedDocument = v.object({
  url: DocumentUrl,
  /** As it is listed; may be empty. */
  title: v.string(),
  /** How many it has, one at least. */
  notes: v.number(),
  /** Why it is thought to be related. */
  by: v.picklist(REASONS),
});
export type RelatedDocument = v.InferOutput<typeof RelatedDocument>;

/** Why `other` should be offered on `page`; null when it should not, or when its notes are shown there anyway. */
export function findReason(
  page: DocumentIdentity,
  other: DocumentIdentity,
): RelatedDocument['by'] | null {
  const { relation, by } = relateDocuments(page, other);
  if (relation !== 'related') return null;
  // Addresses relate two pages only where their texts agree; the hash of a file is of its text.
  return REASONS.find((reason) => reason === by) ?? 'text';
}

/** Identifiers first, then those with the most notes; as many as are looked at. */
export function chooseRelated(found: readonly RelatedDocument[]): RelatedDocument[] {
  const rank = ({ by }: RelatedDocument) => Number(by === 'text');
  return [...found].sort((a, b) => rank(a) - rank(b) || b.notes - a.notes).slice(0, MAX_OFFERED);
}

const MAX_OFFERED = 5;
