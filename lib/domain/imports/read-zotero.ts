/**
 * Zotero → passages and documents. JSON: items as its API and the export of Better BibTeX write them, annotations
 * being items of their own that name their attachment (`parentItem`) or stand within it (`annotations`). CSV: its
 * items, whose notes hold passages as `<span class="highlight">`.
 */
import type { CsvTable } from './csv-table';
import { type DocumentItem, type ImportItem, skip } from './import-item';
import { get, isObject, type JsonObject, listOf, type ParsedJson, textOf } from './json-values';
import { withoutMarkup } from './plain-text';
import { addressOfDoi, nameAuthor } from './read-csl-json';

type Path = readonly (string | number)[];
interface Found {
  readonly item: JsonObject;
  readonly path: Path;
  readonly parent: string;
}

/** The API wraps what an item says in `data`. */
function dataOf(item: unknown): unknown {
  const data = get(item, 'data');
  return isObject(data) ? data : item;
}

function listItems(value: unknown): { at: Path; items: readonly unknown[] } | undefined {
  if (Array.isArray(value)) return { at: [], items: value };
  const items = get(value, 'items');
  return Array.isArray(items) ? { at: ['items'], items } : undefined;
}

export function isZoteroJson(value: unknown): boolean {
  return listItems(value)?.items.some((item) => textOf(dataOf(item), 'itemType') !== '') ?? false;
}

export function* readZoteroJson({ value, lineOf }: ParsedJson): Generator<ImportItem> {
  const listed = listItems(value);
  const found = [...collect(listed?.items ?? [], listed?.at ?? [], '')];
  const byKey = new Map(found.map(({ item, parent }) => [keyOf(item), { item, parent }]));
  /** What an annotation is on: up from the attachment to the first that has an address. */
  const documentOf = (key: string) => {
    const chain: JsonObject[] = [];
    for (let next = key; chain.length < 5; ) {
      const known = byKey.get(next);
      if (!known) break;
      chain.push(known.item);
      next = textOf(known.item, 'parentItem') || known.parent;
    }
    const title = chain.toReversed().find((item) => textOf(item, 'title') !== '');
    const url = chain
      .toReversed()
      .map(addressOf)
      .find((address) => address !== '');
    return { url: url ?? '', title: textOf(title, 'title') };
  };
  for (const { item, path, parent } of found) {
    const line = lineOf(path);
    const type = textOf(item, 'itemType');
    if (type === 'annotation' || has(item, 'annotationType')) {
      yield {
        kind: 'passage',
        line,
        origin: keyOf(item) || null,
        ...documentOf(textOf(item, 'parentItem') || parent),
        quote: textOf(item, 'annotationText'),
        comment: withoutMarkup(textOf(item, 'annotationComment')),
        tags: listOf(get(item, 'tags')).map((tag) => textOf(tag, 'tag')),
        author: textOf(item, 'annotationAuthorName'),
        created: textOf(item, 'dateAdded'),
        modified: textOf(item, 'dateModified'),
      };
    } else if (type === 'note') yield skip(line, 'no-quote', withoutMarkup(textOf(item, 'note')));
    else if (type !== 'attachment') yield documentItem(line, item);
  }
}

function* collect(items: readonly unknown[], at: Path, parent: string): Generator<Found> {
  for (const [index, entry] of items.entries()) {
    const item = dataOf(entry);
    if (!isObject(item)) continue;
    const path = [...at, index];
    yield { item, path, parent };
    for (const key of ['attachments', 'annotations', 'notes']) {
      const inner = get(item, key);
      if (Array.isArray(inner)) yield* collect(inner, [...path, key], keyOf(item));
    }
  }
}

const has = (value: unknown, key: string) => get(value, key) !== undefined;

function keyOf(item: unknown): string {
  return textOf(item, 'key') || textOf(item, 'itemKey') || textOf(item, 'itemID');
}

function addressOf(item: unknown): string {
  return textOf(item, 'url') || addressOfDoi(textOf(item, 'DOI'));
}

function documentItem(line: number, item: JsonObject): DocumentItem {
  return {
    kind: 'document',
    line,
    url: addressOf(item),
    title: textOf(item, 'title'),
    lang: textOf(item, 'language'),
    doi: textOf(item, 'DOI'),
    authors: listOf(get(item, 'creators')).map((creator) =>
      nameAuthor(
        textOf(creator, 'lastName'),
        textOf(creator, 'firstName'),
        textOf(creator, 'name'),
      ),
    ),
    published: textOf(item, 'date'),
    publisher: textOf(item, 'publisher') || textOf(item, 'institution'),
    container: textOf(item, 'publicationTitle') || textOf(item, 'websiteTitle'),
  };
}

export function isZoteroCsv({ columns }: CsvTable): boolean {
  return ['Key', 'Item Type', 'Title', 'Url'].every((column) => columns.includes(column));
}

const HIGHLIGHT = '<span class="highlight"';
const CITATION = '<span class="citation"';

/** The passages of a note, each with what was said of it up to the next one or the end of the paragraph. */
function* findHighlights(html: string): Generator<{ quote: string; comment: string }> {
  for (let at = html.indexOf(HIGHLIGHT); at >= 0; ) {
    const end = endOfSpan(html, at);
    const next = html.indexOf(HIGHLIGHT, end);
    const paragraphs = [html.indexOf('</p>', end), next].filter((place) => place >= 0);
    let rest = html.slice(end, paragraphs.length > 0 ? Math.min(...paragraphs) : undefined);
    const citation = rest.indexOf(CITATION);
    if (citation >= 0) {
      rest = rest.slice(0, citation) + rest.slice(endOfSpan(rest, citation));
    }
    const quoted = withoutMarkup(html.slice(at, end));
    yield {
      quote: quoted.replace(/^["“«„]/, '').replace(/["”»“]$/, ''),
      comment: withoutMarkup(rest),
    };
    at = next;
  }
}

/** Behind the end of the span that begins at `start`, spans within it passed over. */
function endOfSpan(html: string, start: number): number {
  const tags = /<(\/?)span\b[^<>]*>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth <= 0) return tags.lastIndex;
  }
  return html.length;
}

export function* readZoteroCsv({ rows }: CsvTable): Generator<ImportItem> {
  for (const { line, cell, words, isRagged } of rows) {
    if (isRagged) {
      yield skip(line, 'unreadable', words);
      continue;
    }
    const title = cell('Title');
    const url = cell('Url') || addressOfDoi(cell('DOI'));
    yield {
      kind: 'document',
      line,
      url,
      title,
      lang: cell('Language'),
      doi: cell('DOI'),
      authors: cell('Author').split(';'),
      published: cell('Date') || cell('Publication Year'),
      publisher: cell('Publisher'),
      container: cell('Publication Title'),
    };
    for (const { quote, comment } of findHighlights(cell('Notes'))) {
      yield {
        kind: 'passage',
        line,
        origin: null,
        url,
        title,
        quote,
        comment,
        tags: [],
        author: '',
        created: cell('Date Modified') || cell('Date Added'),
        modified: '',
      };
    }
  }
}
