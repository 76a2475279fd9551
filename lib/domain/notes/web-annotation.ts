/**
 * A note → a W3C Web Annotation as JSON-LD (Web Annotation Data Model, 2017), and many → the text of a collection.
 */
import type { Timestamp } from '../documents/document';
import type { Writing } from '../exports/piece';
import { motivationsOf, type Note } from './note';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const RFC_8118 = 'http://tools.ietf.org/rfc/rfc8118';

/**
 * Ours, for what the model has no word for: what a case study is to a passage, which revision this is, and where
 * among the blocks of the page the quote stood.
 */
const OWN_TERMS = {
  gloss: 'urn:x-commons-gloss:',
  relation: { '@id': 'gloss:relation', '@type': '@vocab' },
  supports: 'gloss:supports',
  contradicts: 'gloss:contradicts',
  precedent: 'gloss:precedent',
  context: 'gloss:context',
  revision: 'gloss:revision',
  BlockSelector: 'gloss:BlockSelector',
  block: 'gloss:block',
  offset: 'gloss:offset',
  words: 'gloss:words',
  from: 'gloss:from',
  to: 'gloss:to',
  kind: 'gloss:kind',
  headings: { '@id': 'gloss:headings', '@container': '@list' },
  snapshot: 'gloss:snapshot',
} as const;

const CONTEXT = [ANNOTATION_CONTEXT, OWN_TERMS] as const;

type Json = { readonly [key: string]: unknown };

/** One annotation, complete with its context. */
export function toWebAnnotation(note: Note): Json {
  return { '@context': CONTEXT, ...describeNote(note) };
}

/**
 * All notes given as the text of one collection with one page, note by note. `id` is a URN of the caller's making.
 */
export function* writeAnnotationCollection(
  id: string,
  label: string,
  notes: readonly Note[],
  now: Timestamp,
): Writing {
  const page = { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items: [] };
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    created: now,
    total: notes.length,
    first: page,
  };
  // Written around the notes, so that they need not be in memory all at once.
  const [head = '', foot = ''] = JSON.stringify(collection, null, 2).split(
    /(?<="items": \[)(?=\])/,
  );
  yield { text: head, part: 0 };
  for (const [at, note] of notes.entries()) {
    const item = JSON.stringify(describeNote(note), null, 2).replaceAll('\n', '\n      ');
    const text = `${at === 0 ? '' : ','}\n      ${item}`;
    yield { text, part: (at + 1) / notes.length };
  }
  yield { text: `${notes.length === 0 ? '' : '\n    '}${foot}\n`, part: 1 };
}

function describeNote(note: Note): Json {
  const { id, target, comment, concepts, tags, cases, author, created, modified, revision } = note;
  const { snapshot } = note;
  const body = [
    ...(comment.trim() === ''
      ? []
      : [
          {
            type: 'TextualBody',
            value: comment,
            format: 'text/markdown',
            purpose: 'commenting',
          },
        ]),
    ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...concepts.map((concept) => ({
      type: 'SpecificResource',
      source: `urn:x-commons-gloss:concept:${concept}`,
      purpose: 'classifying',
    })),
    ...cases.map(({ id: linked, relation }) => ({
      type: 'SpecificResource',
      source: `urn:x-commons-gloss:case:${linked}`,
      purpose: 'linking',
      relation,
    })),
  ];
  return {
    id,
    type: 'Annotation',
    motivation: motivationsOf(note),
    ...(author === null ? {} : { creator: { type: 'Person', name: author } }),
    created,
    modified,
    revision,
    ...(snapshot === null ? {} : { snapshot }),
    ...(body.length === 0 ? {} : { body }),
    target: { source: target.source, selector: [...target.selector, ...pageSelector(target)] },
  };
}

/** Says to everybody who knows PDFs on which page the words are. */
function pageSelector({ selector: [, , block] }: Note['target']): readonly Json[] {
  if (!block?.page) return [];
  return [{ type: 'FragmentSelector', conformsTo: RFC_8118, value: `page=${block.page.number}` }];
}
