/** What is remembered of documents that have notes: what they are, their versions, and what they looked like. */
import {
  type DocumentRecord,
  type DocumentUrl,
  type Fingerprint,
  recordSighting,
  type Sighting,
  type Timestamp,
} from '../domain/documents/document';
import { type EditedFacts, titleOfRecord } from '../domain/documents/document-edits';
import { findTwins, identityOf, isSameDocument } from '../domain/documents/document-identity';
import type { DocumentIdentity } from '../domain/documents/identity';
import {
  chooseRelated,
  findReason,
  type RelatedDocument,
} from '../domain/documents/related-document';
import type { PageSnapshot } from '../domain/documents/snapshot';
import { laterOf } from '../domain/documents/timestamp';
import { readRecord } from '../domain/records/record-schemas';
import { NotFoundError } from './errors';
import { readAll } from './read';
import { type Database, pagesOfSite } from './schema';
import { write } from './write';

export interface DocumentsRepository {
  /**
   * Notes down that a document was read again; its record before that, or null when it has none. Only what
   * carries notes is remembered, for what a reader reads is nobody's business, ours included.
   */
  see(sighting: Sighting): Promise<DocumentRecord | null>;
  /** Says what a document is, instead of what was said of it before. @throws NotFoundError */
  edit(url: DocumentUrl, facts: EditedFacts): Promise<DocumentRecord>;
  /** Whether another document of the site is known. */
  hasNeighbours(url: DocumentUrl): Promise<boolean>;
  /** The other addresses at which the same document is known. */
  findTwins(page: DocumentIdentity): Promise<DocumentUrl[]>;
  /** Documents with notes anywhere that may be versions of it, without those that are the same. */
  findRelated(page: DocumentIdentity): Promise<RelatedDocument[]>;
  /** Those whose file has these very bytes, wherever it was read. */
  findKnownAs(sha256: string): Promise<DocumentRecord[]>;
  findSnapshots(url: DocumentUrl, fingerprints: readonly Fingerprint[]): Promise<PageSnapshot[]>;
}

/** Records looked at together; each has a sketch of some kilobytes. */
const BATCH = 200;

export function createDocumentsRepository(
  getDatabase: () => Promise<Database>,
  now: () => Timestamp,
): DocumentsRepository {
  return {
    async see(sighting) {
      return write(await getDatabase(), ['documents'], async (transaction) => {
        const documents = transaction.objectStore('documents');
        const known = readRecord('documents', await documents.get(sighting.url));
        if (known) await documents.put(recordSighting(known, sighting, now()));
        return known ?? null;
      });
    },

    async edit(url, facts) {
      return write(await getDatabase(), ['documents'], async (transaction) => {
        const documents = transaction.objectStore('documents');
        const known = readRecord('documents', await documents.get(url));
        if (!known) throw new NotFoundError();
        const modified = known.edited ? laterOf(known.edited.modified, now()) : now();
        const edited = { ...known, edited: { facts, modified } };
        await documents.put(edited);
        return edited;
      });
    },

    async hasNeighbours(url) {
      const { store } = (await getDatabase()).transaction('documents');
      const found = await Promise.all(
        originsOfSite(url).map((origin) => store.getAllKeys(pagesOfSite(origin), 2)),
      );
      return found.flat().some((key) => key !== url);
    },

    async findTwins(page) {
      const database = await getDatabase();
      const same: DocumentIdentity[] = [];
      for (const origin of originsOfSite(page.url)) {
        for await (const identity of readIdentities(database, origin)) {
          if (isSameDocument(page, identity)) same.push(identity);
        }
      }
      return findTwins(page, same).map(({ url }) => url);
    },

    async findRelated(page) {
      const database = await getDatabase();
      const found: RelatedDocument[] = [];
      for await (const record of readRecords(database)) {
        const identity = record.url === page.url ? null : identityOf(record);
        const by = identity && findReason(page, identity);
        if (!by) continue;
        const { url } = record;
        const notes = await database.countFromIndex('notes', 'by-source', url);
        if (notes > 0) found.push({ url, title: titleOfRecord(record), notes, by });
      }
      return chooseRelated(found);
    },

    async findKnownAs(sha256) {
      const found: DocumentRecord[] = [];
      // As many as have notes; asked for only when a PDF is opened.
      for await (const record of readRecords(await getDatabase())) {
        const isIt = record.aliases.some(
          ({ kind, value }) => kind === 'pdf-sha256' && value === sha256,
        );
        if (isIt) found.push(record);
      }
      return found;
    },

    async findSnapshots(url, fingerprints) {
      const { store } = (await getDatabase()).transaction('snapshots');
      return readAll(
        'snapshots',
        await Promise.all(fingerprints.map((fingerprint) => store.get([url, fingerprint]))),
      );
    },
  };
}

/** An address of each origin whose documents may be the same as one at `url`. */
function originsOfSite(url: DocumentUrl): DocumentUrl[] {
  const { protocol, port } = new URL(url);
  const isUsual = port === '' && protocol === 'https:';
  return isUsual ? [url, url.replace(/^https:/, 'http:') as DocumentUrl] : [url];
}

async function* readIdentities(
  database: Database,
  origin: DocumentUrl,
): AsyncGenerator<DocumentIdentity> {
  for await (const record of readRecords(database, pagesOfSite(origin))) {
    const identity = identityOf(record);
    if (identity) yield identity;
  }
}

/** @param range of addresses; all when left out. */
async function* readRecords(
  database: Database,
  range: IDBKeyRange | null = null,
): AsyncGenerator<DocumentRecord> {
  let rest = range;
  for (;;) {
    const keys = await database.getAllKeys('documents', rest, BATCH);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield* readAll('documents', await database.getAll('documents', rest, BATCH));
    rest = range ? IDBKeyRange.bound(last, range.upper, true) : IDBKeyRange.lowerBound(last, true);
  }
}
