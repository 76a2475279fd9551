/** What a page says of itself → a line that cites it, in no language: names, dates and identifiers only. */
import type { DocumentMetadata } from '../documents/document-metadata';

/** More are "et al." */
const MAX_AUTHORS = 6;

/** "Town Council (2014-02-26). Act on Water. Official Journal. doi:10.1000/12." Null when it says no more than a title. */
export function writeCitation(about: DocumentMetadata): string | null {
  const { title, authors, published, container, publisher } = about;
  const identifiers = identifiersOf(about);
  if (authors.length === 0 && !published && !container && !publisher && identifiers.length === 0) {
    return null;
  }
  const named = authors.slice(0, MAX_AUTHORS).join('; ');
  const who = authors.length > MAX_AUTHORS ? `${named} et al.` : named;
  const opening = [who, published && `(${published})`].filter(Boolean).join(' ');
  const parts = [opening, title, container, publisher === container ? null : publisher];
  return [...parts, ...identifiers]
    .flatMap((part) => part || [])
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** As a reader would look for them. */
function identifiersOf({ doi, eli, celex, isbn }: DocumentMetadata): string[] {
  return [
    doi && `doi:${doi}`,
    eli && `ELI: ${eli}`,
    celex && `CELEX: ${celex}`,
    isbn && `ISBN: ${isbn}`,
  ].flatMap((name) => name || []);
}
