/** What is remembered of documents that have notes: their versions, and what they looked like. */
import {
  type DocumentRecord,
  type DocumentUrl,
  type Fingerprint,
  type Identifier,
  recordSighting,
  type Sighting,
  type Timestamp,
} from '../domain/documents/document';
import type { PageSnapshot } from '../domain/documents/snapshot';
import { readRecord } from '../domain/records/record-schemas';
import { readAll } from './read';
import type { Database } from './schema';
import { write } from './write';

export interface DocumentsRepository {
  /**
   * Notes down that a document was read again; its record before that, or null when it has none. Only what
   * carries notes is remembered, for what a reader reads is nobody's business, ours included.
   */
  see(sighting: Sighting): Promise<DocumentRecord | null>;
  /** Those that are known by one of these names. */
  findKnownAs(identifiers: readonly Identifier[]): Promise<DocumentRecord[]>;
  findSnapshots(url: DocumentUrl, fingerprints: readonly Fingerprint[]): Promise<PageSnapshot[]>;
}

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

    async findKnownAs(identifiers) {
      // As many as have notes; asked for only when a PDF is opened.
      const all = readAll('documents', await (await getDatabase()).getAll('documents'));
      const isAsked = (own: Identifier) =>
        identifiers.some(({ scheme, value }) => scheme === own.scheme && value === own.value);
      return all.filter((record) => record.identifiers.some(isAsked));
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
