/** Dismissed tags in the database. Each change is one transaction; the clock is passed in. */
import type { Dismissal, DismissalDraft, DismissalId } from '../domain/dismissals/dismissal';
import type { DocumentUrl, Timestamp } from '../domain/documents/document';
import { readRecord } from '../domain/records/record-schemas';
import { readAll } from './read';
import type { Database } from './schema';
import { write } from './write';

export interface DismissalsRepository {
  /** What counts on a document, oldest first: its own dismissals and those that hold everywhere. */
  findForDocument(url: DocumentUrl): Promise<Dismissal[]>;
  /** Saves a dismissal; the same draft again gives it as it is stored. */
  create(draft: DismissalDraft, source: DocumentUrl): Promise<Dismissal>;
  /** The dismissal taken back, or undefined when there is none (any more) the asker may reach. */
  delete(
    id: DismissalId,
    permits: (dismissal: Dismissal) => boolean,
  ): Promise<Dismissal | undefined>;
}

export function createDismissalsRepository(
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
): DismissalsRepository {
  return {
    async findForDocument(url) {
      const { store } = (await getDatabase()).transaction('dismissals');
      const [own, everywhere] = await Promise.all([
        store.index('by-source').getAll(url),
        store.index('by-scope').getAll('everywhere'),
      ]);
      const elsewhere = everywhere.filter(({ source }) => source !== url);
      return readAll('dismissals', [...own, ...elsewhere]).sort((a, b) =>
        a.created.localeCompare(b.created),
      );
    },

    async create(draft, source) {
      return write(await getDatabase(), ['dismissals'], async (transaction) => {
        const store = transaction.objectStore('dismissals');
        const stored = await store.get(draft.id);
        if (stored) return stored;
        const dismissal = { ...draft, source, created: now() };
        await store.add(dismissal);
        return dismissal;
      });
    },

    async delete(id, permits) {
      return write(await getDatabase(), ['dismissals'], async (transaction) => {
        const store = transaction.objectStore('dismissals');
        const stored = readRecord('dismissals', await store.get(id));
        if (!stored || !permits(stored)) return undefined;
        await store.delete(id);
        return stored;
      });
    },
  };
}
