/** Which notes the library lists: every condition that is set must hold. */
import * as v from 'valibot';
import { CaseId } from '../cases/case-study';
import { CONCEPT_GROUPS, ConceptId } from '../concepts/concept';
import { type DocumentRecord, DocumentUrl } from '../documents/document';
import { hasComment } from '../notes/note';
import type { NoteEntry, SearchNames } from './note-entry';

const Words = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const Day = v.pipe(v.string(), v.isoDate());

export const NoteFilter = v.object({
  concept: v.exactOptional(ConceptId),
  group: v.exactOptional(v.picklist(CONCEPT_GROUPS)),
  tag: v.exactOptional(Words),
  document: v.exactOptional(DocumentUrl),
  case: v.exactOptional(CaseId),
  /** The primary subtag of the document's language. */
  lang: v.exactOptional(Words),
  /** `comments`: with words of the reader. `highlights`: without. */
  kind: v.exactOptional(v.picklist(['comments', 'highlights'])),
  /** How the passage stood when the document was last read. `attention`: not where it was. */
  outcome: v.exactOptional(v.picklist(['attention', 'changed', 'ambiguous', 'missing'])),
  /** The first and last day of the last change, `YYYY-MM-DD` in UTC. */
  from: v.exactOptional(Day),
  to: v.exactOptional(Day),
});
export type NoteFilter = Readonly<v.InferOutput<typeof NoteFilter>>;

export function passesFilter(entry: NoteEntry, filter: NoteFilter, names: SearchNames): boolean {
  const { note, document } = entry;
  const day = note.modified.slice(0, 10);
  return (
    (filter.concept === undefined || note.concepts.includes(filter.concept)) &&
    (filter.group === undefined ||
      note.concepts.some((id) => names.conceptGroup(id) === filter.group)) &&
    (filter.tag === undefined || note.tags.includes(filter.tag)) &&
    (filter.document === undefined || note.target.source === filter.document) &&
    (filter.case === undefined || note.cases.some(({ id }) => id === filter.case)) &&
    (filter.lang === undefined || languageOf(document) === filter.lang) &&
    (filter.kind === undefined || hasComment(note) === (filter.kind === 'comments')) &&
    (filter.outcome === undefined || hasOutcome(entry, filter.outcome)) &&
    (filter.from === undefined || day >= filter.from) &&
    (filter.to === undefined || day <= filter.to)
  );
}

function hasOutcome({ note, document }: NoteEntry, wanted: NoteFilter['outcome']): boolean {
  const stood = document?.outcomes.find(({ note: id }) => id === note.id)?.outcome;
  return wanted === 'attention' ? stood !== undefined : stood === wanted;
}

/** "pt" for "pt-BR"; the empty string where nobody says. What the reader says wins. */
export function languageOf(document: DocumentRecord | undefined): string {
  const { language = document?.lang } = document?.edited?.facts ?? {};
  return language?.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
}

export interface FacetCount<T> {
  readonly value: T;
  readonly count: number;
}

/** What the notes at hand have, the most frequent first. */
export interface Facets {
  readonly concepts: readonly FacetCount<ConceptId>[];
  readonly tags: readonly FacetCount<string>[];
  readonly languages: readonly FacetCount<string>[];
  readonly cases: readonly FacetCount<CaseId>[];
}

export function countFacets(entries: Iterable<NoteEntry>): Facets {
  const concepts = new Map<ConceptId, number>();
  const tags = new Map<string, number>();
  const languages = new Map<string, number>();
  const cases = new Map<CaseId, number>();
  for (const { note, document } of entries) {
    for (const id of note.concepts) add(concepts, id);
    for (const tag of note.tags) add(tags, tag);
    for (const { id } of note.cases) add(cases, id);
    const lang = languageOf(document);
    if (lang !== '') add(languages, lang);
  }
  return {
    concepts: rank(concepts),
    tags: rank(tags),
    languages: rank(languages),
    cases: rank(cases),
  };
}

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function rank<T extends string>(counts: ReadonlyMap<T, number>): FacetCount<T>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
