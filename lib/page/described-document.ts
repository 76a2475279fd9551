/** What is said of the document a reader reads: with its notes, to the popup, in a citation. */
import type { DocumentUrl, Identifier } from '../domain/documents/document';

export interface DescribedDocument {
  readonly title: string;
  /** BCP 47 as the document declares it, or null. */
  readonly lang: string | null;
  /** Other addresses it is known under, besides the one its notes are kept under. */
  readonly aliases: readonly DocumentUrl[];
  readonly identifiers: readonly Identifier[];
}
/** As it is now. */
export type DescribeDocument = () => DescribedDocument;

/** Longer ones are refused by whoever keeps them. */
const MAX_TITLE = 2_000;
const MAX_LANG = 40;

/** The document a script runs in. */
export function describeWebPage(): DescribedDocument {
  return {
    title: document.title.slice(0, MAX_TITLE),
    lang: document.documentElement.lang.slice(0, MAX_LANG) || null,
    aliases: [],
    identifiers: [],
  };
}
