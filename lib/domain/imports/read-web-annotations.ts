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

/** Whether there are annotations: a single one, several, pages of them, or a collection of pages. */
export function isWebAnnotations(value: unknown): boolean {
  return topParts(value).some(
    (part) => isOfType(part.value, 'Annotation') || isContainer(part.value),
  );
}

interface Part {
  readonly value: unknown;
  readonly at: Path;
}

/** What stands side by side at the top of a file. */
function topParts(value: unknown): Part[] {
  const graph = get(value, '@graph');
  const root: Path = Array.isArray(graph) ? ['@graph'] : [];
  const list = Array.isArray(graph) ? graph : value;
  if (!Array.isArray(list)) return [{ value, at: [] }];
  return list.map((part, index) => ({ value: part, at: [...root, index] }));
}

function isContainer(value: unknown): boolean {
  return isOfType(value, 'AnnotationPage') || isOfType(value, 'AnnotationCollection');
}

/** How collections and pages name the next page (5.1, 5.2). */
const LINKS = ['first', 'next', 'last'] as const;
/** Lines are known of what lies no deeper. */
const MAX_PATH = 8;

/** Everything at the top, and after each the pages that lie within it. */
function findParts(value: unknown): Part[] {
  const found: Part[] = [];
  const waiting = topParts(value).reverse();
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    found.push(part);
    if (!isContainer(part.value)) continue;
    for (const link of LINKS.toReversed()) {
      const page = get(part.value, link);
      const at = part.at.length < MAX_PATH ? [...part.at, link] : part.at;
      if (get(page, 'items') !== undefined) waiting.push({ value: page, at });
    }
  }
  return found;
}

function idOf(value: unknown): string {
  return typeof value === 'string' ? value : textOf(value, 'id') || textOf(value, '@id');
}

function isOfType(value: unknown, type: string): boolean {
  const types = [...textsOf(get(value, 'type')), ...textsOf(get(value, '@type'))];
  return types.some((name) => name === type || name === `oa:${type}`);
}

export function* readWebAnnotations({ value, lineOf }: ParsedJson): Generator<ImportItem> {
  const parts = findParts(value);
  const here = new Set(parts.map((part) => idOf(part.value)));
  const read = new Set<string>();
  for (const part of parts) {
    if (!isContainer(part.value)) {
      yield* readEntry(part.value, lineOf(part.at));
      continue;
    }
    // The last page is often the first as well.
    const id = idOf(part.value);
    if (id !== '' && read.has(id)) continue;
    read.add(id);
    for (const [index, entry] of listOf(get(part.value, 'items')).entries()) {
      yield* readEntry(entry, lineOf([...part.at, 'items', index]));
    }
    for (const link of LINKS) {
      // Pages that lie elsewhere are never fetched.
      const page = idOf(get(part.value, link));
      if (page === '' || here.has(page)) continue;
      here.add(page);
      yield skip(lineOf(part.at), 'elsewhere', page);
    }
  }
}

function* readEntry(entry: unknown, line: number): Generator<ImportItem> {
  if (isObject(entry)) yield* readAnnotation(entry, line);
  else yield skip(line, 'unreadable', String(entry));
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
