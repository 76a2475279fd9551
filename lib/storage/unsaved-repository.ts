/** Comments that are being written, in the database. Each change is one transaction; the clock is passed in. */
import type { DocumentUrl, Timestamp } from '../domain/documents/document';
import type { UnsavedComment, UnsavedId } from '../domain/notes/unsaved-comment';
import { readRecord } from '../domain/records/record-schemas';
import { readBySource } from './read';
import type { Database } from './schema';
import { write } from './write';

type Permits = (unsaved: UnsavedComment) => boolean;

export interface UnsavedRepository {
  /** Those of one document, the latest last. */
  findBySource(url: DocumentUrl): Promise<UnsavedComment[]>;
  /** Keeps the text as it is now; false when the asker may not reach what is kept under this id. */
  keep(unsaved: Omit<UnsavedComment, 'saved'>, permits: Permits): Promise<boolean>;
  forget(id: UnsavedId, permits: Permits): Promise<void>;
}

export function createUnsavedRepository(
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
): UnsavedRepository {
  return {
    async findBySource(url) {
      const found = await readBySource(await getDatabase(), 'unsaved', url);
      return found.sort((a, b) => a.saved.localeCompare(b.saved));
    },

    async keep(unsaved, permits) {
      return write(await getDatabase(), ['unsaved'], async (transaction) => {
        const store = transaction.objectStore('unsaved');
        const known = readRecord('unsaved', await store.get(unsaved.id));
        if (known && !permits(known)) return false;
        await store.put({ ...unsaved, saved: now() });
        return true;
      });
    },

    async forget(id, permits) {
      await write(await getDatabase(), ['unsaved'], async (transaction) => {
        const store = transaction.objectStore('unsaved');
        const known = readRecord('unsaved', await store.get(id));
        if (known && permits(known)) await store.delete(id);
      });
    },
  };
}
