/** Where a passage is to be found again: on a page, in documents that have pages, else by its words. */
import type { PageNumber } from '../anchoring/selectors';
import { type Passage, textFragmentUrl } from './text-fragment';

/**
 * `url` with a directive for the passage, or the page it begins on (RFC 8118). That of a file, a name made of its
 * content, is no place to go to, and stays as it is.
 */
export function passageAddress(
  url: string,
  passage: Passage,
  page: PageNumber | undefined,
): string {
  if (url.startsWith('urn:')) return url;
  if (!page) return textFragmentUrl(url, passage);
  return `${url.split('#', 1)[0]}#page=${page.number}`;
}
