/** CSL-JSON (citationstyles.org, csl-data schema 1.0) → documents: items with an `id`, a `type` and what a citation needs. */
import { type ImportItem, skip } from './import-item';
import { get, isObject, listOf, type ParsedJson, textOf } from './json-values';

export function isCslJson(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.some(
      (item) =>
        get(item, 'id') !== undefined &&
        textOf(item, 'type') !== '' &&
        textOf(item, 'title') !== '',
    )
  );
}

export function* readCslJson({ value, lineOf }: ParsedJson): Generator<ImportItem> {
  for (const [index, item] of listOf(value).entries()) {
    const line = lineOf([index]);
    if (!isObject(item)) {
      yield skip(line, 'unreadable', String(item));
      continue;
    }
    yield {
      kind: 'document',
      line,
      url: textOf(item, 'URL') || addressOfDoi(textOf(item, 'DOI')),
      title: textOf(item, 'title'),
      lang: textOf(item, 'language'),
      doi: textOf(item, 'DOI'),
      authors: listOf(get(item, 'author')).map((author) =>
        nameAuthor(textOf(author, 'family'), textOf(author, 'given'), textOf(author, 'literal')),
      ),
      published: dateOf(get(item, 'issued')),
      publisher: textOf(item, 'publisher'),
      container: textOf(item, 'container-title'),
    };
  }
}

/** DOI Handbook, 3.8: the resolver's address stands for the name. */
export function addressOfDoi(doi: string): string {
  const name = doi.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '');
  return name === '' ? '' : `https://doi.org/${name}`;
}

/** As libraries write names; `whole` where there are no parts. */
export function nameAuthor(family: string, given: string, whole: string): string {
  return family === '' ? whole || given : given === '' ? family : `${family}, ${given}`;
}

function dateOf(issued: unknown): string {
  const [parts] = listOf(get(issued, 'date-parts'));
  const numbers = listOf(parts).map((part) => String(part).padStart(2, '0'));
  return numbers.length > 0 ? numbers.slice(0, 3).join('-') : textOf(issued, 'raw');
}
