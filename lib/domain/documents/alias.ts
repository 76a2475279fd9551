/** A name by which a document is known besides its address, and how far it is to be trusted. */
import * as v from 'valibot';

const AliasKind = v.picklist([
  ...(['doi', 'eli', 'celex', 'isbn'] as const),
  /** Of a file's content; never by a page's word. */
  'pdf-sha256',
  ...(['canonical', 'og:url', 'shortlink', 'alternate'] as const),
  ...(['citation_pdf_url', 'dc.identifier'] as const),
]);
export type AliasKind = v.InferOutput<typeof AliasKind>;

const MAX_ALIASES = 40;

export const Alias = v.object({
  kind: AliasKind,
  /** A normal URL, or an identifier in the spelling of `identifiers.ts`. */
  value: v.pipe(v.string(), v.maxLength(16_384)),
  /**
   * strong: an identifier somebody registered for this document, or made of its content. weak: an address of the same origin, by the
   * page's own word. foreign: an address elsewhere, or the name of a whole book; shown, never acted upon.
   */
  trust: v.picklist(['strong', 'weak', 'foreign']),
});
export type Alias = v.InferOutput<typeof Alias>;

export const Aliases = v.pipe(v.array(Alias), v.maxLength(MAX_ALIASES));

/** Each once, the first ones first, as many as may be kept. */
export function joinAliases(...lists: readonly (readonly Alias[])[]): Alias[] {
  const distinct = new Map<string, Alias>();
  for (const alias of lists.flat()) {
    const key = `${alias.kind} ${alias.value}`;
    if (!distinct.has(key)) distinct.set(key, alias);
  }
  return [...distinct.values()].slice(0, MAX_ALIASES);
}
