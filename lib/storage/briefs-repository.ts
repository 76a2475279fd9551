/** Briefs and their history in the database. Each change is one transaction; the clock is passed in. */
import type { Brief, BriefContent, BriefId, BriefRevision } from '../domain/briefs/brief';
import {
  changeBrief,
  createBrief,
  findExcessBriefs,
  isSameContent,
  keepBrief,
  keepOtherBrief,
} from '../domain/briefs/save-brief';
import type { Timestamp } from '../domain/documents/document';
import { readRecord } from '../domain/records/record-schemas';
import { ConflictError, NotFoundError } from './errors';
import { readAll } from './read';
import { type Database, revisionsOf } from './schema';
import { type WriteTransaction, write } from './write';

export interface BriefsRepository {
  /** All, those in the trash included, in no order. */
  list(): Promise<Brief[]>;
  /** A new brief; the same again gives it as it is stored now. */
  create(id: BriefId, content: BriefContent): Promise<Brief>;
  /**
   * Saves what was written on `revision`. The same again gives the brief as it is stored now.
   * @throws NotFoundError, or ConflictError when the brief has moved on; then what was refused is in the history.
   */
  change(id: BriefId, revision: number, content: BriefContent): Promise<Brief>;
  /** Moves a brief to the trash, or takes it out. @throws NotFoundError */
  setTrashed(id: BriefId, trashed: boolean): Promise<Brief>;
  /** Deletes one in the trash for good, its history with it; one that is in use stays. */
  purge(ids: readonly BriefId[]): Promise<void>;
  /** What the brief was before, oldest first. */
  findHistory(id: BriefId): Promise<BriefRevision[]>;
}

export function createBriefsRepository(
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
): BriefsRepository {
  return {
    async list() {
      return readAll('briefs', await (await getDatabase()).getAll('briefs'));
    },

    async create(id, content) {
      return write(await getDatabase(), STORES, async (transaction) => {
        const briefs = transaction.objectStore('briefs');
        const raw = await briefs.get(id);
        const known = readRecord('briefs', raw);
        if (known) return known;
        // One that cannot be understood is left as it is, see read.ts.
        if (raw) throw new ConflictError();
        const brief = createBrief(id, content, now());
        await briefs.add(brief);
        return brief;
      });
    },

    async change(id, revision, content) {
      const saved = await write(await getDatabase(), STORES, async (transaction) => {
        const briefs = transaction.objectStore('briefs');
        const stored = await find(transaction, id);
        if (isSameContent(stored.content, content)) return stored;
        const history = await readHistory(transaction, id);
        if (stored.revision !== revision) {
          const refused = { revision, content, modified: now() };
          const kept = keepOtherBrief(stored, refused, history);
          if (kept) await transaction.objectStore('briefRevisions').add(kept);
          return 'refused';
        }
        await keepHistory(transaction, keepBrief(stored, content, history), history);
        const brief = changeBrief(stored, content, now());
        await briefs.put(brief);
        return brief;
      });
      // Only now, for the refused text is to be kept.
      if (saved === 'refused') throw new ConflictError();
      return saved;
    },

    async setTrashed(id, trashed) {
      return write(await getDatabase(), STORES, async (transaction) => {
        const stored = await find(transaction, id);
        if ((stored.trashed !== null) === trashed) return stored;
        const brief = { ...stored, trashed: trashed ? now() : null };
        await transaction.objectStore('briefs').put(brief);
        return brief;
      });
    },

    async purge(ids) {
      await write(await getDatabase(), STORES, async (transaction) => {
        const briefs = transaction.objectStore('briefs');
        const found = readAll('briefs', await Promise.all(ids.map((id) => briefs.get(id))));
        for (const { id, trashed } of found) {
          if (!trashed) continue;
          await briefs.delete(id);
          await transaction.objectStore('briefRevisions').delete(revisionsOf(id));
        }
      });
    },

    async findHistory(id) {
      const found = await (await getDatabase()).getAll('briefRevisions', revisionsOf(id));
      return readAll('briefRevisions', found);
    },
  };
}

const STORES: ('briefs' | 'briefRevisions')[] = ['briefs', 'briefRevisions'];
type BriefTransaction = WriteTransaction<typeof STORES>;

async function find(transaction: BriefTransaction, id: BriefId): Promise<Brief> {
  const stored = readRecord('briefs', await transaction.objectStore('briefs').get(id));
  if (!stored) throw new NotFoundError();
  return stored;
}

async function readHistory(transaction: BriefTransaction, id: BriefId): Promise<BriefRevision[]> {
  const found = await transaction.objectStore('briefRevisions').getAll(revisionsOf(id));
  return readAll('briefRevisions', found);
}

async function keepHistory(
  transaction: BriefTransaction,
  kept: BriefRevision | null,
  history: readonly BriefRevision[],
): Promise<void> {
  if (!kept) return;
  const revisions = transaction.objectStore('briefRevisions');
  await revisions.put(kept);
  for (const { brief, revision, variant } of findExcessBriefs([...history, kept])) {
    await revisions.delete([brief, revision, variant]);
  }
}
