/** A passage → the address that opens it where it stands: of a document with pages its page, else the words themselves. */
import { textFragmentUrl } from '../documents/text-fragment';
import type { Note } from './note';

/** A book, or a file from the disk, has none: its name is made of its title or its content. */
export function isAddress(url: string): boolean {
  return !url.startsWith('urn:');
}

/** Null where the document has no address. */
export function passageAddress({ source, selector }: Note['target']): string | null {
  if (!isAddress(source)) return null;
  const [quote, , block] = selector;
  if (!block?.page) return textFragmentUrl(source, quote);
  const [document = source] = source.split('#', 1);
  return `${document}#page=${block.page.number}`;
}
