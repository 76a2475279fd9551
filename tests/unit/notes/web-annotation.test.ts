import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../../lib/domain/exports/piece';
import {
  ANNOTATION_CONTEXT,
  toWebAnnotation,
  writeAnnotationCollection,
} from '../../../lib/domain/notes/web-annotation';
import { aBlockSelector, aConceptId, aLink, aNote } from '../../support/builders';

const OA = 'http://www.w3.org/ns/oa#';
const context = JSON.parse(readFileSync('tests/fixtures/w3c/anno.jsonld', 'utf8'));

/** The vocabulary lies beside the tests; nothing else is ever loaded. */
async function documentLoader(url: string) {
  if (url !== ANNOTATION_CONTEXT) throw new Error(`${url} is not to be loaded.`);
  return { documentUrl: url, document: context };
}

/** Fails on every term that the contexts do not define. */
async function expand(document: object): Promise<Record<string, unknown[]>[]> {
  // `safe` is newer than the types.
  const options: object = { documentLoader, safe: true };
  const expanded = await jsonld.expand(structuredClone(document) as jsonld.JsonLdDocument, options);
  return expanded as Record<string, unknown[]>[];
}

const full = aNote({
  comment: 'Who **are** the users?',
  concepts: [aConceptId('co-management')],
  tags: ['chapter 3'],
  cases: [aLink('eau-de-paris', 'contradicts')],
  author: 'A. Reader',
  revision: 4,
});

describe('the export of a note as a Web Annotation', () => {
  it('is understood by a JSON-LD processor, every term of it', async () => {
    const [annotation] = await expand(toWebAnnotation(full));
    expect(annotation).toMatchObject({
      '@id': full.id,
      '@type': [`${OA}Annotation`],
      [`${OA}motivatedBy`]: ['commenting', 'tagging', 'linking'].map((name) => ({
        '@id': OA + name,
      })),
      'http://purl.org/dc/terms/created': [
        { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': full.created },
      ],
    });
    expect(annotation?.[`${OA}hasTarget`]).toEqual([
      {
        [`${OA}hasSource`]: [{ '@id': full.target.source }],
        [`${OA}hasSelector`]: [
          {
            '@type': [`${OA}TextQuoteSelector`],
            [`${OA}exact`]: [{ '@value': 'managed by its users' }],
            [`${OA}prefix`]: [{ '@value': 'The water service is ' }],
            [`${OA}suffix`]: [{ '@value': ' and the town.' }],
          },
          expect.objectContaining({ '@type': [`${OA}TextPositionSelector`] }),
        ],
      },
    ]);
  });

  it('says where among the blocks of the page it stood, in terms of our own', async () => {
    const { source, selector } = full.target;
    const [quote, position = { type: 'TextPositionSelector' as const, start: 0, end: 1 }] =
      selector;
    const block = { ...aBlockSelector('v1'), label: 'Article 12', headings: ['Part II', 'Water'] };
    const [annotation] = await expand(
      toWebAnnotation({ ...full, target: { source, selector: [quote, position, block] } }),
    );
    expect(JSON.stringify(annotation?.[`${OA}hasTarget`])).toContain(
      JSON.stringify({
        'urn:x-commons-gloss:headings': [
          { '@list': [{ '@value': 'Part II' }, { '@value': 'Water' }] },
        ],
      }).slice(1, -1),
    );
  });

  it('gives comment, tag, concept and case study a purpose each, and the case its relation', async () => {
    const [annotation] = await expand(toWebAnnotation(full));
    const purpose = (name: string) => ({ [`${OA}hasPurpose`]: [{ '@id': OA + name }] });
    expect(annotation?.[`${OA}hasBody`]).toEqual([
      expect.objectContaining({
        'http://purl.org/dc/elements/1.1/format': [{ '@value': 'text/markdown' }],
        ...purpose('commenting'),
      }),
      expect.objectContaining(purpose('tagging')),
      expect.objectContaining(purpose('classifying')),
      expect.objectContaining({
        ...purpose('linking'),
        'urn:x-commons-gloss:relation': [{ '@id': 'urn:x-commons-gloss:contradicts' }],
      }),
    ]);
  });

  it('gives a bare highlight no body', async () => {
    const bare = toWebAnnotation(aNote({ comment: '', concepts: [] }));
    expect(bare).not.toHaveProperty('body');
    const [annotation] = await expand(bare);
    expect(annotation?.[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}highlighting` }]);
  });

  it('is a graph: it becomes RDF', async () => {
    const quads = await jsonld.toRDF(toWebAnnotation(full) as jsonld.JsonLdDocument, {
      documentLoader,
      format: 'application/n-quads',
    });
    expect(quads).toContain(`<${full.id}> <${OA}hasTarget>`);
  });

  it('would fail on a term that nothing defines', async () => {
    const wrong = { ...toWebAnnotation(full), mood: 'cheerful' };
    await expect(expand(wrong)).rejects.toThrow();
  });
});

describe('the export of many notes', () => {
  it('is one collection with one page, in the order given', async () => {
    const notes = [aNote(), full];
    const id = 'urn:uuid:00000000-0000-4000-8000-000000000000';
    const text = joinPieces(writeAnnotationCollection(id, 'Strategy', notes, full.created));
    const document = JSON.parse(text);
    expect(text).toBe(`${JSON.stringify(document, null, 2)}\n`);
    const AS = 'http://www.w3.org/ns/activitystreams#';
    const [collection] = await expand(document);
    expect(collection).toMatchObject({ '@type': [`${AS}OrderedCollection`] });
    expect(JSON.stringify(collection?.[`${AS}first`])).toMatch(
      new RegExp(notes.map((note) => note.id).join('.*')),
    );
  });

  it('is a whole collection when there are none', () => {
    const id = 'urn:uuid:00000000-0000-4000-8000-000000000000';
    const text = joinPieces(writeAnnotationCollection(id, '"items": []', [], full.created));
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(JSON.parse(text)).toMatchObject({ label: '"items": []', first: { items: [] } });
  });
});
