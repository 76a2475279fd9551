/** The shape of the database: what is stored, under which key, found by which index. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Dismissal, DismissalId, DismissalScope } from '../domain/dismissals/dismissal';
import type { DocumentRecord, DocumentUrl } from '../domain/documents/document';
import type { Note, NoteId } from '../domain/notes/note';

export const DATABASE_NAME = 'commons-gloss';

export interface Schema extends DBSchema {
  notes: { key: NoteId; value: Note; indexes: { 'by-source': DocumentUrl } };
  documents: { key: DocumentUrl; value: DocumentRecord };
  dismissals: {
    key: DismissalId;
    value: Dismissal;
    indexes: { 'by-source': DocumentUrl; 'by-scope': DismissalScope };
  };
}

export type Database = IDBPDatabase<Schema>;
export type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
