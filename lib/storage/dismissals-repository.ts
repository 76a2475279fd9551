/** Dismissed tags in the database. Each change is one transaction; the clock is passed in. */
import type { Dismissal, DismissalDraft, DismissalId } from '../domain/dismissals/dismissal';
import type { DocumentUrl, Timestamp } from '../domain/documents/document';
import type { Database } from './schema';

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
      return [...own, ...elsewhere].sort((a, b) => a.created.localeCompare(b.created));
    },

    async create(draft, source) {
      const transaction = (await getDatabase()).transaction('dismissals', 'readwrite');
      const stored = await transaction.store.get(draft.id);
      const dismissal = stored ?? { ...draft, source, created: now() };
      if (!stored) await transaction.store.add(dismissal);
      await transaction.done;
      return dismissal;
    },

    async delete(id, permits) {
      const transaction = (await getDatabase()).transaction('dismissals', 'readwrite');
      const stored = await transaction.store.get(id);
      if (!stored || !permits(stored)) return undefined;
      await Promise.all([transaction.store.delete(id), transaction.done]);
      return stored;
    },
  };
}
