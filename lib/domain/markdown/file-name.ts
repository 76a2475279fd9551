/** The title of a page and a date → the name of its export, one that every file system takes. Strings only. */
import type { Timestamp } from '../documents/document';

/** Long enough to recognise a page, short enough for a list of files. */
const MAX_LENGTH = 80;
/** Most file systems count bytes of UTF-8 and stop at 255; letters of some scripts take four. */
const MAX_BYTES = 240;

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * "2026-11-21-Water-as-a-commons.md": the date, then the letters and digits of the title in any script, at most
 * 80 code points in all. With the date in front no name is one that Windows reserves, hidden, or empty.
 */
export function fileNameFor(title: string, date: Timestamp, ending = '.md'): string {
  let name = date.slice(0, 10);
  for (const { segment } of GRAPHEMES.segment(`-${kebab(title)}`)) {
    if (!fits(name + segment + ending)) break;
    name += segment;
  }
  return name.replace(/-$/, '') + ending;
}

function fits(name: string): boolean {
  return (
    [...name].length <= MAX_LENGTH &&
    encodeURIComponent(name).replace(/%../g, '%').length <= MAX_BYTES
  );
}

/** Composed, as macOS would otherwise store another name than Linux; without joiners and other invisibles. */
function kebab(title: string): string {
  const visible = title.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return (visible.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).join('-');
}
