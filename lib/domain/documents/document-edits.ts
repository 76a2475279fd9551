/** What a reader says a document is, where the page says nothing or something else. It wins over the page. */
import * as v from 'valibot';
import { DocumentMetadata } from './document-metadata';

/** A fact that is not there is as the page says; one that is null or empty is known to be none. */
export const EditedFacts = editable(DocumentMetadata);
export type EditedFacts = v.InferOutput<typeof EditedFacts>;

export const DocumentEdits = v.object({
  /** None at all when the reader went back to what the page says. */
  facts: EditedFacts,
  modified: v.pipe(v.string(), v.isoTimestamp()),
});
export type DocumentEdits = v.InferOutput<typeof DocumentEdits>;

/** What the page says, before anybody edits it. `title` and `language` are those of its window. */
export function factsOfPage(
  about: DocumentMetadata | null,
  title: string,
  language: string | null,
): DocumentMetadata {
  return {
    ...(about ?? NOTHING),
    title: about?.title ?? (title.trim() === '' ? null : title),
    language: about?.language ?? language,
  };
}

/** What it is called in a list; the empty string where it has no title. */
export function titleOfRecord(
  record: { readonly title: string; readonly edited: DocumentEdits | null } | undefined,
): string {
  const { title = record?.title } = record?.edited?.facts ?? {};
  return title?.trim() ?? '';
}

/** Only what differs from the page is an edit. */
export function differingFacts(page: DocumentMetadata, wanted: Required<EditedFacts>): EditedFacts {
  const names = Object.keys(wanted) as (keyof EditedFacts)[];
  const changed = names.filter((name) => String(wanted[name] ?? '') !== String(page[name] ?? ''));
  return Object.fromEntries(changed.map((name) => [name, wanted[name]]));
}

const NOTHING: DocumentMetadata = {
  title: null,
  authors: [],
  published: null,
  modified: null,
  publisher: null,
  container: null,
  language: null,
  doi: null,
  eli: null,
  celex: null,
  isbn: null,
  type: null,
};

// A bundler would keep what is read off a schema, unless it is told.
/* @__NO_SIDE_EFFECTS__ */
function editable({ entries }: typeof DocumentMetadata) {
  return v.object({
    title: v.exactOptional(entries.title),
    authors: v.exactOptional(entries.authors),
    published: v.exactOptional(entries.published),
    publisher: v.exactOptional(entries.publisher),
    container: v.exactOptional(entries.container),
    language: v.exactOptional(entries.language),
    doi: v.exactOptional(entries.doi),
    eli: v.exactOptional(entries.eli),
    type: v.exactOptional(entries.type),
  });
}
