/** Saved searches in the database. Each change is one transaction; the clock is passed in. */
import type { Timestamp } from '../domain/documents/document';
import type { SavedSearch, SavedSearchDraft, SavedSearchId } from '../domain/library/saved-search';
import { readRecord } from '../domain/records/record-schemas';
import { ConflictError } from './errors';
import { readAll } from './read';
import type { Database } from './schema';
import { write } from './write';

export interface SearchesRepository {
  /** In order of their names. */
  list(): Promise<SavedSearch[]>;
  /** Adds one, or puts it in place of the one of that id. @throws ConflictError for one that cannot be understood. */
  save(draft: SavedSearchDraft): Promise<SavedSearch>;
  delete(id: SavedSearchId): Promise<void>;
}

export function createSearchesRepository(
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
): SearchesRepository {
  return {
    async list() {
      const found = readAll('savedSearches', await (await getDatabase()).getAll('savedSearches'));
      return found.sort((a, b) => a.name.localeCompare(b.name));
    },

    async save(draft) {
      return write(await getDatabase(), ['savedSearches'], async (transaction) => {
        const searches = transaction.objectStore('savedSearches');
        const raw = await searches.get(draft.id);
        // One that cannot be understood is left as it is, see read.ts.
        if (raw && !readRecord('savedSearches', raw)) throw new ConflictError();
        const saved = { ...draft, modified: now() };
        await searches.put(saved);
        return saved;
      });
    },

    async delete(id) {
      await write(await getDatabase(), ['savedSearches'], async (transaction) => {
        await transaction.objectStore('savedSearches').delete(id);
      });
    },
  };
}
