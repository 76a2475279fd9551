/**
 * The head of a page → the plain list `domain/documents/document-metadata` reads. Only reads attributes and
 * text, runs nothing, fetches nothing, and stops at caps: a page may hold a million elements.
 */
import { MAX_ENTRIES, type MetadataEntry } from '../domain/documents/document-metadata';

export interface PageMetadata {
  readonly entries: readonly MetadataEntry[];
  /** The texts of the JSON-LD scripts. */
  readonly jsonLd: readonly string[];
}

/** Longer values are cut: a title of a page is not that long. UTF-16. */
const MAX_VALUE_LENGTH = 8_000;
const MAX_SCRIPTS = 10;
/** Longer scripts are left out, for cut JSON is none. UTF-16. */
const MAX_SCRIPT_LENGTH = 200_000;

const JSON_LD = 'application/ld+json';

export function collectPageMetadata(page: Document): PageMetadata {
  const entries: MetadataEntry[] = [];
  const language = page.documentElement?.getAttribute('lang');
  if (language) entries.push({ tag: 'html', name: 'lang', value: cut(language) });
  const title = page.querySelector('head > title');
  if (title) entries.push({ tag: 'title', name: '', value: cut(title.textContent) });
  for (const element of page.querySelectorAll('meta, link[rel][href], time[datetime]')) {
    if (entries.length >= MAX_ENTRIES) break;
    entries.push(...entriesOf(element));
  }
  const jsonLd = [...page.querySelectorAll('script[type]')]
    .filter((script) => script.getAttribute('type')?.trim().toLowerCase() === JSON_LD)
    .slice(0, MAX_SCRIPTS)
    .map((script) => script.textContent)
    .filter((text) => text.length <= MAX_SCRIPT_LENGTH);
  return { entries, jsonLd };
}

function entriesOf(element: Element): MetadataEntry[] {
  const of = (name: string) => cut(element.getAttribute(name) ?? '');
  switch (element.localName) {
    case 'link': {
      // Another language is another document.
      if (element.hasAttribute('hreflang')) return [];
      const value = of('href');
      const type = of('type');
      return words(of('rel')).map((name) => ({ tag: 'link', name, value, type }));
    }
    case 'time':
      return [
        {
          tag: 'time',
          name: element.hasAttribute('pubdate') ? 'pubdate' : of('itemprop'),
          value: of('datetime'),
        },
      ];
    default: {
      // RDFa gives addresses in `resource` or `href`, and several properties in one attribute.
      const value = of('content') || of('resource') || of('href');
      const names = [of('name'), ...words(of('property')), ...words(of('itemprop'))];
      return names.filter(Boolean).map((name) => ({ tag: 'meta', name, value }));
    }
  }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, 10);
}

function cut(text: string): string {
  return text.length <= MAX_VALUE_LENGTH ? text : text.slice(0, MAX_VALUE_LENGTH);
}
