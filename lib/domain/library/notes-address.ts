/** Where the library shows the notes of one document; `route.ts` reads it. Small, for pages that only link there. */
import type { DocumentUrl } from '../documents/document';

/** Relative to the extension's root. */
export function notesAddress(document: DocumentUrl): string {
  return `library.html#/notes?${new URLSearchParams({ document })}`;
}
