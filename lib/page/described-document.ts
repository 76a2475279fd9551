/** What is said of the document a reader reads: with its notes, to the popup, in a citation. */
import { collectPageMetadata } from '../dom/document-metadata';
import type { Alias } from '../domain/documents/alias';
import { nameDocument } from '../domain/documents/document-identity';
import { type DocumentMetadata, readDocumentMetadata } from '../domain/documents/document-metadata';

export interface DescribedDocument {
  readonly title: string;
  /** BCP 47 as the document declares it, or null. */
  readonly lang: string | null;
}
/** As it is now. */
export type DescribeDocument = () => DescribedDocument;

/** What it says it is, and is called. */
export interface SelfDescription {
  readonly aliases: Alias[];
  readonly about: DocumentMetadata;
}
/** Asked only for a document with notes, or one that may be the same as such: it reads the whole head. */
export type DescribeItself = () => SelfDescription;

/** Longer ones are refused by whoever keeps them. */
const MAX_TITLE = 2_000;
const MAX_LANG = 40;

/** The document a script runs in. */
export function describeWebPage(): DescribedDocument {
  return {
    title: document.title.slice(0, MAX_TITLE),
    lang: document.documentElement.lang.slice(0, MAX_LANG) || null,
  };
}

/** Likewise. */
export function readSelfDescription(): SelfDescription {
  const url = location.href;
  const { entries, jsonLd } = collectPageMetadata(document);
  const about = readDocumentMetadata(entries, jsonLd, url);
  return { aliases: nameDocument(url, entries, about), about };
}
