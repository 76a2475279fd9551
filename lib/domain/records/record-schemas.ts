/** Everything that is stored and backed up, by the name of its store. */
import * as v from 'valibot';
import { Brief, BriefRevision } from '../briefs/brief';
import { Dismissal } from '../dismissals/dismissal';
import { DocumentRecord } from '../documents/document';
import { PageSnapshot } from '../documents/snapshot';
import { SavedSearch } from '../library/saved-search';
import { NoteRevision } from '../notes/history';
import { Note } from '../notes/note';
import { TrashedNote } from '../notes/trash';
import { UnsavedComment } from '../notes/unsaved-comment';
import { OwnCase } from '../vocabulary/own-case';
import { OwnConcept, Vocabulary } from '../vocabulary/vocabulary';

/** The shape records have now; older ones are brought there by record-upgrades.ts. */
export const SCHEMA_VERSION = 7;

/** In the order in which a backup writes them: what others refer to comes first. */
export const RECORD_SCHEMAS = {
  documents: DocumentRecord,
  notes: Note,
  trash: TrashedNote,
  revisions: NoteRevision,
  snapshots: PageSnapshot,
  unsaved: UnsavedComment,
  dismissals: Dismissal,
  briefs: Brief,
  briefRevisions: BriefRevision,
  savedSearches: SavedSearch,
  vocabularies: Vocabulary,
  ownConcepts: OwnConcept,
  ownCases: OwnCase,
} as const;

export type RecordStore = keyof typeof RECORD_SCHEMAS;
export type RecordOf<N extends RecordStore> = v.InferOutput<(typeof RECORD_SCHEMAS)[N]>;

export const RECORD_STORES = Object.keys(RECORD_SCHEMAS) as readonly RecordStore[];

/** A record with the name of its store, as it travels. */
export const StoredRecord = v.variant('store', [
  v.object({ store: v.literal('documents'), record: DocumentRecord }),
  v.object({ store: v.literal('notes'), record: Note }),
  v.object({ store: v.literal('trash'), record: TrashedNote }),
  v.object({ store: v.literal('revisions'), record: NoteRevision }),
  v.object({ store: v.literal('snapshots'), record: PageSnapshot }),
  v.object({ store: v.literal('unsaved'), record: UnsavedComment }),
  v.object({ store: v.literal('dismissals'), record: Dismissal }),
  v.object({ store: v.literal('briefs'), record: Brief }),
  v.object({ store: v.literal('briefRevisions'), record: BriefRevision }),
  v.object({ store: v.literal('savedSearches'), record: SavedSearch }),
  v.object({ store: v.literal('vocabularies'), record: Vocabulary }),
  v.object({ store: v.literal('ownConcepts'), record: OwnConcept }),
  v.object({ store: v.literal('ownCases'), record: OwnCase }),
]);
export type StoredRecord = v.InferOutput<typeof StoredRecord>;

/** The record with its parts in the order of the schema and none besides; undefined when it is not to be understood. */
export function readRecord<N extends RecordStore>(
  store: N,
  record: unknown,
): RecordOf<N> | undefined {
  const result = v.safeParse(RECORD_SCHEMAS[store], record);
  return result.success ? result.output : undefined;
}

/** Why a record cannot be understood: the first thing wrong with it, and where; null when nothing is. */
export function findFault(store: RecordStore, record: unknown): string | null {
  const result = v.safeParse(RECORD_SCHEMAS[store], record);
  if (result.success) return null;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}

export function isRecordStore(name: unknown): name is RecordStore {
  return typeof name === 'string' && Object.hasOwn(RECORD_SCHEMAS, name);
}
