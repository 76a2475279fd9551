/**
 * JSON-LD as a page embeds it → what it says of the document it stands in. A reading of schema.org's plain
 * shape, not of RDF: contexts are not resolved. The text is hostile: sizes, depth and counts are capped.
 */
import type { SourceFacts } from './metadata-facts';

const MAX_SCRIPTS = 10;
const MAX_SCRIPT_LENGTH = 200_000;
const MAX_NODES = 2_000;
const MAX_DEPTH = 6;

type Json = { readonly [key: string]: unknown };

/** schema.org types that are a document; a page also describes its site, breadcrumbs and organisation. */
const DOCUMENT_TYPE =
  /(?:Article|Report|Legislation|LegislationObject|ScholarlyArticle|Book|Chapter|Thesis|WebPage|CreativeWork|DigitalDocument|BlogPosting)$/;
/** These say more of the page than of the text on it: only where nothing else is described. */
const VAGUE_TYPE = /(?:WebPage|CreativeWork)$/;

/** Never throws; scripts that are not JSON are passed over. */
export function readJsonLd(scripts: readonly string[]): SourceFacts {
  const nodes = scripts.slice(0, MAX_SCRIPTS).flatMap((script) => collectNodes(parse(script)));
  const documents = nodes.filter((node) => typesOf(node).some((t) => DOCUMENT_TYPE.test(t)));
  const node =
    documents.find((candidate) => !typesOf(candidate).some((t) => VAGUE_TYPE.test(t))) ??
    documents[0];
  if (node === undefined) return {};
  return {
    titles: [...strings(node, 'headline'), ...strings(node, 'name')],
    authors: [...names(node, 'author'), ...names(node, 'creator')],
    published: strings(node, 'datePublished'),
    modified: strings(node, 'dateModified'),
    publishers: names(node, 'publisher'),
    containers: names(node, 'isPartOf'),
    languages: strings(node, 'inLanguage'),
    identifiers: [
      ...identifiers(node),
      ...strings(node, 'sameAs'),
      ...strings(node, 'legislationIdentifier'),
    ],
    isbns: strings(node, 'isbn'),
    types: typesOf(node),
  };
}

function parse(script: string): unknown {
  if (script.length > MAX_SCRIPT_LENGTH) return null;
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

/** Breadth first: what describes the page stands near the top, its parts below. */
function collectNodes(root: unknown): readonly Json[] {
  const nodes: Json[] = [];
  let level = [root];
  let seen = 0;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (seen >= MAX_NODES) return nodes;
      seen += 1;
      if (Array.isArray(value)) next.push(...value.slice(0, MAX_NODES));
      else if (isObject(value)) {
        nodes.push(value);
        next.push(get(value, '@graph'), get(value, 'mainEntity'));
      }
    }
    level = next;
  }
  return nodes;
}

/** Own properties only: a page must not name `__proto__` and get ours. */
function get(node: Json, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

function strings(node: Json, key: string): string[] {
  return listOf(get(node, key)).flatMap((value) => {
    if (typeof value === 'string') return [value];
    // A value with a language, or an entity given by its address or code.
    if (!isObject(value)) return [];
    return [get(value, '@value'), get(value, 'alternateName'), get(value, '@id')]
      .filter((inner): inner is string => typeof inner === 'string')
      .slice(0, 1);
  });
}

function names(node: Json, key: string): string[] {
  return listOf(get(node, key)).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return isObject(value) ? strings(value, 'name').slice(0, 1) : [];
  });
}

function identifiers(node: Json): string[] {
  return [
    ...listOf(get(node, '@id')),
    ...listOf(get(node, 'url')),
    ...listOf(get(node, 'identifier')).map((value) =>
      isObject(value) ? get(value, 'value') : value,
    ),
  ].filter((value): value is string => typeof value === 'string');
}

function typesOf(node: Json): string[] {
  return listOf(get(node, '@type')).filter((type): type is string => typeof type === 'string');
}
