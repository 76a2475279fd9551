/**
 * A text in one of the syntaxes of RDF → its triples. The parsers are loaded when somebody imports, and what a file
 * points at is never fetched: a JSON-LD context must stand in the file.
 */

import { parseJson } from '../domain/imports/json-values';
import { FileFault } from '../domain/vocabulary/file-fault';
import type { Triple } from '../domain/vocabulary/read-skos';

export const RDF_SYNTAXES = ['turtle', 'json-ld', 'rdf-xml'] as const;
export type RdfSyntax = (typeof RDF_SYNTAXES)[number];

/** What relative addresses in a file count from; it is nobody's. */
const BASE = 'urn:x-commons-gloss:file:';

interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}
interface Quad {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

/** @throws FileFault or ImportFault that names the line, where the parser knows it. */
export function parseRdf(text: string, syntax: RdfSyntax): Promise<Triple[]> {
  if (syntax === 'turtle') return parseTurtle(text);
  return syntax === 'json-ld' ? parseJsonLd(text) : parseRdfXml(text);
}

async function parseTurtle(text: string): Promise<Triple[]> {
  const { Parser } = await import('n3');
  try {
    return new Parser({ baseIRI: BASE }).parse(text).map(toTriple);
  } catch (error) {
    const { line } = (error as { context?: { line?: number } }).context ?? {};
    throw new FileFault('turtle', line ?? 1);
  }
}

async function parseJsonLd(text: string): Promise<Triple[]> {
  // Says where a broken one breaks, which the streaming parser does not.
  parseJson(text);
  const { JsonLdParser } = await import('jsonld-streaming-parser');
  let hasAsked = false;
  const refuse = {
    load() {
      hasAsked = true;
      return Promise.reject(new Error('nothing is fetched'));
    },
  };
  const parser = new JsonLdParser({ documentLoader: refuse, baseIRI: BASE });
  try {
    return await collect(parser, text, 'json-ld');
  } catch (error) {
    throw hasAsked ? new FileFault('remote-context', 1) : error;
  }
}

async function parseRdfXml(text: string): Promise<Triple[]> {
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  return collect(new RdfXmlParser({ baseIRI: BASE, trackPosition: true }), text, 'rdf-xml');
}

/** What both streaming parsers are; their own types are those of Node. */
interface QuadStream {
  on(event: 'data', listener: (quad: Quad) => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  write(chunk: string): unknown;
  end(): unknown;
}

function collect(
  parser: QuadStream,
  text: string,
  syntax: 'json-ld' | 'rdf-xml',
): Promise<Triple[]> {
  return new Promise((resolve, reject) => {
    const triples: Triple[] = [];
    parser.on('data', (quad) => triples.push(toTriple(quad)));
    parser.on('end', () => resolve(triples));
    parser.on('error', (error) =>
      reject(error instanceof FileFault ? error : new FileFault(syntax, lineOf(error))),
    );
    parser.write(text);
    parser.end();
  });
}

function lineOf(error: unknown): number {
  const { line, message = '' } = error as { line?: number; message?: string };
  return line ?? Number(/line (\d+)/i.exec(message)?.[1] ?? 1);
}

function toTriple({ subject, predicate, object }: Quad): Triple {
  const isLiteral = object.termType === 'Literal';
  return {
    subject: nameOf(subject),
    predicate: predicate.value,
    object: {
      kind: isLiteral ? 'literal' : 'resource',
      value: isLiteral ? object.value : nameOf(object),
      language: object.language ?? '',
    },
  };
}

function nameOf({ termType, value }: Term): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}
