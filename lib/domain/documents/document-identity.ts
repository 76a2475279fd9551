/**
 * An address and what a page says of itself → by which names the document may be known, and whether two pages
 * are one document. Never by a page's word alone: a canonical address can be empty, point to the front page or
 * be the same on every page of a site (hypothesis/h#7725). ADR 0017 has the rules and why.
 */
import * as v from 'valibot';
import {
  ContentFingerprint,
  compareVersions,
  MIN_COMPARABLE_BLOCKS,
  similarity,
} from './content-fingerprint';
import { DocumentUrl } from './document';
import type { DocumentMetadata, MetadataEntry } from './document-metadata';
import { celexWork } from './identifiers';
import { normaliseDocumentUrl } from './normalise-url';

const AliasKind = v.picklist([
  ...(['doi', 'eli', 'celex', 'isbn'] as const),
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
   * strong: an identifier somebody registered for this document. weak: an address of the same origin, by the
   * page's own word. foreign: an address elsewhere, or the name of a whole book; shown, never acted upon.
   */
  trust: v.picklist(['strong', 'weak', 'foreign']),
});
export type Alias = v.InferOutput<typeof Alias>;

/** What is stored with a document so that it is known again. */
export const DocumentIdentity = v.object({
  url: DocumentUrl,
  aliases: v.pipe(v.array(Alias), v.maxLength(MAX_ALIASES)),
  /** BCP 47. */
  language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  fingerprint: ContentFingerprint,
});
export type DocumentIdentity = v.InferOutput<typeof DocumentIdentity>;

/** Null when `url` is no address notes can be kept under. */
export function identifyDocument(
  url: string,
  entries: readonly MetadataEntry[],
  metadata: DocumentMetadata,
  fingerprint: ContentFingerprint,
): DocumentIdentity | null {
  const own = normaliseDocumentUrl(url);
  if (own === null) return null;
  const { doi, eli, celex, isbn } = metadata;
  const identifiers = Object.entries({ doi, eli, celex, isbn }).flatMap(([kind, value]) =>
    value === null
      ? []
      : // One ISBN names all chapters of a book, and all pages of its shop.
        [{ kind, value, trust: kind === 'isbn' ? 'foreign' : 'strong' } as Alias],
  );
  const addresses = entries.flatMap((entry) => {
    const kind = addressKind(entry);
    const value = kind && resolveAddress(kind, entry.value.trim(), url);
    return kind && value && isTelling(value, own) ? [aliasOf(kind, value, own)] : [];
  });
  const distinct = new Map(
    [...identifiers, ...addresses].map((alias) => [`${alias.kind} ${alias.value}`, alias]),
  );
  const aliases = [...distinct.values()].slice(0, MAX_ALIASES);
  return { url: own, aliases, language: metadata.language, fingerprint };
}

function addressKind({ tag, name, type = '' }: MetadataEntry): AliasKind | null {
  const key = name.toLowerCase();
  if (tag === 'link') {
    if (key === 'canonical' || key === 'shortlink') return key;
    // Feeds and stylesheets are alternates too; only another format of the text is the text.
    return key === 'alternate' && /\b(?:pdf|epub|xhtml|akn)\b/i.test(type) ? 'alternate' : null;
  }
  if (tag !== 'meta') return null;
  if (key === 'og:url' || key === 'citation_pdf_url') return key;
  return /^dc(?:terms)?[.:]identifier(?:\.uri)?$/.test(key) ? 'dc.identifier' : null;
}

/** Null for an empty one, which would resolve to the page itself, and for an identifier that is no address. */
function resolveAddress(kind: AliasKind, address: string, base: string): DocumentUrl | null {
  if (address === '') return null;
  return kind === 'dc.identifier'
    ? normaliseDocumentUrl(address)
    : normaliseDocumentUrl(address, base);
}

/** The front page as the canonical of an inner one is a mistake of the site's template; itself says nothing. */
function isTelling(alias: DocumentUrl, own: DocumentUrl): boolean {
  if (alias === own) return false;
  const { pathname, search, hash } = new URL(alias);
  return pathname !== '/' || search !== '' || hash !== '';
}

