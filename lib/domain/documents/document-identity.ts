/**
 * An address and what a page says of itself → by which names the document may be known, and whether two pages
 * are one document. Never by a page's word alone: a canonical address can be empty, point to the front page or
 * be the same on every page of a site (hypothesis/h#7725). ADR 0017 has the rules and why.
 */
import { type Alias, type AliasKind, joinAliases } from './alias';
import { MIN_COMPARABLE_BLOCKS, similarity } from './content-fingerprint';
import type { DocumentRecord, DocumentUrl } from './document';
import type { DocumentMetadata, MetadataEntry } from './document-metadata';
import { celexWork } from './identifiers';
import type { DocumentIdentity } from './identity';
import { normaliseDocumentUrl } from './normalise-url';
import { isSameAddress, isSameSite } from './site';

/** Of a stored document; null while nobody has read its text. */
export function identityOf(record: DocumentRecord): DocumentIdentity | null {
  const { url, aliases, about, sketch } = record;
  return sketch && { url, aliases, language: about?.language ?? null, fingerprint: sketch };
}

/** What a page calls itself: identifiers first. Empty when `url` is no address notes can be kept under. */
export function nameDocument(
  url: string,
  entries: readonly MetadataEntry[],
  metadata: DocumentMetadata,
): Alias[] {
  const own = normaliseDocumentUrl(url);
  if (own === null) return [];
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
  return joinAliases(identifiers, addresses);
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
  return { kind, value, trust: isSameSite(value, own) ? 'weak' : 'foreign' };
}

/** Two pages whose long blocks agree to this degree are one text in two places. */
const AGREEMENT = 0.8;
/**
 * Two pages with one identifier and this much in common are versions of one text. The chapters of an act, which may
 * all bear its name, share a table of contents and a footer at most. An edited block counts twice.
 */
const KINSHIP = 0.5;
/** Without any name in common, on one site, whose pages share what its template says. */
const AGREEMENT_ON_SITE = 0.95;
/** More other addresses of one document than this are a mistake of ours or of the site. */
const MAX_TWINS = 10;

/**
 * same: notes of one belong on the other. related: probably versions of one work, to be offered to the reader
 * and never joined unasked. unrelated: no reason to think so.
 */
export interface DocumentRelation {
  readonly relation: 'same' | 'related' | 'unrelated';
  /** By which name; text: by none, but they say the same; null when unrelated. */
  readonly by: AliasKind | 'url' | 'text' | null;
}

export function relateDocuments(one: DocumentIdentity, other: DocumentIdentity): DocumentRelation {
  if (isSameAddress(one.url, other.url)) return { relation: 'same', by: 'url' };
  // Whatever else they say: notes of one site are none of another's business.
  const joined = isSameSite(one.url, other.url) ? 'same' : 'related';
  const strong = one.aliases.find(
    (alias) => alias.trust === 'strong' && other.aliases.some((a) => isSameName(alias, a)),
  );
  if (strong)
    return { relation: joinsByIdentifier(one, other) ? joined : 'related', by: strong.kind };
  const work = one.aliases.find((a) => a.kind === 'celex' && other.aliases.some(isWorkOf(a)));
  if (work) return { relation: 'related', by: 'celex' };
  const kind = sharedAddress(one, other);
  if (kind && shares(AGREEMENT, one, other)) return { relation: joined, by: kind };
  const agreement = joined === 'same' ? AGREEMENT_ON_SITE : AGREEMENT;
  return shares(agreement, one, other)
    ? { relation: 'related', by: 'text' }
    : { relation: 'unrelated', by: null };
}

/** Whether notes of the one belong on the other. Symmetric. */
export function isSameDocument(one: DocumentIdentity, other: DocumentIdentity): boolean {
  return relateDocuments(one, other).relation === 'same';
}

/**
 * Those among `known` that are the same as `page` at other addresses. When they are not the same as one another, the
 * page cannot be all of them: then only its own address under the other scheme is left.
 */
export function findTwins<D extends DocumentIdentity>(
  page: DocumentIdentity,
  known: readonly D[],
): readonly D[] {
  const twins = known.filter((other) => other.url !== page.url && isSameDocument(page, other));
  const agree = twins.every((one, at) =>
    twins.slice(at + 1).every((other) => isSameDocument(one, other)),
  );
  const clear = agree ? twins : twins.filter(({ url }) => isSameAddress(url, page.url));
  return clear.slice(0, MAX_TWINS);
}

/** One identifier covers the abstract and the full text, all languages and all versions. */
function joinsByIdentifier(one: DocumentIdentity, other: DocumentIdentity): boolean {
  return isSameLanguage(one, other) && shares(KINSHIP, one, other);
}

function shares(part: number, one: DocumentIdentity, other: DocumentIdentity): boolean {
  const blocks = Math.min(one.fingerprint.blocks, other.fingerprint.blocks);
  return blocks >= MIN_COMPARABLE_BLOCKS && similarity(one.fingerprint, other.fingerprint) >= part;
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

/** How an address of the one that is the other, or that both name, is called. */
function sharedAddress(one: DocumentIdentity, other: DocumentIdentity): AliasKind | undefined {
  const addresses = ({ aliases }: DocumentIdentity) =>
    aliases.filter(({ value }) => value.includes('://'));
  const found =
    addresses(one).find(({ value }) => isSameAddress(value, other.url)) ??
    addresses(other).find(({ value }) => isSameAddress(value, one.url)) ??
    addresses(one).find((alias) =>
      addresses(other).some(({ value }) => isSameAddress(value, alias.value)),
    );
  return found?.kind;
}
