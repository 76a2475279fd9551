/**
 * What a page says of itself in its head → what a citation needs. Takes a plain list, so that it knows no DOM;
 * trusts nothing in it: everything is text, capped and cleaned.
 *
 * Each fact comes from the first vocabulary that has it: made for citing first (Highwire `citation_*`, Dublin
 * Core, ELI), for sharing next (Open Graph), then JSON-LD, `<time>` and plain HTML.
 */
import * as v from 'valibot';
import { celexOfUrl, parseCelex, parseDoi, parseEli, parseIsbn } from './identifiers';
import { readJsonLd } from './json-ld';
import { cleanDate, cleanLanguage, cleanText, type SourceFacts } from './metadata-facts';

/** One `<meta>`, `<link>`, `<time>`, `<title>` or `<html lang>`. */
export interface MetadataEntry {
  readonly tag: 'meta' | 'link' | 'time' | 'title' | 'html';
  /** `name`, `property`, `itemprop` or `rel`; `lang` of html; may be empty. */
  readonly name: string;
  /** `content`, `href`, `datetime` or text, as written. */
  readonly value: string;
  /** `type` of a link. */
  readonly type?: string;
}

const MAX_TITLE_LENGTH = 2_000;
const MAX_NAME_LENGTH = 300;
const MAX_AUTHORS = 50;

const Name = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const Day = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/));
/** In the spelling of `identifiers.ts`, which reads none that is longer than 500. */
const Identifier = v.pipe(v.string(), v.maxLength(1_000));

export const DocumentMetadata = v.object({
  title: v.nullable(v.pipe(v.string(), v.maxLength(MAX_TITLE_LENGTH))),
  authors: v.pipe(v.array(Name), v.maxLength(MAX_AUTHORS)),
  published: v.nullable(Day),
  modified: v.nullable(Day),
  publisher: v.nullable(Name),
  /** Journal, series or site. */
  container: v.nullable(Name),
  /** BCP 47. */
  language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  doi: v.nullable(Identifier),
  /** Host and path, without the scheme. */
  eli: v.nullable(Identifier),
  celex: v.nullable(Identifier),
  /** Thirteen digits. */
  isbn: v.nullable(Identifier),
  /** In the words of the source: `Legislation`, `article`, `REG_IMPL`. */
  type: v.nullable(Name),
});
export type DocumentMetadata = v.InferOutput<typeof DocumentMetadata>;

export const MAX_ENTRIES = 500;

/** `url`: the address of the page, which may name identifiers too. */
export function readDocumentMetadata(
  entries: readonly MetadataEntry[],
  jsonLd: readonly string[],
  url: string,
): DocumentMetadata {
  const known = entries.slice(0, MAX_ENTRIES);
  const sources = [
    citation(known),
    dublinCore(known),
    eli(known),
    openGraph(known),
    readJsonLd(jsonLd),
    html(known),
  ];
  const first = <T>(fact: keyof SourceFacts, clean: (raw: string) => T | null): T | null => {
    for (const source of sources) {
      for (const raw of source[fact] ?? []) {
        const value = clean(raw);
        if (value !== null) return value;
      }
    }
    return null;
  };
  const named = (raw: string) => cleanText(raw, MAX_NAME_LENGTH) || null;
  return {
    title: first('titles', (raw) => cleanText(raw, MAX_TITLE_LENGTH) || null),
    authors: authorsOf(sources),
    published: first('published', cleanDate),
    modified: first('modified', cleanDate),
    publisher: first('publishers', named),
    container: first('containers', named),
    language: first('languages', cleanLanguage),
    doi: parseDoi(url) ?? first('identifiers', parseDoi),
    eli: parseEli(url) ?? first('identifiers', parseEli),
    celex: celexOfUrl(url) ?? first('identifiers', (raw) => celexOfUrl(raw) ?? parseCelex(raw)),
    isbn: first('isbns', parseIsbn) ?? first('identifiers', isbnByName),
    type: first('types', named),
  };
}

/** All values of the given names, in the order of the names and then of the page. */
function valuesOf(entries: readonly MetadataEntry[], ...names: readonly string[]): string[] {
  return names.flatMap((name) =>
    entries
      .filter((e) => e.tag === 'meta' && e.name.toLowerCase() === name)
      .map(({ value }) => value),
  );
}

