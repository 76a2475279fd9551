/** What a citation says of a document. Anything may be missing but the address. */
import type { DocumentRecord, DocumentUrl, Timestamp } from '../documents/document';
import { isAddress } from '../notes/passage-address';

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

/** What is known of a document that was read, as far as its record says. */
export function citeDocument({
  url,
  title,
  lang,
  lastSeen,
  about,
}: Pick<DocumentRecord, 'url' | 'title' | 'lang' | 'lastSeen' | 'about'>): CitedDocument {
  return {
    url,
    title: about?.title ?? title,
    authors: about?.authors ?? [],
    published: about?.published ?? null,
    publisher: about?.publisher ?? null,
    container: about?.container ?? null,
    lang: about?.language ?? lang,
    doi: about?.doi ?? null,
    accessed: lastSeen,
  };
}

/** Where it is to be had: its address, or that of its DOI. Null for a book or a file that has neither. */
export function addressOf({ url, doi }: CitedDocument): string | null {
  if (isAddress(url)) return url;
  return doi === null ? null : `https://doi.org/${doi}`;
}
