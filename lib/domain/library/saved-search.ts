/** A search of the library under a name of the reader's. */
import * as v from 'valibot';
import { NoteFilter } from './note-filter';

export const SavedSearchId = v.pipe(v.string(), v.uuid(), v.brand('SavedSearchId'));
export type SavedSearchId = v.InferOutput<typeof SavedSearchId>;

export const MAX_SEARCH_NAME = 200;

export const SavedSearch = v.object({
  id: SavedSearchId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SEARCH_NAME)),
  query: v.pipe(v.string(), v.maxLength(1_000)),
  filter: NoteFilter,
  modified: v.pipe(v.string(), v.isoTimestamp()),
});
export type SavedSearch = v.InferOutput<typeof SavedSearch>;

/** What the reader says of one; the background adds the time. */
export const SavedSearchDraft = v.omit(SavedSearch, ['modified']);
export type SavedSearchDraft = v.InferOutput<typeof SavedSearchDraft>;
