/** What a reader typed about a document → facts, or which of them cannot be understood. */
import { differingFacts, type EditedFacts } from './document-edits';
import type { DocumentMetadata } from './document-metadata';
import { parseDoi, parseEli } from './identifiers';
import { cleanDate, cleanLanguage, cleanText } from './metadata-facts';

export const EDITABLE_FACTS = [
  'title',
  'authors',
  'published',
  'publisher',
  'container',
  'language',
  'type',
  'doi',
  'eli',
] as const satisfies readonly (keyof EditedFacts)[];
export type EditableFact = (typeof EDITABLE_FACTS)[number];
/** As typed; authors one a line. */
export type TypedFacts = Readonly<Record<EditableFact, string>>;
export type BadFact = 'published' | 'language' | 'doi' | 'eli';

const MAX_TITLE = 2_000;
const MAX_NAME = 300;
const MAX_AUTHORS = 50;

/** Only what differs from the page; empty where nothing does. */
export function readEdits(
  typed: TypedFacts,
  page: DocumentMetadata,
): { readonly facts: EditedFacts } | { readonly bad: readonly BadFact[] } {
  const bad: BadFact[] = [];
  const parse = (fact: BadFact, read: (text: string) => string | null): string | null => {
    const text = typed[fact].trim();
    if (text === '') return null;
    const value = read(text);
    if (value === null) bad.push(fact);
    return value;
  };
  const name = (fact: EditableFact, limit = MAX_NAME) => cleanText(typed[fact], limit) || null;
  const wanted = {
    title: name('title', MAX_TITLE),
    authors: typed.authors
      .split('\n')
      .flatMap((line) => cleanText(line, MAX_NAME) || [])
      .slice(0, MAX_AUTHORS),
    published: parse('published', readDate),
    publisher: name('publisher'),
    container: name('container'),
    language: parse('language', cleanLanguage),
    doi: parse('doi', parseDoi),
    // We keep host and path alone.
    eli: parse('eli', (text) => parseEli(/^https?:/i.test(text) ? text : `https://${text}`)),
    type: name('type'),
  };
  return bad.length > 0 ? { bad } : { facts: differingFacts(page, wanted) };
}

export function typeFacts(facts: DocumentMetadata): TypedFacts {
  const entries = EDITABLE_FACTS.map((fact) => {
    const value = facts[fact];
    return [fact, Array.isArray(value) ? value.join('\n') : (value ?? '')];
  });
  return Object.fromEntries(entries) as TypedFacts;
}

/** Nothing after it: "2024-05 or so" is no date. */
function readDate(text: string): string | null {
  return /^[\d\s./-]+$/.test(text) ? cleanDate(text) : null;
}
