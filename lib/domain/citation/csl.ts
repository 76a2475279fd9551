/**
 * Cited documents → CSL-JSON, which Pandoc, Zotero and citation processors read (citationstyles.org,
 * csl-data.json schema 1.0.2). The keys are what `[@key]` names.
 */
import { addressOf, type CitedDocument } from './cited-document';

export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'article' | 'book' | 'document';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly language?: string;
  readonly DOI?: string;
  readonly URL?: string;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

export function toCsl(document: CitedDocument, key: string): CslItem {
  const { authors, published, publisher, container, lang, doi } = document;
  const address = addressOf(document);
  return {
    id: key,
    type: typeOf(document),
    title: titleOf(document),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(published !== null && { issued: toDate(published) }),
    accessed: toDate(document.accessed.slice(0, 10)),
    ...(publisher !== null && { publisher }),
    ...(container !== null && { 'container-title': container }),
    ...(lang !== null && { language: lang }),
    ...(doi !== null && { DOI: doi }),
    ...(address !== null && { URL: address }),
  };
}

/** A book is known by a UUID made of its title, a file from the disk by its content. */
function typeOf({ url, doi }: CitedDocument): CslItem['type'] {
  if (doi !== null) return 'article';
  if (url.startsWith('urn:uuid:')) return 'book';
  return url.startsWith('urn:') ? 'document' : 'webpage';
}

/** The title, or the address where there is none. */
export function titleOf({ title, url }: Pick<CitedDocument, 'title' | 'url'>): string {
  return title.trim() === '' ? url : title;
}

function toDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/**
 * A key for each document, such as `terrassa-2016-water`: who (or the site), when, and a word of the title. The
 * same documents get the same keys whatever their order; equal keys are told apart by letters in order of address.
 */
export function keyDocuments(documents: readonly CitedDocument[]): Map<string, string> {
  const byKey = new Map<string, CitedDocument[]>();
  for (const document of documents) {
    const key = baseKey(document);
    byKey.set(key, [...(byKey.get(key) ?? []), document]);
  }
  const keys = new Map<string, string>();
  for (const [key, sharing] of byKey) {
    const byAddress = sharing.toSorted((a, b) => (a.url < b.url ? -1 : 1));
    for (const [at, { url }] of byAddress.entries()) {
      keys.set(url, sharing.length === 1 ? key : `${key}-${at + 1}`);
    }
  }
  return keys;
}

function baseKey({ authors, published, publisher, title, url }: CitedDocument): string {
  const [author] = authors;
  // The name one is sorted by: after a comma there are first names.
  const name = author?.includes(',') ? author.split(',')[0] : author?.split(/\s+/).at(-1);
  const who = slug(name ?? publisher ?? '', 1) || slug(siteOf(url), 1) || 'anonymous';
  const when = published?.slice(0, 4) ?? 'nd';
  const what = slug(title, 2);
  return [who, when, what].filter((part) => part !== '').join('-');
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '').replaceAll('.', '') : '';
}

/** The first long words in letters every citation processor takes. */
function slug(text: string, words: number): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = plain.match(/[a-z0-9]+/g) ?? [];
  const long = found.filter((word) => word.length > 3);
  return (long.length > 0 ? long : found).slice(0, words).join('-').slice(0, 40);
}
