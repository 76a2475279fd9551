/** What is told to content scripts and extension pages unasked. */
import * as v from 'valibot';
import { DocumentUrl } from '../../domain/documents/document';

/** Told to every content script and extension page after a write; they then ask for what they need. */
export const DismissalsChanged = v.object({ type: v.literal('dismissals/changed') });
export type DismissalsChanged = v.InferOutput<typeof DismissalsChanged>;

/** Likewise, that a brief was changed. */
export const BriefsChanged = v.object({ type: v.literal('briefs/changed') });
export type BriefsChanged = v.InferOutput<typeof BriefsChanged>;

/** Likewise, for the notes of one document. */
export const NotesChanged = v.object({
  type: v.literal('notes/changed'),
  body: v.object({ url: DocumentUrl }),
});
export type NotesChanged = v.InferOutput<typeof NotesChanged>;

/** The keyboard shortcut for a note on the selection, passed on to the tab in front. */
export const NOTE_COMMAND = 'note-on-selection';
export const NoteCommand = v.object({ type: v.literal(NOTE_COMMAND) });
export type NoteCommand = v.InferOutput<typeof NoteCommand>;
