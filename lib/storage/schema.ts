/** The shape of the database: what is stored, under which key, found by which index. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Brief, BriefId, BriefRevision } from '../domain/briefs/brief';
import type { Dismissal, DismissalId, DismissalScope } from '../domain/dismissals/dismissal';
import type {
  DocumentRecord,
  DocumentUrl,
  Fingerprint,
  Timestamp,
} from '../domain/documents/document';
import type { PageSnapshot } from '../domain/documents/snapshot';
import type { SavedSearch, SavedSearchId } from '../domain/library/saved-search';
import type { NoteRevision } from '../domain/notes/history';
import type { Note, NoteId } from '../domain/notes/note';
import type { TrashedNote } from '../domain/notes/trash';
import type { UnsavedComment, UnsavedId } from '../domain/notes/unsaved-comment';
import type { OwnCase } from '../domain/vocabulary/own-case';
import type { OwnConcept, Vocabulary } from '../domain/vocabulary/vocabulary';

export const DATABASE_NAME = 'commons-gloss';

export interface Schema extends DBSchema {
  notes: {
    key: NoteId;
    value: Note;
    indexes: { 'by-source': DocumentUrl; 'by-modified': Timestamp; 'by-tag': string };
  };
  documents: { key: DocumentUrl; value: DocumentRecord };
  dismissals: {
    key: DismissalId;
    value: Dismissal;
    indexes: { 'by-source': DocumentUrl; 'by-scope': DismissalScope };
  };
  /** Earlier states of notes, deleted ones included. The key is [note, revision, variant]. */
  revisions: { key: [NoteId, number, number]; value: NoteRevision };
  trash: { key: NoteId; value: TrashedNote; indexes: { 'by-source': DocumentUrl } };
  unsaved: { key: UnsavedId; value: UnsavedComment; indexes: { 'by-source': DocumentUrl } };
  briefs: { key: BriefId; value: Brief };
  /** Earlier states of briefs. The key is [brief, revision, variant]. */
  briefRevisions: { key: [BriefId, number, number]; value: BriefRevision };
  savedSearches: { key: SavedSearchId; value: SavedSearch };
  snapshots: { key: [DocumentUrl, Fingerprint]; value: PageSnapshot };
  vocabularies: { key: string; value: Vocabulary };
  ownConcepts: { key: string; value: OwnConcept; indexes: { 'by-vocabulary': string } };
  ownCases: { key: string; value: OwnCase };
}

export type StoreName = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;
export type UpgradeTransaction = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** Every address of the origin of one: addresses start with it and a slash. */
export function pagesOfSite(url: DocumentUrl): IDBKeyRange {
  const { protocol, host } = new URL(url);
  const start = `${protocol}//${host}/`;
  return IDBKeyRange.bound(start, `${start}\uffff`);
}

/** Every history key of one note or brief: arrays sort after all numbers. */
export function revisionsOf(id: NoteId | BriefId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