/** Highwire Press tags, as Google Scholar documents them. */
function citation(entries: readonly MetadataEntry[]): SourceFacts {
  const of = (...names: string[]) => valuesOf(entries, ...names.map((n) => `citation_${n}`));
  return {
    titles: of('title'),
    authors: [...of('author'), ...of('authors').flatMap((list) => list.slice(0, 5_000).split(';'))],
    published: of('publication_date', 'date', 'cover_date', 'online_date', 'year'),
    publishers: of('publisher', 'dissertation_institution', 'technical_report_institution'),
    containers: of('journal_title', 'conference_title', 'inbook_title'),
    languages: of('language'),
    identifiers: of('doi'),
    isbns: of('isbn'),
  };
}

/** DCMI terms in all the prefixes pages use: `dc.`, `DC.`, `dcterms.`, `dc:`. */
function dublinCore(entries: readonly MetadataEntry[]): SourceFacts {
  const of = (...terms: string[]) =>
    valuesOf(
      entries,
      ...terms.flatMap((term) => ['dcterms.', 'dc.', 'dcterms:', 'dc:'].map((p) => p + term)),
    );
  return {
    titles: of('title'),
    authors: of('creator', 'creator.personalname'),
    published: of('issued', 'date.issued', 'date', 'created', 'date.created'),
    modified: of('modified', 'date.modified'),
    publishers: of('publisher'),
    containers: of('ispartof', 'relation.ispartof'),
    languages: of('language'),
    identifiers: of('identifier', 'identifier.doi', 'identifier.uri'),
    types: of('type'),
  };
}

/** The ELI ontology as RDFa in `<meta property>` and `<link rel>`. */
function eli(entries: readonly MetadataEntry[]): SourceFacts {
  const of = (...terms: string[]) => {
    const names = terms.flatMap((t) => [`eli:${t}`, `http://data.europa.eu/eli/ontology#${t}`]);
    return entries.filter((e) => names.includes(e.name.toLowerCase())).map(({ value }) => value);
  };
  return {
    titles: of('title'),
    authors: of('passed_by'),
    published: of('date_publication', 'date_document'),
    modified: of('version_date'),
    publishers: of('publisher', 'published_in'),
    languages: of('language'),
    identifiers: of('id_local', 'is_realized_by', 'realizes', 'is_embodied_by', 'uri_schema'),
    types: of('type_document').map((type) => type.replace(/^.*\//s, '')),
  };
}

function openGraph(entries: readonly MetadataEntry[]): SourceFacts {
  return {
    titles: valuesOf(entries, 'og:title', 'twitter:title'),
    authors: valuesOf(entries, 'article:author', 'book:author', 'author'),
    published: valuesOf(entries, 'article:published_time', 'book:release_date'),
    modified: valuesOf(entries, 'article:modified_time', 'og:updated_time'),
    publishers: valuesOf(entries, 'publisher'),
    containers: valuesOf(entries, 'og:site_name', 'application-name'),
    languages: valuesOf(entries, 'og:locale'),
    isbns: valuesOf(entries, 'book:isbn'),
    types: valuesOf(entries, 'og:type'),
  };
}

function html(entries: readonly MetadataEntry[]): SourceFacts {
  const of = (tag: MetadataEntry['tag'], ...names: string[]) =>
    entries
      .filter((e) => e.tag === tag && (names.length === 0 || names.includes(e.name.toLowerCase())))
      .map(({ value }) => value);
  return {
    titles: of('title'),
    published: [
      ...valuesOf(entries, 'datepublished', 'date'),
      ...of('time', 'datepublished', 'pubdate'),
    ],
    modified: [
      ...valuesOf(entries, 'datemodified', 'last-modified'),
      ...of('time', 'datemodified'),
    ],
    languages: [...of('html', 'lang'), ...valuesOf(entries, 'content-language', 'language')],
    identifiers: of('link', 'canonical', 'alternate', 'shortlink'),
  };
}

/** From the first vocabulary that names any. Addresses of profiles are not names. */
function authorsOf(sources: readonly SourceFacts[]): string[] {
  for (const { authors = [] } of sources) {
    const names = authors
      .map((raw) => cleanText(raw, MAX_NAME_LENGTH))
      .filter((name) => name !== '' && !/^(?:https?:)?\/\//i.test(name));
    if (names.length > 0) return [...new Set(names)].slice(0, MAX_AUTHORS);
  }
  return [];
}

/** Ten digits in a row can be anything; only what says that it is an ISBN is one. */
function isbnByName(raw: string): string | null {
  return /^\s*(?:urn:)?isbn/i.test(raw) ? parseIsbn(raw) : null;
}
