/** Markup in other programs' quotes and comments → the words a reader sees. Strings only; nothing is ever rendered. */

/** What serialised HTML escapes, and a few that people type. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|tr)\s*>|<br\s*\/?>/gi;
/** A tag as HTML has it: a letter right after the bracket, so that "a < b" stays. */
const TAG = /<\/?[a-z][^<>]*>/gi;

export function withoutMarkup(html: string): string {
  return html
    .replace(BLOCK_END, '\n')
    .replace(TAG, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (entity, decimal, hex, name) => {
      if (name) return ENTITIES.get(name.toLowerCase()) ?? entity;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    })
    .trim();
}
