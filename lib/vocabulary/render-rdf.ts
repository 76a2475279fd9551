/** Triples → a text in one of the syntaxes of RDF. Turtle by n3; the others are plain enough to be written here. */
import { RDF_TYPE, SKOS, type Triple } from '../domain/vocabulary/read-skos';
import type { RdfSyntax } from './parse-rdf';

const PREFIXES = {
  skos: SKOS,
  dct: 'http://purl.org/dc/terms/',
  gloss: 'urn:x-commons-gloss:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
} as const;

export async function renderRdf(triples: readonly Triple[], syntax: RdfSyntax): Promise<string> {
  if (syntax === 'turtle') return renderTurtle(triples);
  return syntax === 'json-ld' ? renderJsonLd(triples) : renderRdfXml(triples);
}

async function renderTurtle(triples: readonly Triple[]): Promise<string> {
  const { DataFactory, Writer } = await import('n3');
  const { literal, namedNode } = DataFactory;
  const writer = new Writer({ prefixes: PREFIXES });
  for (const { subject, predicate, object } of triples) {
    writer.addQuad(
      namedNode(subject),
      namedNode(predicate),
      object.kind === 'resource'
        ? namedNode(object.value)
        : literal(object.value, object.language || undefined),
    );
  }
  return new Promise((resolve, reject) => {
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });
}

function bySubject(triples: readonly Triple[]): ReadonlyMap<string, readonly Triple[]> {
  const groups = new Map<string, Triple[]>();
  for (const triple of triples) {
    const group = groups.get(triple.subject) ?? [];
    groups.set(triple.subject, group);
    group.push(triple);
  }
  return groups;
}

/** Short names are written only where they stand for one property; the context is in the file. */
function renderJsonLd(triples: readonly Triple[]): string {
  const graph = [...bySubject(triples)].map(([subject, properties]) => {
    const node = new Map<string, unknown[]>();
    for (const { predicate, object } of properties) {
      const isType = predicate === RDF_TYPE;
      const key = isType ? '@type' : (shorten(predicate) ?? predicate);
      const values = node.get(key) ?? [];
      node.set(key, values);
      values.push(isType ? object.value : jsonValue(object));
    }
    return { '@id': subject, ...Object.fromEntries(node) };
  });
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': graph }, null, 2)}\n`;
}

function jsonValue({ kind, value, language }: Triple['object']) {
  if (kind === 'resource') return { '@id': value };
  return language ? { '@value': value, '@language': language } : { '@value': value };
}

function renderRdfXml(triples: readonly Triple[]): string {
  const namespaces = Object.entries(PREFIXES).map(
    ([name, uri]) => ` xmlns:${name}="${escapeXml(uri)}"`,
  );
  const descriptions = [...bySubject(triples)].map(([subject, properties]) => {
    const lines = properties.map(({ predicate, object: { kind, value, language } }) => {
      const name = shorten(predicate);
      if (name === undefined) throw new Error(`no prefix for ${predicate}`);
      if (kind === 'resource') return `    <${name} rdf:resource="${escapeXml(value)}"/>`;
      const lang = language ? ` xml:lang="${escapeXml(language)}"` : '';
      return `    <${name}${lang}>${escapeXml(value)}</${name}>`;
    });
    return `  <rdf:Description rdf:about="${escapeXml(subject)}">\n${lines.join('\n')}\n  </rdf:Description>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces.join('')}>\n${descriptions.join('\n')}\n</rdf:RDF>\n`;
}

function shorten(uri: string): string | undefined {
  for (const [prefix, base] of Object.entries(PREFIXES)) {
    const name = uri.slice(base.length);
    if (uri.startsWith(base) && /^[A-Za-z]\w*$/.test(name)) return `${prefix}:${name}`;
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
