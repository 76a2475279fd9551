/** Turns the address a page was visited at into the key its notes are stored under. Strings only. */
import * as v from 'valibot';
import { DocumentUrl } from './document';
import { dropTrackingParameters } from './tracking-parameters';

/**
 * Drops the fragment, and text directives with it, for they name a place in a document and not another
 * document, and the parameters known to track the reader's way. Everything else stays: a query can select the
 * document (`?id=1`).
 * Null when `url` is not an http, https or file address.
 */
export function normaliseUrl(url: string): DocumentUrl | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!['http:', 'https:', 'file:'].includes(parsed.protocol)) return null;
  parsed.hash = '';
  parsed.search = dropTrackingParameters(parsed.search);
  parsed.username = '';
  parsed.password = '';
  const result = v.safeParse(DocumentUrl, parsed.href);
  return result.success ? result.output : null;
}
