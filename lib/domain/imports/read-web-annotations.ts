/**
 * W3C Web Annotations as JSON-LD (Web Annotation Data Model, 2017: 3.1 to 3.4, 4.2.4, 5) → passages; ours as whole
 * notes. Read by the names the specification writes; other contexts are not expanded.
 */

import * as v from 'valibot';
import { Selectors } from '../anchoring/selectors';
import { CASE_RELATIONS, type LinkedCase, NoteId } from '../notes/note';
import { type ImportItem, type PassageItem, skip } from './import-item';
import {
  get,
  isObject,
  type JsonObject,
  listOf,
  type ParsedJson,
  textOf,
  textsOf,
} from './json-values';
import { withoutMarkup } from './plain-text';

const CONCEPT = 'urn:x-commons-gloss:concept:';
const CASE = 'urn:x-commons-gloss:case:';

type Path = readonly (string | number)[];

/** The annotations of a single one, a list, a page or a collection; undefined when it is none of them. */
export function findAnnotations(
  value: unknown,
  path: Path = [],
): { at: Path; list: readonly unknown[] } | undefined {
  if (Array.isArray(value)) {
    return value.some((entry) => isOfType(entry, 'Annotation'))
      ? { at: path, list: value }
      : undefined;
  }
  if (isOfType(value, 'Annotation')) return { at: path, list: [value] };
  if (isOfType(value, 'AnnotationPage')) {
    return { at: [...path, 'items'], list: listOf(get(value, 'items')) };
  }
  // Pages that are only named lie elsewhere, and nothing is ever fetched.
  if (isOfType(value, 'AnnotationCollection')) {
    const first = get(value, 'first');
    return isObject(first)
      ? { at: [...path, 'first', 'items'], list: listOf(get(first, 'items')) }
      : { at: path, list: [] };
  }
  return undefined;
}

function isOfType(value: unknown, type: string): boolean {
  const types = [...textsOf(get(value, 'type')), ...textsOf(get(value, '@type'))];
  return types.some((name) => name === type || name === `oa:${type}`);
}

export function* readWebAnnotations({ value, lineOf }: ParsedJson): Generator<ImportItem> {
  const found = findAnnotations(value);
  for (const [index, annotation] of (found?.list ?? []).entries()) {
    const line = lineOf([...(found?.at ?? []), index]);
    if (!isObject(annotation)) yield skip(line, 'unreadable', String(annotation));
    else yield* readAnnotation(annotation, line);
  }
}

function* readAnnotation(annotation: JsonObject, line: number): Generator<ImportItem> {
  const id = textOf(annotation, 'id') || textOf(annotation, '@id');
  const body = readBodies(annotation);
  const own = readOwn(annotation, id, body);
  if (own) {
    yield { kind: 'own', line, note: own };
    return;
  }
  if (textsOf(get(annotation, 'motivation')).includes('replying')) {
    yield skip(line, 'reply', body.comment);
    return;
  }
  const targets = listOf(get(annotation, 'target'));
  const passages = targets.flatMap((target, at): PassageItem[] => {
    const quote = findQuote(target);
    if (!quote) return [];
    return [
      {
        kind: 'passage',
        line,
        origin: id === '' ? null : at === 0 ? id : `${id} ${at}`,
        url: sourceOf(target),
        title: '',
        quote: textOf(quote, 'exact'),
        prefix: textOf(quote, 'prefix'),
        suffix: textOf(quote, 'suffix'),
        ...body,
        author: authorOf(annotation),
        created: textOf(annotation, 'created'),
        modified: textOf(annotation, 'modified'),
      },
    ];
  });
  if (passages.length === 0) yield skip(line, 'no-quote', body.comment || sourceOf(targets[0]));
  yield* passages;
}

/** What only our own export says: a revision, and selectors as we keep them. Undefined when it is somebody else's. */
function readOwn(annotation: JsonObject, id: string, body: Bodies): unknown {
  const revision = get(annotation, 'revision');
  if (typeof revision !== 'number' || !v.is(NoteId, id)) return undefined;
  const [target] = listOf(get(annotation, 'target'));
  const selector = listOf(get(target, 'selector')).filter((one) =>
    OWN_SELECTORS.includes(textOf(one, 'type')),
  );
  if (!v.is(Selectors, selector)) return undefined;
  return {
    id,
    target: { source: get(target, 'source'), selector },
    snapshot: get(annotation, 'snapshot') ?? null,
    ...body,
    author: authorOf(annotation) || null,
    created: get(annotation, 'created'),
    modified: get(annotation, 'modified'),
    revision,
  };
}

const OWN_SELECTORS: readonly string[] = [
  'TextQuoteSelector',
  'TextPositionSelector',
  'BlockSelector',
];

function sourceOf(target: unknown): string {
  if (typeof target === 'string') return target;
  const source = get(target, 'source');
  if (typeof source === 'string') return source;
  return textOf(source, 'id') || textOf(target, 'id');
}

/** The quote among the selectors, or what narrows another one down. */
function findQuote(target: unknown): JsonObject | undefined {
  let selectors = listOf(get(target, 'selector'));
  for (let depth = 0; depth < 5 && selectors.length > 0; depth += 1) {
    const quote = selectors.find(
      (selector) => isOfType(selector, 'TextQuoteSelector') && textOf(selector, 'exact') !== '',
    );
    if (isObject(quote)) return quote;
    selectors = selectors.flatMap((selector) => listOf(get(selector, 'refinedBy')));
  }
  return undefined;
}

function authorOf(annotation: JsonObject): string {
  const [creator] = listOf(get(annotation, 'creator'));
  if (typeof creator === 'string') return creator;
  return textOf(creator, 'name') || textOf(creator, 'nickname') || textOf(creator, 'id');
}

interface Bodies {
  readonly comment: string;
  readonly tags: readonly string[];
  readonly concepts: readonly string[];
  readonly cases: readonly LinkedCase[];
}

function readBodies(annotation: JsonObject): Bodies {
  const comments: string[] = [textOf(annotation, 'bodyValue')];
  const tags: string[] = [];
  const concepts: string[] = [];
  const cases: LinkedCase[] = [];
  const tagsOnly = textsOf(get(annotation, 'motivation')).join() === 'tagging';
  for (const body of listOf(get(annotation, 'body')).flatMap(chosenOf)) {
    const source = sourceOf(body);
    const purposes = textsOf(get(body, 'purpose'));
    if (source.startsWith(CONCEPT)) concepts.push(source.slice(CONCEPT.length));
    else if (source.startsWith(CASE)) cases.push(linkOf(source.slice(CASE.length), body));
    else if (purposes.includes('tagging') || (tagsOnly && purposes.length === 0)) {
      tags.push(textOf(body, 'value') || source);
    } else comments.push(wordsOf(body) || source);
  }
  return {
    comment: comments.filter((comment) => comment.trim() !== '').join('\n\n'),
    tags,
    concepts,
    cases,
  };
}

/** Of a choice, what is to be shown first (3.2.8). */
function chosenOf(body: unknown): readonly unknown[] {
  return isOfType(body, 'Choice') ? listOf(get(body, 'items')).slice(0, 1) : [body];
}

function wordsOf(body: unknown): string {
  const value = textOf(body, 'value');
  return textsOf(get(body, 'format')).includes('text/html') ? withoutMarkup(value) : value;
}

function linkOf(id: string, body: unknown): LinkedCase {
  const relation = CASE_RELATIONS.find((name) => name === get(body, 'relation')) ?? 'context';
  // Checked with the note.
  return { id: id as LinkedCase['id'], relation };
}