function aliasOf(kind: AliasKind, value: DocumentUrl, own: DocumentUrl): Alias {
  return { kind, value, trust: originOf(value) === originOf(own) ? 'weak' : 'foreign' };
}

function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** Two pages whose long blocks agree to this degree are one text in two places. */
const AGREEMENT = 0.8;

/**
 * same: notes of one belong on the other. related: probably versions of one work, to be offered to the reader
 * and never joined unasked. unrelated: no reason to think so.
 */
export interface DocumentRelation {
  readonly relation: 'same' | 'related' | 'unrelated';
  /** By which name; null when unrelated. */
  readonly by: AliasKind | 'url' | null;
}

export function relateDocuments(one: DocumentIdentity, other: DocumentIdentity): DocumentRelation {
  if (one.url === other.url) return { relation: 'same', by: 'url' };
  const strong = one.aliases.find(
    (alias) => alias.trust === 'strong' && other.aliases.some((a) => isSameName(alias, a)),
  );
  if (strong)
    return { relation: joinsByIdentifier(one, other) ? 'same' : 'related', by: strong.kind };
  const work = one.aliases.find((a) => a.kind === 'celex' && other.aliases.some(isWorkOf(a)));
  if (work) return { relation: 'related', by: 'celex' };
  const address = sharedAddress(one, other);
  if (!address || !agree(one, other)) return { relation: 'unrelated', by: null };
  return { relation: address.trust === 'weak' ? 'same' : 'related', by: address.kind };
}

/** Whether notes of the one belong on the other. Symmetric. */
export function isSameDocument(one: DocumentIdentity, other: DocumentIdentity): boolean {
  return relateDocuments(one, other).relation === 'same';
}

/**
 * The one among `known` that `page` is. At the same address if there; otherwise the only one it is the same as:
 * when several would do, none is meant.
 */
export function findDocument<D extends DocumentIdentity>(
  page: DocumentIdentity,
  known: readonly D[],
): D | null {
  const same = known.filter((candidate) => isSameDocument(page, candidate));
  const atAddress = same.find(({ url }) => url === page.url);
  return atAddress ?? (same.length === 1 ? (same[0] ?? null) : null);
}

/**
 * One identifier covers the abstract and the full text, all languages and all versions. So: one origin, no two
 * languages, and a text that is at least a version of the other.
 */
function joinsByIdentifier(one: DocumentIdentity, other: DocumentIdentity): boolean {
  const version = compareVersions(one.fingerprint, other.fingerprint);
  return (
    isSameOrigin(one, other) &&
    isSameLanguage(one, other) &&
    (version === 'same' || version === 'newer')
  );
}

function agree(one: DocumentIdentity, other: DocumentIdentity): boolean {
  const blocks = Math.min(one.fingerprint.blocks, other.fingerprint.blocks);
  return (
    blocks >= MIN_COMPARABLE_BLOCKS && similarity(one.fingerprint, other.fingerprint) >= AGREEMENT
  );
}

function isSameOrigin(one: DocumentIdentity, other: DocumentIdentity): boolean {
  return originOf(one.url) === originOf(other.url);
}

function isSameLanguage(one: DocumentIdentity, other: DocumentIdentity): boolean {
  const primary = (tag: string | null) => tag?.split('-', 1)[0] ?? null;
  const [a, b] = [primary(one.language), primary(other.language)];
  return a === null || b === null || a === b;
}

function isSameName(one: Alias, other: Alias): boolean {
  return one.kind === other.kind && one.value === other.value;
}

function isWorkOf(celex: Alias): (alias: Alias) => boolean {
  return ({ kind, value }) => kind === 'celex' && celexWork(value) === celexWork(celex.value);
}

/** An address of the one that is the other, or that both name. */
function sharedAddress(one: DocumentIdentity, other: DocumentIdentity): Alias | undefined {
  const addresses = ({ aliases }: DocumentIdentity) =>
    aliases.filter(({ value }) => value.includes('://'));
  return (
    addresses(one).find(({ value }) => value === other.url) ??
    addresses(other).find(({ value }) => value === one.url) ??
    addresses(one).find((alias) => addresses(other).some(({ value }) => value === alias.value))
  );
}
