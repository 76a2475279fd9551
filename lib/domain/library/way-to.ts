/**
 * Where the library leads to: a document, or a note's passage in it. A PDF opens in our own reader, which takes a kept
 * copy first; relative to the root of the extension.
 */
import { canBeOpened, type DocumentRecord } from '../documents/document';
import { textFragmentUrl } from '../documents/text-fragment';
import type { Note } from '../notes/note';

/** Null for what is nowhere, such as a book. */
export function wayToDocument({ url, aliases }: DocumentRecord): string | null {
  if (aliases.some(({ kind }) => kind === 'pdf-sha256')) return inReader(url);
  return canBeOpened(url) ? url : null;
}

/** To the first of these words in it; for a PDF to its beginning. Null likewise. */
export function wayToWords(document: DocumentRecord, words: string): string | null {
  const way = wayToDocument(document);
  return way === document.url
    ? textFragmentUrl(way, { exact: words, prefix: '', suffix: '' })
    : way;
}

/** Null likewise. */
export function wayToNote({ id, target: { source, selector } }: Note): string | null {
  const [quote, , block] = selector;
  // Only what has pages says on which one a note is.
  if (block?.page) return `${inReader(source)}&note=${encodeURIComponent(id)}`;
  return canBeOpened(source) ? textFragmentUrl(source, quote) : null;
}

function inReader(source: string): string {
  return `reader.html?document=${encodeURIComponent(source)}`;
}
