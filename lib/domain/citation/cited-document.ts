/** What a citation says of a document. Anything may be missing but the address. */
import {
  canBeOpened,
  type DocumentRecord,
  type DocumentUrl,
  type Timestamp,
} from '../documents/document';
import { factsOfPage } from '../documents/document-edits';
import type { DocumentMetadata } from '../documents/document-metadata';

export interface CitedDocument {
  readonly url: DocumentUrl;
  readonly title: string;
  readonly authors: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly publisher: string | null;
  /** Journal, series or site. */
  readonly container: string | null;
  /** BCP 47. */
  readonly lang: string | null;
  readonly doi: string | null;
  /** When it was last read. */
  readonly accessed: Timestamp;
}

/** What is known of a document that was read: what the reader says of it, or else what the page does. */
export function citeDocument(
  record: Pick<DocumentRecord, 'url' | 'title' | 'lang' | 'lastSeen' | 'about' | 'edited'>,
): CitedDocument {
  const { authors, published, publisher, container, language, doi, title } = describeRecord(record);
  return {
    url: record.url,
    title: title ?? '',
    authors,
    published,
    publisher,
    container,
    lang: language,
    doi,
    accessed: record.lastSeen,
  };
}

/** Where it is to be had: its address, or that of its DOI. Null for a book or a file that has neither. */
export function addressOf({ url, doi }: CitedDocument): string | null {
  if (canBeOpened(url)) return url;
  return doi === null ? null : `https://doi.org/${doi}`;
}

/** The facts of a document as they are shown, cited and exported. */
export function describeRecord({
  title,
  lang,
  about,
  edited,
}: Pick<DocumentRecord, 'title' | 'lang' | 'about' | 'edited'>): DocumentMetadata {
  return { ...factsOfPage(about, title, lang), ...edited?.facts };
}
