/** A document with notes → what a comparison needs of it. Those not counted yet say so. */
import { describeRecord } from '../citation/cited-document';
import type { ConceptGroup, ConceptId } from '../concepts/concept';
import type { DocumentRecord, DocumentUrl } from '../documents/document';

export interface Mentions {
  /** Sure and unsure ones together, as everywhere a reader can jump to either. */
  readonly all: number;
  readonly unsure: number;
  /** As written at the first. */
  readonly phrase: string;
}

export interface ComparedDocument {
  readonly url: DocumentUrl;
  /** The address where there is none. */
  readonly title: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when nobody says. */
  readonly published: string | null;
  readonly words: number;
  readonly hidden: ReadonlySet<ConceptGroup>;
  readonly mentions: ReadonlyMap<ConceptId, Mentions>;
}

/** Undefined when it was not counted yet. */
export function toCompared(record: DocumentRecord): ComparedDocument | undefined {
  const { url, counts } = record;
  if (!counts) return undefined;
  const { title, published } = describeRecord(record);
  return {
    url,
    title: title?.trim() || url,
    published,
    words: counts.words,
    hidden: new Set(counts.hidden),
    mentions: new Map(
      counts.concepts.map(({ id, sure, unsure, phrase }) => [
        id,
        { all: sure + unsure, unsure, phrase },
      ]),
    ),
  };
}

export const DOCUMENT_ORDERS = ['date', 'title', 'words'] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];

/** `date`: latest last, those without one at the end. `words`: longest first. */
export function orderDocuments(
  documents: readonly ComparedDocument[],
  order: DocumentOrder,
): ComparedDocument[] {
  const byTitle = (a: ComparedDocument, b: ComparedDocument) => a.title.localeCompare(b.title);
  return documents.toSorted((a, b) => {
    if (order === 'words' && a.words !== b.words) return b.words - a.words;
    if (order === 'date' && a.published !== b.published) {
      if (a.published === null || b.published === null) return a.published === null ? 1 : -1;
      return a.published < b.published ? -1 : 1;
    }
    return byTitle(a, b);
  });
}

/** Per 1,000 words. */
export function rateOf(mentions: number, words: number): number {
  return words === 0 ? 0 : (mentions * 1_000) / words;
}
