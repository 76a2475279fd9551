/**
 * The highlights that Obsidian Web Clipper exports → passages: a list of pages, each with `url` and `highlights` of
 * `text` and `timestamp`; newer versions add `notes`, older ones write `content` (its highlights-manager).
 */
import { type ImportItem, skip } from './import-item';
import { get, isObject, type ParsedJson, textOf, textsOf } from './json-values';
import { withoutMarkup } from './plain-text';

export function isObsidianClipper(value: unknown): boolean {
  return Array.isArray(value) && value.some(isPage);
}

function isPage(page: unknown): boolean {
  return textOf(page, 'url') !== '' && Array.isArray(get(page, 'highlights'));
}

export function* readObsidianClipper({ value, lineOf }: ParsedJson): Generator<ImportItem> {
  if (!Array.isArray(value)) return;
  for (const [at, page] of value.entries()) {
    const highlights = get(page, 'highlights');
    if (!Array.isArray(highlights)) {
      yield skip(lineOf([at]), 'unreadable', textOf(page, 'url'));
      continue;
    }
    for (const [index, highlight] of highlights.entries()) {
      const line = lineOf([at, 'highlights', index]);
      if (!isObject(highlight)) {
        yield skip(line, 'unreadable', String(highlight));
        continue;
      }
      const notes = textsOf(get(highlight, 'notes'));
      yield {
        kind: 'passage',
        line,
        origin: null,
        url: textOf(page, 'url'),
        title: textOf(page, 'title'),
        // What was selected is kept as HTML.
        quote: withoutMarkup(textOf(highlight, 'text') || textOf(highlight, 'content')),
        comment: notes.length > 0 ? notes.join('\n\n') : textOf(highlight, 'comment'),
        tags: [],
        author: '',
        created: textOf(highlight, 'timestamp'),
        modified: '',
      };
    }
  }
}
