/** Adds a note, with its document, its snapshot and the comment it was before: all in one transaction, or nothing. */
import {
  type DocumentRecord,
  type DocumentUrl,
  NEW_DOCUMENT,
  type Timestamp,
} from '../domain/documents/document';
import type { SnapshotDraft } from '../domain/documents/snapshot';
import { laterOf } from '../domain/documents/timestamp';
import { createNote } from '../domain/notes/edit';
import type { Note, NoteDraft } from '../domain/notes/note';
import type { UnsavedId } from '../domain/notes/unsaved-comment';
import { readRecord } from '../domain/records/record-schemas';
import { forget, keepSnapshot } from './along-with-note';
import { ConflictError } from './errors';
import type { WriteTransaction } from './write';

export interface NoteContext {
  readonly url: DocumentUrl;
  readonly title: string;
  readonly lang: string | null;
  /** What the page says of itself, if it was asked. */
  readonly aliases?: DocumentRecord['aliases'] | undefined;
  readonly about?: DocumentRecord['about'] | undefined;
  /** What the page looks like; kept once for all notes of one page version. */
  readonly snapshot?: SnapshotDraft | undefined;
  /** The unsaved comment that becomes this note. */
  readonly unsaved?: UnsavedId | undefined;
  /** What its writer wants to be called. */
  readonly author?: Note['author'] | undefined;
}

export const CREATED_STORES: ('notes' | 'trash' | 'documents' | 'snapshots' | 'unsaved')[] = [
  'notes',
  'trash',
  'documents',
  'snapshots',
  'unsaved',
];

/** The note as it is stored, whether it was added just now or before. @throws ConflictError */
export async function addNote(
  transaction: WriteTransaction<typeof CREATED_STORES>,
  draft: NoteDraft,
  context: NoteContext,
  time: Timestamp,
): Promise<Note> {
  const { url, snapshot, unsaved, author = null } = context;
  const notes = transaction.objectStore('notes');
  const stored = readRecord('notes', await notes.get(draft.id));
  if (stored?.target.source === url) {
    if (!snapshot || stored.snapshot || !isOf(stored, snapshot)) return stored;
    const completed = { ...stored, snapshot: snapshot.fingerprint };
    await notes.put(completed);
    await keepSnapshot(transaction.objectStore('snapshots'), completed, snapshot, time);
    return completed;
  }
  const isTaken = stored || (await transaction.objectStore('trash').getKey(draft.id));
  if (isTaken) throw new ConflictError();
  const fingerprint = snapshot?.fingerprint ?? null;
  const note = createNote(draft, { source: url, snapshot: fingerprint, author, now: time });
  await notes.add(note);
  await rememberDocument(transaction, context, time);
  if (snapshot) await keepSnapshot(transaction.objectStore('snapshots'), note, snapshot, time);
  await forget(transaction.objectStore('unsaved'), unsaved, note);
  return note;
}

async function rememberDocument(
  transaction: WriteTransaction<typeof CREATED_STORES>,
  { url, title, lang, aliases, about }: NoteContext,
  time: Timestamp,
): Promise<void> {
  const documents = transaction.objectStore('documents');
  const raw = await documents.get(url);
  const known = readRecord('documents', raw);
  const fresh = { ...NEW_DOCUMENT, firstNoted: time };
  const said = { title, lang, ...(aliases && { aliases }), ...(about && { about }) };
  // One that cannot be understood is left as it is, see read.ts.
  if (known || !raw) {
    const lastSeen = known ? laterOf(known.lastSeen, time) : time;
    await documents.put({ ...fresh, ...known, ...said, url, lastSeen });
  }
}

/** Whether the selectors of the note were made on that page version. */
function isOf({ target }: Note, { content }: SnapshotDraft): boolean {
  return target.selector[2]?.snapshot === content.fingerprint;
}
